import { useId } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { GOAL } from '../../../domain/records/plan.ts'
import { planMessages } from '../../texts/plan.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useInPlace } from '../form/in-place.ts'
import { InPlaceConflict } from '../form/in-place-conflict.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useUnsaved } from '../form/unsaved.ts'
import { useFocusFirst } from './focus-first.ts'

const ASKED = ['childs_words', 'goal', 'concerns', 'who_does', 'arena', 'setting', 'target_date']

interface Props {
  readonly goal: RecordAnswer
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** A goal is put in other words, or given more time; the history keeps what it was. */
export function ChangeGoalForm({ goal, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const first = useFocusFirst()
  const form = useInPlace({ spec: GOAL, record: goal, child, reason: texts.goalChanged })
  const { saving } = form
  useUnsaved(form.isUnsaved, shared.unsavedConfirm)
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)
  return (
    <form
      ref={first}
      className="goal-act no-print"
      noValidate
      aria-label={texts.changeGoal(String(goal.values.goal))}
      onSubmit={async (event) => {
        event.preventDefault()
        if (await form.save()) onClose()
      }}
    >
      <FailureNotice failure={saving.failure} idOf={idOf} specs={[GOAL]} />
      <RecordFields
        spec={GOAL}
        draft={form.draft}
        onChange={form.setDraft}
        problems={saving.failure?.kind === 'problems' ? saving.failure.problems : []}
        idPrefix={id}
        child={child}
        only={ASKED}
      />
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? texts.saving : saving.failure?.kind === 'offline' ? texts.tryAgain : texts.save}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
      <InPlaceConflict form={form} />
    </form>
  )
}
