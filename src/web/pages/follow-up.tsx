/** A formal follow-up is held. */
export function FollowUpPage() {
  return <div className="page-width" />
}
