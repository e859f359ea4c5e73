/** Close contact, in one line. */
export function ContactPage() {
  return <div className="page-width" />
}
