import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { GOAL, PLAN } from '../../../domain/records/plan.ts'
import { useLanguage } from '../../selection.ts'
import { planMessages } from '../../texts/plan.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { FieldInput } from '../form/field-input.tsx'
import { useInPlace } from '../form/in-place.ts'
import { InPlaceConflict } from '../form/in-place-conflict.tsx'
import { optionsOf } from '../form/options.ts'
import { useWording } from '../wording.ts'
import { useFocusFirst } from './focus-first.ts'

interface Props {
  readonly plan: RecordAnswer
  readonly running: readonly RecordAnswer[]
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** The plan ends, and every goal that still runs with how it went. */
export function EndPlanForm({ plan, running, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const wording = useWording(child.names)
  const id = useId()
  const first = useFocusFirst()
  const form = useInPlace({ spec: PLAN, record: plan, child, reason: texts.wentOn })
  const [results, setResults] = useState<Readonly<Record<string, string>>>({})
  const { saving } = form
  const problems = saving.failure?.kind === 'problems' ? saving.failure.problems : []
  const field = GOAL.fields.find(({ name }) => name === 'result')
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)

  async function end() {
    const said = Object.fromEntries(Object.entries(results).filter(([, result]) => result !== ''))
    if (await form.act('end', { results: said })) onClose()
  }
  return (
    <form
      ref={first}
      className="card-frame goal-form no-print"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        end()
      }}
    >
      <h2 id={`${id}-title`}>{texts.endPlanTitle}</h2>
      {running.length > 0 && <p>{texts.endPlanLead}</p>}
      <FailureNotice failure={saving.failure} idOf={idOf} />
      <div className="fields">
        {field &&
          running.map((goal) => (
            <FieldInput
              key={goal.id}
              id={`${id}-${goal.id}`}
              field={{ ...field, title: titled(goal) }}
              value={results[goal.id] ?? ''}
              onChange={(result) => setResults({ ...results, [goal.id]: result })}
              problem={problems.find((one) => one.field === goal.id)?.message[language]}
              options={optionsOf(field, '', { wording, child, stepTitle: String })}
              suggestions={[]}
            />
          ))}
      </div>
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? texts.saving : texts.endPlanNow}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
      <InPlaceConflict form={form} />
    </form>
  )
}

function titled({ values }: RecordAnswer) {
  return { da: String(values.goal), en: String(values.goal) }
}
