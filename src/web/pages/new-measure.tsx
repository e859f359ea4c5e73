/** A measure is chosen by step. */
export function NewMeasurePage() {
  return <div className="page-width" />
}
