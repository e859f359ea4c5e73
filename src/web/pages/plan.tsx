/** A child’s plan with its goals. */
export function PlanPage() {
  return <div className="page-width" />
}
