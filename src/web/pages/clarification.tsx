/** Screening and clarification, afdækning. */
export function ClarificationPage() {
  return <div className="page-width" />
}
