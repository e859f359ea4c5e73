/** A worry or notification is registered. */
export function NewNotificationPage() {
  return <div className="page-width" />
}
