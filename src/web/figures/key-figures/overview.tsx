import { useDeferredValue, useId, useState } from 'react'
import type { PackageAnswer } from '../../../api/wire.ts'
import type { FigureId } from '../../../kernel/key-figure.ts'
import type { Language } from '../../../kernel/text.ts'
import { useFigures } from '../../answers/queries.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import type { Selection } from '../../routing/selection.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { FigureCard } from './figure-card.tsx'
import { keyFiguresTexts } from './key-figures.texts.ts'
import type { WireRow } from './series.ts'
import { OVERVIEW, TOPICS, type Topic } from './topics.ts'
import { useBreaks } from './use-breaks.ts'

type FigureSummary = PackageAnswer['figures'][number]

interface Props {
  readonly answer: PackageAnswer
  readonly selection: Selection
  readonly name: string
}

/** All key figures of one municipality, with a search among them. */
export function Overview({ answer, selection, name }: Props) {
  const { overview } = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const [wanted, setWanted] = useState('')
  const query = useDeferredValue(wanted.trim())
  const rows = useFigures({ municipality: selection.municipality })
  const found = answer.figures.filter((figure) => fits(figure, query, language))
  return (
    <>
      <Search
        wanted={wanted}
        onChange={setWanted}
        status={query === '' ? '' : overview.found(found.length)}
      />
      {selection.compare.length > 0 && <p className="small">{overview.onlyOne(name)}</p>}
      {answer.figures.length === 0 && <Notice kind="info" title={overview.noRows} />}
      {answer.figures.length > 0 && found.length === 0 && (
        <Notice kind="info" title={overview.none(query)}>
          <button type="button" className="button button-secondary" onClick={() => setWanted('')}>
            {overview.clear}
          </button>
        </Notice>
      )}
      <Answered query={rows}>
        {({ rows }) =>
          TOPICS.map((topic) => (
            <TopicSection
              key={topic}
              topic={topic}
              figures={found.filter(({ id }) => OVERVIEW[id as FigureId].topic === topic)}
              rows={rows}
              municipality={selection.municipality}
              date={topic === 'school' ? schoolYearOf(answer, selection.date) : selection.date}
            />
          ))
        }
      </Answered>
    </>
  )
}

function Search({
  wanted,
  onChange,
  status,
}: {
  wanted: string
  onChange: (wanted: string) => void
  status: string
}) {
  const { overview } = useTexts(keyFiguresTexts)
  const id = useId()
  return (
    <search className="figure-search">
      <label className="form-label" htmlFor={id}>
        {overview.search}
      </label>
      <input
        id={id}
        type="search"
        className="form-input"
        aria-describedby={`${id}-hint`}
        value={wanted}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className="small">
        {overview.searchHint}
      </span>
      <span className="small" role="status">
        {status}
      </span>
    </search>
  )
}

interface TopicProps {
  readonly topic: Topic
  readonly figures: readonly FigureSummary[]
  readonly rows: readonly WireRow[]
  readonly municipality: string
  readonly date: string
}

function TopicSection({ topic, figures, rows, municipality, date }: TopicProps) {
  const { topics, overview } = useTexts(keyFiguresTexts)
  const id = useId()
  const breaks = useBreaks(municipality, rows)
  if (figures.length === 0) return null
  return (
    <section className="figure-topic" aria-labelledby={id}>
      <h2 id={id}>
        {topics[topic]}
        {topic === 'school' && date && (
          <span className="figure-topic-date"> {overview.schoolYear(date)}</span>
        )}
      </h2>
      <ul className="figure-cards">
        {figures.map((figure) => (
          <FigureCard
            key={figure.id}
            figure={figure}
            rows={rows.filter((row) => row.figure === figure.id)}
            municipality={municipality}
            date={date}
            annotations={breaks.filter((note) => note.figure === figure.id)}
          />
        ))}
      </ul>
    </section>
  )
}

/** The latest school year that had begun at the cut-off, so that a page read at a date knows nothing later. */
function schoolYearOf({ schoolYears }: PackageAnswer, date: string): string {
  return schoolYears.findLast((year) => `${year.slice(0, 4)}-08-01` <= date) ?? schoolYears.at(-1) ?? ''
}

function fits(figure: FigureSummary, query: string, language: Language): boolean {
  const words = [figure.title, ...figure.groups.map((group) => group.title)].map((title) => title[language])
  return query === '' || words.join(' ').toLowerCase().includes(query.toLowerCase())
}
