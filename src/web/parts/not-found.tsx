import { useBase } from '../answers/source.ts'
import { useTexts } from '../words/use-texts.ts'
import { AppLink } from './app-link.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const texts = useTexts()
  const base = useBase()
  return (
    <div className="page-width">
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundHelp}</p>
      <p>
        <AppLink to={base === '' ? '/trappen' : '/'}>{texts.toStaircase}</AppLink>
      </p>
    </div>
  )
}
