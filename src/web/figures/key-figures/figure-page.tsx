import { useFigure, usePackage } from '../../answers/queries.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import { AppLink } from '../../parts/app-link.tsx'
import { PackagePage } from '../../parts/package-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useParam } from '../../routing/page.ts'
import { useSelection } from '../../routing/selection.ts'
import { useTexts } from '../../words/use-texts.ts'
import { FigureContent } from './figure-content.tsx'
import { keyFiguresTexts } from './key-figures.texts.ts'
import './key-figures.css'
import './figure-page.css'

/** One key figure: its course, its table, its definition and who is behind it. */
export function FigurePage() {
  const figure = useParam('figure')
  const { overview } = useTexts(keyFiguresTexts)
  const about = usePackage()
  const selection = useSelection()
  const isKnown = about.data?.figures.some(({ id }) => id === figure) ?? false
  const municipality = selection ? [selection.municipality, ...selection.compare].join(',') : ''
  const query = useFigure(isKnown && selection ? { figure, municipality } : null)
  return (
    <PackagePage title={overview.title}>
      {(about, selection) =>
        isKnown ? (
          <>
            {query.isError && <PageHead title={overview.title} />}
            <Answered query={query}>
              {(answer) => (
                <FigureContent key={answer.id} answer={answer} about={about} selection={selection} />
              )}
            </Answered>
          </>
        ) : (
          <UnknownFigure />
        )
      }
    </PackagePage>
  )
}

function UnknownFigure() {
  const { figure } = useTexts(keyFiguresTexts)
  return (
    <>
      <PageHead title={figure.unknown} />
      <Notice kind="info" title={figure.noRows}>
        <AppLink to="/noegletal">{figure.back}</AppLink>
      </Notice>
    </>
  )
}
