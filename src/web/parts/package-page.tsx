import type { ReactNode } from 'react'
import type { PackageAnswer } from '../../api/wire.ts'
import { usePackage } from '../answers/queries.ts'
import { useSource } from '../answers/source.ts'
import { liveMessages } from '../figures/live/live.texts.ts'
import { type Selection, useSelection } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { Answered, Notice } from './answered.tsx'
import { AppLink } from './app-link.tsx'
import { PageHead } from './page-head.tsx'

interface Props {
  /** What the page is called where it has nothing to show. */
  readonly title: string
  readonly children: (answer: PackageAnswer, selection: Selection) => ReactNode
}

/** A page that needs the package and a selection in it: waits for both, and says so when there is nothing to select. */
export function PackagePage({ title, children }: Props) {
  const query = usePackage()
  const selection = useSelection()
  return (
    <div className="page-width">
      {(query.isError || (query.data && !selection)) && <PageHead title={title} />}
      <Answered query={query}>
        {(answer) => (selection ? children(answer, selection) : <NothingToSelect />)}
      </Answered>
    </div>
  )
}

function NothingToSelect() {
  const texts = useTexts(liveMessages)
  const { live } = useSource()
  if (live) {
    return (
      <Notice kind="info" title={texts.empty}>
        <p>{texts.emptyHelp}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="info" title={texts.emptyPackage}>
      <p>
        {texts.emptyPackageHelp} <AppLink to="/data">{texts.pageData}</AppLink>
      </p>
    </Notice>
  )
}
