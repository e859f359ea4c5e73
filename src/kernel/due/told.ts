import { isSaid } from '../record/fields.ts'
import type { Sees } from '../sight.ts'
import type { ChildFacts, DueItem } from './due.ts'
import type { Read, RuleSays } from './rules.ts'

/**
 * Whether someone may be told what is due by a rule: nobody who sees nothing of a kind that the rule reads, nor, where it
 * rests on all that the child has of it, who sees a part. To them what is hidden would be missing.
 */
export function isTold({ isOfWholeChild }: RuleSays, reads: readonly Read[], sees: Sees): boolean {
  return reads.every(({ spec: { kind } }) => {
    const sight = sees[kind]
    return sight !== undefined && !(isOfWholeChild && sight === 'part')
  })
}

/** What closing a case is asked about: something that is due by a rule, which reads these. */
interface DueByRule {
  readonly item: DueItem
  readonly says: RuleSays
  readonly reads: readonly Read[]
}

/**
 * Whether what is due ended with the closing of its case, or, where it belongs to none, of the child's last. What is owed
 * to others than the case stays due, and so does what would have kept the case open.
 */
export function hasEndedWithCase(
  { item: { record, caseId }, says, reads }: DueByRule,
  { records }: ChildFacts,
  today: string,
): boolean {
  if (says.outlivesCase) return false
  const cases = (records.child_case ?? []).filter(({ id }) => caseId === null || id === caseId)
  const closings = cases.map(({ values: { closed_on: on } }) =>
    isSaid(on) && on <= today ? String(on) : null,
  )
  const last = closings
    .filter((on) => on !== null)
    .sort()
    .at(-1)
  if (last === undefined || closings.includes(null)) return false
  const spec = reads.find((one) => one.spec.kind === record.kind)?.spec
  const of = records[record.kind]?.find(({ id }) => id === record.id)
  return !(of && spec?.lifecycle.keepsOpen?.isOpen(of.values, last))
}
