/** A case is closed, or opened again. */
export function CloseCasePage() {
  return <div className="page-width" />
}
