import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { closingOf, runningGoals, stillOpen } from '../../../domain/closing.ts'
import type { FieldSpec } from '../../../domain/record.ts'
import { GOAL } from '../../../domain/records/plan.ts'
import { CHILD_CASE } from '../../../domain/records/work.ts'
import { useLanguage } from '../../selection.ts'
import { closingMessages } from '../../texts/closing.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { FieldInput } from '../form/field-input.tsx'
import { optionsOf } from '../form/options.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useAct } from '../measure/act-dialog.tsx'
import { HandoverFields } from '../measure/end-form.tsx'
import { MeanwhileNotice } from '../measure/meanwhile-notice.tsx'
import { RadioChoices } from '../notification/radio-choices.tsx'
import { TextField } from '../notification/text-field.tsx'
import { GoalProgressLine } from '../plan/goal-progress-line.tsx'
import { useWording } from '../wording.ts'
import { StillOpenList } from './still-open-list.tsx'

interface Props {
  readonly file: RecordAnswer
  readonly child: ChildAnswer
}

/** Closes a case once nothing of it is unfinished: criterion, goals, hand-over, and what to do if the worry returns. */
export function CloseForm({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const { act, saving, problems } = useAct(id)
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({ closed_on: child.today })
  const [results, setResults] = useState<Readonly<Record<string, string>>>({})
  const set = (name: string) => (value: string) => setSaid({ ...said, [name]: value })
  const isBegun = Object.keys(said).length + Object.keys(results).length > 1
  useUnsaved(isBegun && !saving.isSending, shared.unsavedConfirm)
  const closing = closingOf(file.id, child.records.child_case, said.closed_on ?? child.today)
  const open = stillOpen(child.records, closing)
  if (open.length > 0) return <StillOpenList open={open} child={child} />
  const submit = () => {
    const { closing_criterion = '', if_worry_returns = '', ...more } = said
    const filled = Object.fromEntries(Object.entries(more).filter(([, value]) => value.trim() !== ''))
    const body = { closing_criterion, if_worry_returns, results, ...filled }
    return act(() => send<RecordAnswer>(`cases/${file.id}/close`, body, { version: file.version }))
  }
  return (
    <form
      className="card-frame record-form close-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FailureNotice failure={saving.failure} idOf={problems.idOf} />
      <MeanwhileNotice failure={saving.failure} />
      <Goals
        {...{ id, child, results, setResults }}
        goals={runningGoals(child.records.goal, closing)}
        problemOf={problems.of}
      />
      <div className="fields">
        <CaseField
          {...{ id, said, set, child }}
          name="closing_criterion"
          problem={problems.of('closing_criterion')}
          title={texts.criterion}
        />
        <CaseField
          {...{ id, said, set, child }}
          name="closed_on"
          problem={problems.of('closed_on')}
          title={texts.closedOn}
        />
        <TextField
          id={`${id}-if_worry_returns`}
          label={texts.ifWorry}
          help={texts.ifWorryHelp}
          value={said.if_worry_returns ?? ''}
          onChange={set('if_worry_returns')}
          problem={problems.of('if_worry_returns')}
          isRequired
        />
        <HandoverFields id={id} draft={said} set={set} problemOf={problems.of} />
        <CaseField
          {...{ id, said, set, child }}
          name="closing_reason"
          problem={problems.of('closing_reason')}
          title={texts.words}
        />
      </div>
      <div className="button-row grant-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? shared.saving : texts.close}
        </button>
      </div>
    </form>
  )
}

interface CaseFieldProps {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly said: Readonly<Record<string, string>>
  readonly set: (name: string) => (value: string) => void
  readonly child: ChildAnswer
  readonly problem: string | undefined
}

/** A field of the case, under the words of this page. */
function CaseField({ id, name, title, said, set, child, problem }: CaseFieldProps) {
  const wording = useWording(child.names)
  const spec = CHILD_CASE.fields.find((one) => one.name === name)
  if (!spec) return null
  const field: FieldSpec = { ...spec, title: { da: title, en: title }, required: name !== 'closing_reason' }
  const value = said[name] ?? ''
  return (
    <FieldInput
      field={field}
      id={`${id}-${name}`}
      value={value}
      onChange={set(name)}
      problem={problem}
      options={optionsOf(field, value, { wording, child, stepTitle: String })}
      suggestions={[]}
    />
  )
}

interface GoalsProps {
  readonly id: string
  readonly child: ChildAnswer
  readonly goals: readonly RecordAnswer[]
  readonly results: Readonly<Record<string, string>>
  readonly setResults: (results: Readonly<Record<string, string>>) => void
  readonly problemOf: (name: string) => string | undefined
}

/** Every goal that still runs is given its result here, in one go. */
function Goals({ id, child, goals, results, setResults, problemOf }: GoalsProps) {
  const texts = useTexts(closingMessages)
  const language = useLanguage()
  const result = GOAL.fields.find(({ name }) => name === 'result')
  if (goals.length === 0 || result?.form !== 'choice') return null
  const options = result.choices.map(({ code, title }) => ({ value: code, title: title[language] }))
  return (
    <section className="close-goals" aria-labelledby={`${id}-goals`}>
      <h2 id={`${id}-goals`}>{texts.goalsTitle}</h2>
      <p>{texts.goalsHelp}</p>
      {goals.map((goal) => (
        <div key={goal.id} className="close-goal">
          <GoalProgressLine goal={goal} progress={child.records.goal_progress} />
          <RadioChoices
            id={`${id}-results.${goal.id}`}
            legend={texts.howItWent(String(goal.values.goal))}
            options={options}
            value={results[goal.id] ?? ''}
            onChange={(value) => setResults({ ...results, [goal.id]: value })}
            problem={problemOf(`results.${goal.id}`)}
            isRequired
          />
        </div>
      ))}
    </section>
  )
}
