import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { send } from '../../web/answers/api.ts'
import type { Draft } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RadioChoices, TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { draftIn, fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { HandoverFields } from '../measure/handover-fields.parts.tsx'
import { GOAL } from '../plan/goal.record.ts'
import { GoalProgressLine } from '../plan/goal-progress-line.parts.tsx'
import { closingOf, runningGoals, stillOpen } from './closing.rules.ts'
import { closingMessages } from './closing.texts.ts'
import { StillOpenList } from './still-open-list.tsx'

interface Props {
  readonly file: RecordAnswer
  readonly child: ChildAnswer
}

/** Closes a case once nothing of it is unfinished: criterion, goals, hand-over, and what to do if the worry returns. */
export function CloseForm({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const { id, version } = file
  const form = useForm({
    begins: { closed_on: child.today },
    send: (draft) => send<RecordAnswer>(`cases/${id}/close`, bodyOf(draft), { version }),
  })
  const closing = closingOf(file.id, child.records.child_case, form.draft.closed_on)
  const open = stillOpen(RECORDS, child.records, closing)
  if (open.length > 0) return <StillOpenList open={open} child={child} />
  const fields = (...only: string[]) => <AskedFields spec={CLOSING} form={form} child={child} only={only} />
  return (
    <Form form={form} className="card-frame record-form close-form" submit={texts.close}>
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

const { da, en } = closingMessages
const TITLES = {
  closing_criterion: { da: da.criterion, en: en.criterion },
  closed_on: { da: da.closedOn, en: en.closedOn },
  closing_reason: { da: da.words, en: en.words },
}

/** The fields of the case, under the words of this page. */
const CLOSING: RecordSpec = {
  ...CHILD_CASE,
  fields: CHILD_CASE.fields.flatMap((field) => {
    const { name } = field
    const isAsked = name === 'closing_criterion' || name === 'closed_on' || name === 'closing_reason'
    return isAsked ? [{ ...field, title: TITLES[name], required: name !== 'closing_reason' }] : []
  }),
}

/** Only what has been said; what must be said goes empty, for the server to name. */
function bodyOf(draft: Draft) {
  const said = Object.entries(draft).filter(([name, value]) => value.trim() && !name.startsWith(RESULTS))
  const results = draftIn(draft, RESULTS)
  return { closing_criterion: '', if_worry_returns: '', results, ...Object.fromEntries(said) }
}
const RESULTS = 'results'

interface GoalsProps {
  readonly form: Written
  readonly child: ChildAnswer
  readonly goals: readonly RecordAnswer[]
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
            label={texts.howItWent(String(goal.values.goal))}
            options={options}
            isRequired
          />
        </div>
      ))}
    </section>
  )
}
