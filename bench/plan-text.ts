/** A plan without the parts that never ran: of fifteen guarded tables, most of it is guards that were not needed. */
export function whatRan(plan: readonly string[]): readonly string[] {
  const kept: string[] = []
  let droppedFrom = Number.POSITIVE_INFINITY
  for (const line of plan) {
    const indent = line.search(/\S/)
    if (indent > droppedFrom) continue
    droppedFrom = line.includes('(never executed)') ? indent : Number.POSITIVE_INFINITY
    if (droppedFrom === Number.POSITIVE_INFINITY) kept.push(line)
  }
  return kept.filter((line, at) => !isEmptyHeading(line, kept[at + 1]))
}

/** `SubPlan 13`, with nothing under it any more. */
function isEmptyHeading(line: string, next: string | undefined): boolean {
  if (!/^\s*(InitPlan|SubPlan|CTE) /.test(line)) return false
  return next === undefined || next.search(/\S/) <= line.search(/\S/)
}
