import { PageHead } from '../parts/page-head.tsx'

/** Opsætning: what the municipality decides for itself. */
export function SetUpPage() {
  return (
    <div className="page-width">
      <PageHead title="Opsætning" />
    </div>
  )
}
