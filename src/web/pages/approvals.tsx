/** What a leader is asked. */
export function ApprovalsPage() {
  return <div className="page-width" />
}
