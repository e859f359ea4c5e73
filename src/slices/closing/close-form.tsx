import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { formOf } from '../../kernel/act/act.ts'
import { isDay } from '../../kernel/calendar.ts'
import { RECORDS } from '../../slices.ts'
import { MarkedField } from '../../web/form/field-input.tsx'
import { Form } from '../../web/form/form.tsx'
import { RadioChoices, TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { draftIn, fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { HandoverFields } from '../measure/handover-fields.parts.tsx'
import { GOAL } from '../plan/goal.record.ts'
import { resultsIn } from '../plan/goal.rules.ts'
import { GoalProgressLine } from '../plan/goal-progress-line.parts.tsx'
import { CLOSE_CASE } from './closing.acts.ts'
import { closingOf, runningGoals, stillOpen } from './closing.rules.ts'
import { closingMessages } from './closing.texts.ts'
import { StillOpenList } from './still-open-list.tsx'

interface Props {
  readonly file: RecordOf<'child_case'>
  readonly child: ChildAnswer
}

/** Closes a case once nothing of it is unfinished: criterion, goals, hand-over, and what to do if the worry returns. */
export function CloseForm({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const language = useLanguage()
  const form = useAct(CLOSE_CASE, {
    about: file,
    today: child.today,
    more: (draft) => ({ results: resultsIn(draftIn(draft, RESULTS)) }),
  })
  // While the day is being written, what is open is that of today.
  const day = form.draft.closed_on ?? ''
  const closing = closingOf(file.id, child.records.child_case, isDay(day) ? day : child.today)
  const open = stillOpen(RECORDS, child.records, closing)
  if (open.length > 0) return <StillOpenList open={open} child={child} />
  const fields = (...only: string[]) => (
    <AskedFields
      spec={formOf(CLOSE_CASE)}
      form={form}
      child={child}
      only={only}
      fields={{ closed_on: MarkedField }}
    />
  )
  return (
    <Form form={form} className="card-frame record-form close-form" submit={CLOSE_CASE.title[language]}>
      <Goals form={form} child={child} goals={runningGoals(child.records.goal, closing)} />
      <div className="fields">
        {fields('closing_criterion', 'closed_on')}
        <TextField
          {...fieldIn(form, 'if_worry_returns')}
          label={texts.ifWorry}
          help={texts.ifWorryHelp}
          isRequired
        />
        <HandoverFields form={form} />
        {fields('closing_reason')}
      </div>
    </Form>
  )
}

const RESULTS = 'results'

interface GoalsProps {
  readonly form: Written
  readonly child: ChildAnswer
  readonly goals: readonly RecordOf<'goal'>[]
}

/** Every goal that still runs is given its result here, in one go. */
function Goals({ form, child, goals }: GoalsProps) {
  const texts = useTexts(closingMessages)
  const language = useLanguage()
  const result = GOAL.fields.find(({ name }) => name === 'result')
  if (goals.length === 0 || result?.form !== 'choice') return null
  const options = result.choices.map(({ code, title }) => ({ value: code, title: title[language] }))
  return (
    <section className="close-goals" aria-labelledby={form.idOf('goals')}>
      <h2 id={form.idOf('goals')}>{texts.goalsTitle}</h2>
      <p>{texts.goalsHelp}</p>
      {goals.map((goal) => (
        <div key={goal.id} className="close-goal">
          <GoalProgressLine goal={goal} progress={child.records.goal_progress} />
          <RadioChoices
            {...fieldIn(form, `${RESULTS}.${goal.id}`)}
            label={texts.howItWent(goal.values.goal)}
            options={options}
            isRequired
          />
        </div>
      ))}
    </section>
  )
}
