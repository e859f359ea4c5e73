import { PackagePage } from '../parts/package-page.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Selectors } from '../parts/selectors.tsx'

/** Trappen, the front page. */
export function StaircasePage() {
  return (
    <PackagePage>
      {(answer, selection) => (
        <>
          <PageHead title="Indsatstrappen" />
          <Selectors selection={selection} answer={answer} />
        </>
      )}
    </PackagePage>
  )
}
