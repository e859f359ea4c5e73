import type { StaircaseAnswer } from '../../../api/wire.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { NumberLink } from '../../parts/number-link.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { stepName } from './flow-words.ts'
import { staircaseMessages } from './staircase.texts.ts'
import { changeOf, changeWords, type StepAnswer } from './step-words.ts'

/** Placed children by form are counted by a key figure too, so their numbers lead to who is behind them. */
const FORMS: Readonly<Record<number, string>> = { 4: 'kinship', 5: 'foster', 6: 'institution' }

/** All numbers of the picture, those it has no room for too. */
export function StaircaseTables({ answer }: { readonly answer: StaircaseAnswer }) {
  const texts = useTexts(staircaseMessages)
  return (
    <details className="tables-behind unfold">
      <summary>{texts.table}</summary>
      <StepTable answer={answer} />
      <FlowTable flows={answer.flows} />
    </details>
  )
}

function StepTable({ answer }: { readonly answer: StaircaseAnswer }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const count = (value: number | null) => (value === null ? texts.hiddenNumber : format.number(value))
  const rate = (value: number | null) => (value === null ? '' : format.number(value, 1))
  const columns: Column<StepAnswer>[] = [
    {
      id: 'step',
      title: texts.step,
      isHeader: true,
      cell: ({ step }) => (
        <>
          <span className={`step-swatch step-fill-${step}`} />
          {step} {stepName(step, texts)}
        </>
      ),
    },
    {
      id: 'now',
      title: texts.now,
      isNumber: true,
      cell: ({ step, now }) =>
        FORMS[step] && now.children !== null ? (
          <NumberLink figure="placement_forms" group={FORMS[step]}>
            {count(now.children)}
          </NumberLink>
        ) : (
          count(now.children)
        ),
    },
    { id: 'rate', title: texts.per1000Short, isNumber: true, cell: ({ now }) => rate(now.per1000) },
    { id: 'ago', title: texts.yearAgo, isNumber: true, cell: ({ yearAgo }) => count(yearAgo.children) },
    {
      id: 'agoRate',
      title: texts.per1000Short,
      isNumber: true,
      cell: ({ yearAgo }) => rate(yearAgo.per1000),
    },
    {
      id: 'change',
      title: texts.change,
      isNumber: true,
      cell: (step) => changeWords(changeOf(step, true), 1, texts, format),
    },
  ]
  return (
    <DataTable
      caption={texts.tableSteps}
      columns={columns}
      rows={answer.steps.filter(({ registered }) => registered)}
      keyOf={({ step }) => step}
    />
  )
}

function FlowTable({ flows }: { readonly flows: StaircaseAnswer['flows'] }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const rows = [...new Set(flows.map(({ from }) => from))].toSorted((a, b) => a - b)
  const targets = ([0, 1, 2, 3, 4, 5, 6, 'turned_18'] as const).filter((to) =>
    flows.some((flow) => flow.to === to),
  )
  const cell = (from: number, to: (typeof targets)[number]) => {
    const flow = flows.find((flow) => flow.from === from && flow.to === to)
    if (!flow) return from === 0 && to === 0 ? '' : '0'
    return flow.children === null ? texts.hiddenNumber : format.number(flow.children)
  }
  const columns: Column<number>[] = [
    {
      id: 'from',
      title: texts.fromTo,
      isHeader: true,
      cell: (from) => (from === 0 ? texts.newRow : `${from} ${stepName(from, texts)}`),
    },
    ...targets.map((to) => ({
      id: String(to),
      title: typeof to === 'number' && to > 0 ? `${to} ${stepName(to, texts)}` : stepName(to, texts),
      isNumber: true,
      cell: (from: number) => cell(from, to),
    })),
  ]
  return <DataTable caption={texts.tableFlows} columns={columns} rows={rows} keyOf={(from) => from} />
}
