import type { ChildFacts, DueItem, Now, WorkRules } from './due.ts'

/** Everything that is due for a child, the first first; what has no date comes after what has. */
export function dueOfChild(_facts: ChildFacts, _rules: WorkRules, _now: Now): readonly DueItem[] {
  return []
}
