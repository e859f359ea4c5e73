import type { Condition, Then, UnitCount } from '../definition.ts'

/** Counts the units that `now` fits among those whom `then` fitted at the earlier day. */
export function whoWas(then: Then, now: Condition): UnitCount {
  return { now, then }
}
