import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { DIFFERENCE } from '../../../api/wire.endpoints.ts'
import type { PackageAnswer } from '../../../api/wire.ts'
import type { DifferenceAnswer, DifferenceQuery } from '../../../api/wire-difference.ts'
import { ask } from '../../answers/api.ts'
import { useSource } from '../../answers/source.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import { AppLink } from '../../parts/app-link.tsx'
import { NotFoundPage } from '../../parts/not-found.tsx'
import { PackagePage } from '../../parts/package-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useParam } from '../../routing/page.ts'
import { type Selection, useLanguage } from '../../routing/selection.ts'
import { fromCopenhagen, toCopenhagen } from '../../words/copenhagen.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { momentText } from '../../words/value-text.ts'
import { useWording } from '../../words/wording.ts'
import { useFigureWords } from '../key-figures/figure-words.ts'
import { keyFiguresTexts } from '../key-figures/key-figures.texts.ts'
import { DifferenceChildren } from './difference-children.tsx'
import { type Compared, DifferenceForm } from './difference-form.tsx'
import { liveMessages } from './live.texts.ts'
import '../key-figures/figure-page.css'

type Figure = PackageAnswer['figures'][number]

/** What has changed in a figure between two moments, explained record by record. */
export function DifferencePage() {
  const id = useParam('figure')
  const { overview } = useTexts(keyFiguresTexts)
  return (
    <PackagePage title={overview.title}>
      {(about, selection) => {
        const figure = about.figures.find((one) => one.id === id)
        if (!figure) return <NotFoundPage />
        return <Difference figure={figure} dates={about.cutOffs} selection={selection} />
      }}
    </PackagePage>
  )
}

interface Props {
  readonly figure: Figure
  readonly dates: readonly string[]
  readonly selection: Selection
}

function Difference({ figure, dates, selection }: Props) {
  const { difference } = useTexts(liveMessages)
  const language = useLanguage()
  const [compared, compare] = useCompared(figure, selection)
  const unit = figure.groups.find(({ id }) => id === compared.group)?.unit ?? figure.unit
  return (
    <>
      <PageHead
        title={difference.title(figure.title[language])}
        lead={difference.lead}
        back={
          <AppLink className="back-link" to={`/noegletal/${figure.id}`}>
            ‹ {difference.back}
          </AppLink>
        }
      />
      <DifferenceForm
        compared={compared}
        groups={figure.groups.map(({ id, title }) => ({ value: id, title: title[language] }))}
        dates={dates}
        onChange={compare}
      />
      <Answered query={useDifference(figure.id, compared)}>
        {(answer) => <Found answer={answer} compared={compared} unit={unit} />}
      </Answered>
    </>
  )
}

const A_MONTH = 30 * 86_400_000

/** Kept in the address; unless it says otherwise, from a month before until what the page knows. */
function useCompared(figure: Figure, selection: Selection) {
  const [search, setSearch] = useSearchParams()
  const { live } = useSource()
  const [now] = useState(() => new Date().toISOString())
  const until = live?.knownAt ?? now
  const group = figure.groups.find(({ id }) => id === search.get('gruppe')) ?? figure.groups[0]
  const compared: Compared = {
    date: selection.date,
    group: group?.id ?? '',
    from: search.get('fra') ?? toCopenhagen(new Date(Date.parse(until) - A_MONTH).toISOString()),
    to: search.get('til') ?? toCopenhagen(until),
  }
  const compare = ({ date, group, from, to }: Compared) =>
    setSearch((search) => {
      const next = new URLSearchParams(search)
      for (const [name, value] of Object.entries({ dato: date, gruppe: group, fra: from, til: to }))
        next.set(name, value)
      return next
    })
  return [compared, compare] as const
}

function useDifference(figure: string, { date, group, from, to }: Compared) {
  const query: DifferenceQuery = {
    figure,
    date,
    group,
    from: fromCopenhagen(from) ?? '',
    to: endOfMinute(to),
  }
  return useQuery({
    queryKey: ['register', 'difference', query],
    queryFn: () => ask(DIFFERENCE, query),
    staleTime: 0,
  })
}

/** A clock without seconds means the whole minute, so that what was saved just now is in it. */
function endOfMinute(local: string): string {
  const minute = fromCopenhagen(local)
  return minute === null ? '' : new Date(Date.parse(minute) + 59_000).toISOString().replace('.000Z', 'Z')
}

interface FoundProps {
  readonly answer: DifferenceAnswer
  readonly compared: Compared
  readonly unit: string
}

function Found({ answer, compared, unit }: FoundProps) {
  const { difference } = useTexts(liveMessages)
  const { before, after, children, hidden } = answer
  const isSame = before?.numerator === after?.numerator && before?.denominator === after?.denominator
  return (
    <>
      <section className="card-frame">
        <dl className="difference-values">
          <Known moment={compared.from} row={before} unit={unit} />
          <Known moment={compared.to} row={after} unit={unit} />
        </dl>
        {hidden && (
          <Notice kind="info" title={difference.hidden}>
            <p>{difference.hiddenHelp}</p>
          </Notice>
        )}
        {!hidden && isSame && children.length === 0 && (
          <Notice kind="info" title={difference.same}>
            <p>{difference.sameHelp}</p>
          </Notice>
        )}
        {!hidden && isSame && children.length > 0 && <p>{difference.sameButChanged}</p>}
        {!hidden && !isSame && children.length === 0 && <p>{difference.onlyPopulation}</p>}
      </section>
      {children.length > 0 && <DifferenceChildren found={children} />}
    </>
  )
}

interface KnownProps {
  readonly moment: string
  readonly row: DifferenceAnswer['before']
  readonly unit: string
}

function Known({ moment, row, unit }: KnownProps) {
  const { difference } = useTexts(liveMessages)
  const words = useFigureWords()
  const format = useFormat()
  const wording = useWording()
  const count = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <div>
      <dt>{momentText(fromCopenhagen(moment) ?? '', wording)}</dt>
      <dd className="latest-value">{row ? words.rowValue({ ...row, unit, note: '' }) : difference.noRow}</dd>
      {row && (
        <dd className="small">
          {difference.numerator} {count(row.numerator)} · {difference.denominator} {count(row.denominator)}
        </dd>
      )}
    </div>
  )
}
