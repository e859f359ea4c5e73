import { PackagePage } from '../../parts/package-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Selectors } from '../../parts/selectors.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { Overview } from './overview.tsx'
import './key-figures.css'

/** Nøgletal: every key figure at a glance, grouped as a manager asks. */
export function KeyFiguresPage() {
  const { overview } = useTexts(keyFiguresTexts)
  const format = useFormat()
  return (
    <PackagePage title={overview.title}>
      {(answer, selection) => {
        const name = answer.municipalities.find(({ code }) => code === selection.municipality)?.name ?? ''
        return (
          <>
            <PageHead title={overview.title} lead={overview.lead(name, format.date(selection.date))} />
            <Selectors selection={selection} answer={answer} />
            <Overview answer={answer} selection={selection} name={name} />
          </>
        )
      }}
    </PackagePage>
  )
}
