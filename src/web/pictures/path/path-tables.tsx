import type { PathAnswer } from '../../../api/wire.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useLanguage } from '../../routing/selection.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { capital, stepName } from '../staircase/flow-words.ts'
import { pathMessages } from './path.texts.ts'

interface Props {
  readonly answer: PathAnswer
}

type Numbered = PathAnswer['measures'][number] & { readonly number: number; readonly formal: number }

/** The child's measures, with the numbers they carry in the picture. */
export function MeasureTable({ answer }: Props) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const language = useLanguage()
  const rows = answer.measures.map((measure, index): Numbered => {
    const formal = answer.followups.filter((one) => one.measure === index && one.kind === 'formal').length
    return { ...measure, number: index + 1, formal }
  })
  if (rows.length === 0) return <p>{texts.noMeasures}</p>
  const columns: Column<Numbered>[] = [
    {
      id: 'title',
      title: texts.measure,
      isHeader: true,
      cell: ({ number, title, intensive }) =>
        `${number} ${capital(title[language])}${intensive ? ` (${texts.intensive})` : ''}`,
    },
    {
      id: 'step',
      title: texts.step,
      cell: ({ step }) => (
        <span className="nowrap">
          <span className={`step-swatch step-fill-${step}`} />
          {step} {stepName(step, texts)}
        </span>
      ),
    },
    { id: 'law', title: texts.law, cell: ({ law }) => texts.laws[law] },
    { id: 'from', title: texts.from, cell: ({ start }) => <Day iso={start} /> },
    {
      id: 'to',
      title: texts.to,
      cell: ({ end }) => (end ? <Day iso={end} /> : <em>{texts.ongoing}</em>),
    },
    { id: 'formal', title: texts.followups, isNumber: true, cell: ({ formal }) => format.number(formal) },
    { id: 'line', title: texts.lineInMeasures, isNumber: true, cell: ({ line }) => String(line) },
  ]
  return (
    <DataTable
      caption={texts.measuresTitle}
      hideCaption
      isStacked
      columns={columns}
      rows={rows}
      keyOf={({ line }) => line}
    />
  )
}

type FollowUp = PathAnswer['followups'][number]

function Day({ iso }: { readonly iso: string }) {
  const format = useFormat()
  return <span className="nowrap">{format.shortDate(iso)}</span>
}

const MOST_OPEN = 12

/** Every follow-up and contact; a long list is folded away until it is asked for. */
export function FollowUps({ answer }: Props) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const count = answer.followups.length
  if (count === 0) return <p>{texts.noFollowups}</p>
  if (count <= MOST_OPEN) return <FollowUpTable answer={answer} />
  return (
    <details className="unfold">
      <summary>{texts.showFollowups(format.number(count))}</summary>
      <FollowUpTable answer={answer} />
    </details>
  )
}

function FollowUpTable({ answer }: Props) {
  const texts = useTexts(pathMessages)
  const language = useLanguage()
  const titleOf = ({ measure }: FollowUp) =>
    `${measure + 1} ${capital(answer.measures[measure]?.title[language] ?? '')}`
  const columns: Column<FollowUp>[] = [
    { id: 'date', title: texts.date, isHeader: true, cell: ({ date }) => <Day iso={date} /> },
    { id: 'kind', title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
    { id: 'measure', title: texts.measure, cell: titleOf },
    { id: 'decision', title: texts.decision, cell: ({ decision }) => texts.decisions[decision] ?? decision },
    { id: 'next', title: texts.nextDue, cell: ({ nextDue }) => (nextDue ? <Day iso={nextDue} /> : '') },
    { id: 'line', title: texts.line, isNumber: true, cell: ({ line }) => String(line) },
  ]
  const rows = answer.followups.toSorted((a, b) => a.date.localeCompare(b.date))
  return (
    <DataTable
      caption={texts.followupsTitle}
      hideCaption
      isStacked
      columns={columns}
      rows={rows}
      keyOf={({ line }) => line}
    />
  )
}

/** Notifications and investigations by date; nothing where there are none. */
export function EventList({ answer }: Props) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const events = [
    ...answer.notifications.map(({ receivedOn }) => ({ date: receivedOn, title: texts.notification })),
    ...answer.investigations.map(({ decidedOn }) => ({ date: decidedOn, title: texts.investigation })),
  ].toSorted((a, b) => a.date.localeCompare(b.date))
  if (events.length === 0) return null
  return (
    <section className="card-frame" aria-labelledby="events-title">
      <h2 id="events-title">{texts.eventsTitle}</h2>
      <ul className="event-list">
        {events.map(({ date, title }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of a kind may fall on one day
          <li key={index}>
            <strong>{format.date(date)}</strong> {title}
          </li>
        ))}
      </ul>
    </section>
  )
}
