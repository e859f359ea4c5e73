import { useEffect, useRef } from 'react'
import { checkRecord } from '../../kernel/record/check.ts'
import { order } from '../../web/answers/api.ts'
import { creationOf, type Draft, draftOf, valuesOf } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { RECEIVE } from './concern.acts.ts'
import { notificationMessages } from './concern.texts.ts'
import type { ReceivedNotification } from './concern.wire.ts'
import { receivedSpec } from './notification.rules.ts'

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
  const language = useLanguage()
  const { requiredNote } = useTexts(registerMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useForm({
    keptAs: { form: 'notification:receive', child: childId },
    begins: () => draftOf(receivedSpec({}), newNotification()),
    problems: (draft) =>
      checkRecord(receivedSpec(draft), valuesOf(receivedSpec(draft), asked(draft)), NO_MEASURES),
    send: (draft, idempotencyKey) => {
      const body = { child: childId, values: creationOf(receivedSpec(draft), asked(draft)) }
      return order(RECEIVE, { body }, { idempotencyKey })
    },
    onDone: onReceived,
  })
  const { kind, parents_dialogue: dialogue } = form.draft
  const spec = receivedSpec(form.draft)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Form
      form={form}
      className="card-frame record-form notification-form"
      head={
        <h2 ref={heading} tabIndex={-1}>
          {texts.receivedTitle}
        </h2>
      }
      specs={[spec]}
      submit={
        isHidden ? texts.submitPassOn : kind === 'concern' ? texts.submitConcern : RECEIVE.title[language]
      }
      beside={<span className="small">{requiredNote}</span>}
    >
      <RecordFields
        spec={spec}
        form={form}
        only={[...FIRST, ...(dialogue === 'no' ? [WHY_NOT] : []), 'causes']}
      />
    </Form>
  )
}

/** What is written, without an answer to what is asked no longer. */
function asked(draft: Draft): Draft {
  return { ...draft, [WHY_NOT]: draft.parents_dialogue === 'no' ? draft[WHY_NOT] : '' }
}

/** Most of what comes in is a notification, and came just now. */
function newNotification() {
  return { kind: 'notification', received_at: new Date().toISOString() }
}
