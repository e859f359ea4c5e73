import { useBase } from '../answers/source.ts'
import { useTexts } from '../words/use-texts.ts'
import { AppLink } from './app-link.tsx'
import { PageHead } from './page-head.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const texts = useTexts()
  const base = useBase()
  return (
    <div className="page-width">
      <PageHead title={texts.notFound} />
      <p>{texts.notFoundHelp}</p>
      <p>
        <AppLink to={base === '' ? '/trappen' : '/'}>{texts.toStaircase}</AppLink>
      </p>
    </div>
  )
}
