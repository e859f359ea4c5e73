import { suspectsParents } from '../../kernel/abuse.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { creationOf, type Draft, draftOf, valuesOf } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { AbuseNote } from '../../web/parts/abuse-note.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { RECEIVE } from './concern.acts.ts'
import { notificationMessages } from './concern.texts.ts'
import type { ReceivedNotification } from './concern.wire.ts'
import { isAnswered, receivedSpec } from './notification.rules.ts'

const NO_CHILD: FieldProblem = {
  field: null,
  message: { da: notificationMessages.da.noChild, en: notificationMessages.en.noChild },
}
const NO_MEASURES = { measureTypes: new Set<string>() }
const FIRST = ['content', 'kind', 'received_at', 'notifier_type', 'notifier', 'causes']
const DIALOGUE = 'parents_dialogue'
const WHY_NOT = 'parents_dialogue_why_not'

interface Props {
  /** Whose words are kept on the device: the child's with whom one began, or of none yet. */
  readonly keptFor: string
  /** Null until the child is found. */
  readonly childId: string | null
  /** The child is not the receiver's to see: what is written is passed on. */
  readonly isHidden: boolean
  readonly onReceived: (received: ReceivedNotification) => void
}

/** What was received, from whom, and whether the parents were talked with. */
export function NotificationForm({ keptFor, childId, isHidden, onReceived }: Props) {
  const texts = useTexts(notificationMessages)
  const language = useLanguage()
  const { requiredNote } = useTexts(registerMessages)
  const form = useForm({
    keptAs: { form: 'notification:receive', child: keptFor },
    begins: () => draftOf(receivedSpec({}), newNotification()),
    problems: (draft) => [
      ...(childId === null ? [NO_CHILD] : []),
      ...checkRecord(receivedSpec(draft), valuesOf(receivedSpec(draft), asked(draft)), NO_MEASURES),
    ],
    send: (draft, idempotencyKey) => {
      const body = {
        child: childId ?? '',
        values: creationOf(receivedSpec(draft), asked(draft)),
        ...(draft[RECEIPT] && { receipt: true }),
      }
      return order(RECEIVE, { body }, { idempotencyKey })
    },
    onDone: onReceived,
  })
  const { kind } = form.draft
  const mayReceipt = !isHidden && isAnswered(asked(form.draft))
  const spec = receivedSpec(form.draft)
  return (
    <Form
      form={form}
      className="card-frame record-form notification-form"
      head={<h2>{texts.receivedTitle}</h2>}
      specs={[spec]}
      submit={
        isHidden ? texts.submitPassOn : kind === 'concern' ? texts.submitConcern : RECEIVE.title[language]
      }
      beside={
        <>
          {mayReceipt && (
            <button
              type="button"
              className="button button-secondary"
              disabled={form.saving.isSending}
              onClick={() => form.submit({ [RECEIPT]: 'yes' })}
            >
              {texts.saveWithReceipt}
            </button>
          )}
          <span className="small">{requiredNote}</span>
        </>
      }
    >
      <RecordFields spec={spec} form={form} only={FIRST} />
      <AbuseNote values={form.draft} />
      <RecordFields spec={spec} form={form} only={dialogueOf(form.draft)} />
    </Form>
  )
}

/** Says which button was pressed; it is no field. */
const RECEIPT = 'receipt'

/** The dialogue with the parents is not asked about where abuse by them is suspected; what was answered before stands. */
function dialogueOf(draft: Draft): readonly string[] {
  if (suspectsParents(draft)) return draft[DIALOGUE] === 'yes' ? [DIALOGUE] : []
  return draft[DIALOGUE] === 'no' ? [DIALOGUE, WHY_NOT] : [DIALOGUE]
}

/** What is written, without an answer to what is asked no longer. */
function asked(draft: Draft): Draft {
  const names = dialogueOf(draft)
  const said = (name: string) => (names.includes(name) ? (draft[name] ?? '') : '')
  return { ...draft, [DIALOGUE]: said(DIALOGUE), [WHY_NOT]: said(WHY_NOT) }
}

/** Most of what comes in is a notification, and came just now. */
function newNotification() {
  return { kind: 'notification', received_at: new Date().toISOString() }
}
