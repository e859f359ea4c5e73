import { useFormat } from '../format.ts'
import { Overview } from '../key-figures/overview.tsx'
import { PackagePage } from '../parts/package-page.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Selectors } from '../parts/selectors.tsx'
import { keyFiguresTexts } from '../texts/key-figures.texts.ts'
import { useTexts } from '../texts/use-texts.ts'
import '../key-figures/key-figures.css'

/** Nøgletal: every key figure at a glance, grouped as a manager asks. */
export function KeyFiguresPage() {
  const { overview } = useTexts(keyFiguresTexts)
  const format = useFormat()
  return (
    <PackagePage>
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
