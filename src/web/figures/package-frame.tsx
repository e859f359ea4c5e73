import { Outlet } from 'react-router'
import { useSource } from '../answers/source.ts'
import { PageLinks } from '../parts/page-links.tsx'
import { linksTo, type Page } from '../routing/page.ts'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { liveMessages } from './live/live.texts.ts'

/** Around the pages of a package that is not the server's: the links between them. */
export function PackageFrame({ pages }: { readonly pages: readonly Page[] }) {
  const texts = useTexts(liveMessages)
  const language = useLanguage()
  const { base, live } = useSource()
  return (
    <>
      <div className="page-width own-files-links">
        <PageLinks
          label={live ? texts.navigation : texts.packageNavigation}
          base={base}
          pages={linksTo(pages, language)}
        />
      </div>
      <Outlet />
    </>
  )
}
