import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { GOAL } from '../../../domain/records/plan.ts'
import { planMessages } from '../../texts/plan.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { Draft } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useInPlace } from '../form/in-place.ts'
import { InPlaceConflict } from '../form/in-place-conflict.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useFocusFirst } from './focus-first.ts'

interface Props {
  readonly goal: RecordAnswer
  readonly child: ChildAnswer
  readonly onEnded: () => void
  readonly onClose: () => void
}

/** A goal ends: how it went, and when. */
export function EndGoalForm({ goal, child, onEnded, onClose }: Props) {
  const texts = useTexts(planMessages)
  const id = useId()
  const first = useFocusFirst()
  const form = useInPlace({ spec: GOAL, record: goal, child, reason: texts.goalChanged })
  const [said, setSaid] = useState<Draft>({ result: '', ended_on: child.today })
  const { saving } = form
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)

  async function end() {
    if (!said.result) return saving.setFailure({ kind: 'problems', problems: [MISSING] })
    const body = { result: said.result, ...(said.ended_on && { ended_on: said.ended_on }) }
    if (await form.act('end', body)) onEnded()
  }
  return (
    <form
      ref={first}
      className="goal-act no-print"
      noValidate
      aria-label={texts.endGoalOf(String(goal.values.goal))}
      onSubmit={(event) => {
        event.preventDefault()
        end()
      }}
    >
      <FailureNotice failure={saving.failure} idOf={idOf} specs={[GOAL]} />
      <RecordFields
        spec={GOAL}
        draft={said}
        onChange={setSaid}
        problems={saving.failure?.kind === 'problems' ? saving.failure.problems : []}
        idPrefix={id}
        child={child}
        only={['result', 'ended_on']}
      />
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? texts.saving : texts.endNow}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
      <InPlaceConflict form={form} />
    </form>
  )
}

const MISSING: FieldProblem = {
  field: 'result',
  message: { da: 'Sig, hvordan det gik.', en: 'Say how it went.' },
}
