import { useQueries } from '@tanstack/react-query'
import type { StaircaseAnswer } from '../../../api/wire.ts'
import { optionsOf } from '../../answers/queries.ts'
import { useSource } from '../../answers/source.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { NumberLink } from '../../parts/number-link.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { stepName } from './flow-words.ts'
import { staircaseMessages } from './staircase.texts.ts'
import { changeOf, changeWords } from './step-words.ts'

interface Props {
  readonly answer: StaircaseAnswer
  readonly compare: readonly string[]
}

/** The chosen municipality beside others: per 1,000 on each step, and the moves of a year. */
export function Comparison({ answer, compare }: Props) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const source = useSource()
  const others = useQueries({
    queries: compare.map((municipality) =>
      optionsOf(source, 'staircase', { municipality, date: answer.date }),
    ),
  })
  if (compare.length === 0) return null
  const all = [answer, ...others.flatMap(({ data }) => (data ? [data] : []))]
  const columns: Column<number | 'down' | 'up'>[] = [
    { id: 'row', title: texts.step, isHeader: true, cell: (row) => <RowName row={row} /> },
    ...all.map((one) => ({
      id: one.municipality.code,
      title: one.municipality.name,
      isNumber: true,
      cell: (row: number | 'down' | 'up') =>
        typeof row === 'number' ? (
          <StepCell answer={one} step={row} />
        ) : (
          <MoveCell answer={one} group={row} />
        ),
    })),
  ]
  const steps = [1, 2, 3, 4, 5, 6].filter((step) =>
    all.some((one) => one.steps.some((each) => each.step === step && each.registered)),
  )
  return (
    <section className="card-frame comparison">
      <h2>{texts.compareTitle}</h2>
      <DataTable
        caption={texts.compareCaption(format.date(answer.date))}
        columns={columns}
        rows={[...steps, 'down', 'up']}
        keyOf={(row) => row}
      />
    </section>
  )
}

function RowName({ row }: { readonly row: number | 'down' | 'up' }) {
  const texts = useTexts(staircaseMessages)
  if (typeof row === 'number') {
    return (
      <>
        <span className={`step-swatch step-fill-${row}`} />
        {row} {stepName(row, texts)}
      </>
    )
  }
  return (
    <>
      {row === 'down' ? `▼ ${texts.compareDown}` : `▲ ${texts.compareUp}`}
      <span className="row-detail">{texts.compareShare}</span>
    </>
  )
}

function StepCell({ answer, step }: { readonly answer: StaircaseAnswer; readonly step: number }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const found = answer.steps.find((each) => each.step === step)
  if (!found?.registered) return texts.unknown
  if (found.now.children === null) return <span title={texts.hiddenTitle}>{texts.hiddenNumber}</span>
  if (found.now.per1000 === null) return texts.unknown
  return (
    <>
      <strong>{format.number(found.now.per1000, 1)}</strong>
      <span className="row-detail">{changeWords(changeOf(found, true), 1, texts, format)}</span>
    </>
  )
}

function MoveCell({ answer, group }: { readonly answer: StaircaseAnswer; readonly group: 'down' | 'up' }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const row = answer.movements.find((movement) => movement.group === group)
  if (!row || row.denominator === 0) return texts.unknown
  if (row.value === null) return <span title={texts.hiddenTitle}>{texts.hiddenNumber}</span>
  return (
    <NumberLink figure="home_based_movements" group={group} municipality={answer.municipality.code}>
      {format.percent(row.value)}
    </NumberLink>
  )
}
