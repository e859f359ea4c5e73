import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { Notice } from '../../parts/answered.tsx'
import { chartHover } from '../../pictures/charts/chart-hover.ts'
import { ChartLegend } from '../../pictures/charts/chart-legend.tsx'
import { type ChartModel, chartsOf, numberedNotes } from '../../pictures/charts/chart-model.ts'
import { askServed } from '../../program/served-program.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { shownGroups, useShowGroups } from './figure-address.ts'
import type { FigureParts } from './figure-parts.ts'
import { useFigureWords } from './figure-words.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'

/** The part of the program that draws, fetched when something is first drawn; without it the numbers are there. */
function useFigureChart() {
  return useQuery({ queryKey: ['figure-chart'], queryFn: () => import('./figure-chart.tsx') })
}

/** The course over time: the charts, how their lines are told apart, and the notes they point at. */
export function FigureCourse({ answer, about, selection }: FigureParts) {
  const { figure } = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const [search] = useSearchParams()
  const groups = shownGroups(search, answer).join(',')
  const municipalities = [selection.municipality, ...selection.compare].join(',')
  const choice = useMemo(
    () => ({
      municipalities: municipalities.split(','),
      groups: groups.split(','),
      groupName: (group: string) => answer.groups.find(({ id }) => id === group)?.title[language] ?? group,
      municipalityName: (code: string) => about.municipalities.find((one) => one.code === code)?.name ?? code,
    }),
    [municipalities, groups, answer, about, language],
  )
  const charts = useMemo(() => chartsOf(answer, choice), [answer, choice])
  const notes = useMemo(() => numberedNotes(answer, choice), [answer, choice])
  const hasLimits = charts.some(({ lines }) =>
    lines.some(({ series }) => series.rows.some((row) => row.low !== null)),
  )
  return (
    <section className="card-frame figure-section">
      <h2>{figure.course}</h2>
      {answer.groups.length > 1 && <GroupChoice answer={answer} shown={choice.groups} />}
      {charts.map((model) => (
        <ChartFigure key={model.key} model={model} title={model.title || answer.title[language]} />
      ))}
      <p className="small">
        {hasLimits && figure.band} {figure.gaps}
      </p>
      {notes.length > 0 && (
        <>
          <h3>{figure.notes}</h3>
          <NoteList
            notes={notes}
            nameOf={choice.municipalities.length > 1 ? choice.municipalityName : () => ''}
          />
        </>
      )}
    </section>
  )
}

function ChartFigure({ model, title }: { model: ChartModel; title: string }) {
  const texts = useTexts(keyFiguresTexts)
  const format = useFormat()
  const words = useFigureWords()
  const part = useFigureChart()
  const writing = useMemo(
    () => ({
      tick: (value: number) => words.tick(value, model.unit),
      date: format.shortDate,
      hover: (date: string) => chartHover(model, date, { words, texts: keyFiguresTexts[format.language] }),
    }),
    [model, words, format],
  )
  return (
    <figure className="chart-figure">
      <figcaption>
        {model.title && <strong>{model.title}</strong>}{' '}
        <span className="small">{texts.units[model.unit]}</span>
      </figcaption>
      <ChartLegend lines={model.lines} />
      {part.isError ? (
        <NotDrawn />
      ) : part.data ? (
        <part.data.FigureChart
          model={model}
          label={texts.figure.chartLabel(title, model.lines.map(({ name }) => name).join(', '))}
          writing={writing}
        />
      ) : (
        <p className="figure-chart small">{texts.figure.loading}</p>
      )}
    </figure>
  )
}

/** A browser does not ask again for a part that did not come, until the page is loaded anew. */
async function reloadWhereServed(): Promise<void> {
  if ((await askServed()) !== 'not-reached') location.reload()
}

function NotDrawn() {
  const { figure } = useTexts(keyFiguresTexts)
  const { tryAgain } = useTexts()
  return (
    <Notice kind="info" title={figure.notDrawn}>
      <p>{figure.notDrawnHelp}</p>
      <button type="button" className="button button-secondary" onClick={reloadWhereServed}>
        {tryAgain}
      </button>
    </Notice>
  )
}

function GroupChoice({ answer, shown }: Pick<FigureParts, 'answer'> & { shown: readonly string[] }) {
  const { figure } = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const show = useShowGroups()
  const toggle = (id: string) => {
    const next = answer.groups
      .filter((group) => shown.includes(group.id) !== (group.id === id))
      .map(({ id }) => id)
    if (next.length > 0) show(next)
  }
  return (
    <fieldset className="group-choice">
      <legend>{figure.chooseGroups}</legend>
      {answer.groups.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={shown.includes(id)}
            aria-disabled={shown.length === 1 && shown.includes(id) ? true : undefined}
            onChange={() => toggle(id)}
          />
          {title[language]}
        </label>
      ))}
    </fieldset>
  )
}

function NoteList({
  notes,
  nameOf,
}: {
  notes: ReturnType<typeof numberedNotes>
  nameOf: (code: string) => string
}) {
  const { figure } = useTexts(keyFiguresTexts)
  const format = useFormat()
  return (
    <ol className="note-list">
      {notes.map((note) => (
        <li key={note.number}>
          <strong>
            {[nameOf(note.municipality), format.date(note.date)].filter(Boolean).join(', ')}
            {' · '}
            {note.isBreak ? figure.break : figure.remark}
          </strong>
          <br />
          {note.note}
        </li>
      ))}
    </ol>
  )
}
