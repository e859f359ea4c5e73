/** One notification: the 24 hours, the assessment, the outcome. */
export function NotificationPage() {
  return <div className="page-width" />
}
