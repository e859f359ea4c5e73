import { PackagePage } from '../parts/package-page.tsx'
import { PageHead } from '../parts/page-head.tsx'

/** Barnets vej: one unit's path. */
export function PathPage() {
  return <PackagePage>{() => <PageHead title="Barnets vej" />}</PackagePage>
}
