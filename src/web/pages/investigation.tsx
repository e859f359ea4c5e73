/** The investigation, børnefaglig undersøgelse. */
export function InvestigationPage() {
  return <div className="page-width" />
}
