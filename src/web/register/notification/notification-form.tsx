import { useEffect, useId, useRef, useState } from 'react'
import type { ReceivedNotification } from '../../../api/wire-notifications.ts'
import { receivedSpec } from '../../../domain/notification.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { notificationMessages } from '../../texts/notification.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { creationOf, type Draft, draftOf, isChanged, valuesOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useRefresh } from '../questions.ts'
import { useProblems } from './problem-of.ts'

const NO_MEASURES = { measureTypes: new Set<string>() }
const FIRST = ['kind', 'received_at', 'notifier_type', 'notifier', 'content', 'parents_dialogue']
const WHY_NOT = 'parents_dialogue_why_not'

interface Props {
  readonly childId: string
  /** The child is not the receiver's to see: what is written is passed on. */
  readonly isHidden: boolean
  readonly onReceived: (received: ReceivedNotification) => void
}

/** What was received, from whom, and whether the parents were talked with. */
export function NotificationForm({ childId, isHidden, onReceived }: Props) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const refresh = useRefresh()
  const heading = useRef<HTMLHeadingElement>(null)
  const [began] = useState<Draft>(() => draftOf(receivedSpec({}), newNotification()))
  const [draft, setDraft] = useState(began)
  const { save, failure, setFailure, isSending } = useSaving()
  const { problems, idOf } = useProblems(failure, id)
  const spec = receivedSpec(draft)
  useUnsaved(isChanged(began, draft) && !isSending, shared.unsavedConfirm)
  useEffect(() => heading.current?.focus(), [])

  async function receive() {
    const asked = { ...draft, [WHY_NOT]: draft.parents_dialogue === 'no' ? draft[WHY_NOT] : '' }
    const wrong = checkRecord(spec, valuesOf(spec, asked), NO_MEASURES)
    if (wrong.length > 0) {
      setFailure({ kind: 'problems', problems: wrong })
      return
    }
    const body = { child: childId, values: creationOf(spec, asked) }
    const received = await save((idempotencyKey) =>
      send<ReceivedNotification>('notifications/receive', body, { idempotencyKey }),
    )
    if (received === null) return
    await refresh()
    onReceived(received)
  }

  const submit = isHidden
    ? texts.submitPassOn
    : draft.kind === 'concern'
      ? texts.submitConcern
      : texts.submitReceive
  return (
    <form
      className="card-frame record-form notification-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        receive()
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {texts.receivedTitle}
      </h2>
      <FailureNotice failure={failure} idOf={idOf} specs={[spec]} />
      <RecordFields
        spec={spec}
        draft={draft}
        onChange={setDraft}
        problems={problems}
        idPrefix={id}
        only={[...FIRST, ...(draft.parents_dialogue === 'no' ? [WHY_NOT] : []), 'causes']}
      />
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? shared.saving : failure?.kind === 'offline' ? shared.tryAgainSave : submit}
        </button>
        <span className="small">{shared.requiredNote}</span>
      </div>
    </form>
  )
}

/** Most of what comes in is a notification, and came just now. */
function newNotification() {
  return { kind: 'notification', received_at: new Date().toISOString() }
}
