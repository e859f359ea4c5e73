/** One measure: extend, change, end. */
export function MeasurePage() {
  return <div className="page-width" />
}
