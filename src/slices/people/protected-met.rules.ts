/**
 * So many protected children, whom one does not see, one is told of in a day. Whoever takes notifications meets one now
 * and then, and siblings together; more than five children of other teams in one day is a list being tried.
 */
export const MOST_PROTECTED_MET = 5

/**
 * Those met now, of protected children whom one does not see, whom one is not told of. One who has been told of today is told of again.
 * @see docs/law.md#looks-at-a-child
 */
export function withheldOf(met: readonly string[], toldToday: ReadonlySet<string>): ReadonlySet<string> {
  const others = met.filter((id) => !toldToday.has(id))
  return new Set(others.slice(Math.max(0, MOST_PROTECTED_MET - toldToday.size)))
}
