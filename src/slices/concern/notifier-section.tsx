import { CORRECT_RECORD } from '../../api/wire.endpoints.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { order } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { DraftFound } from '../../web/form/draft-found.tsx'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { DayField, TextField } from '../../web/form/inputs.tsx'
import { useStandingIn } from '../../web/form/open-forms.ts'
import { SaveButton } from '../../web/form/save-bar.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { DocumentLink } from '../../web/parts/document-link.tsx'
import { useFormat } from '../../web/words/format.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { notificationMessages } from './concern.texts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { ANONYMOUS, isAnswered } from './notification.rules.ts'

interface Props {
  readonly record: RecordOf<'notification'>
}

/** Receipt and feedback to the notifier, written in place. */
export function NotifierSection({ record }: Props) {
  const texts = useTexts(notificationMessages)
  const { values } = record
  return (
    <section className="card-frame" aria-labelledby="notifier-title">
      <h2 id="notifier-title">{texts.notifierTitle}</h2>
      {values.notifier_type === ANONYMOUS ? (
        <p>{texts.anonymous}</p>
      ) : (
        <div className="notifier-steps">
          <Answering record={record} what="receipt" />
          <Answering record={record} what="feedback" />
        </div>
      )}
    </section>
  )
}

const DAYS = { receipt: 'receipt_on', feedback: 'feedback_on' } as const

function Answering({ record, what }: Props & { readonly what: keyof typeof DAYS }) {
  const texts = useTexts(notificationMessages)
  const format = useFormat()
  const on = record.values[DAYS[what]]
  const title = what === 'receipt' ? texts.receipt : texts.feedback
  const text = what === 'feedback' ? record.values.feedback : null
  return (
    <div className="notifier-step">
      <h3>{title}</h3>
      {isSaid(on) ? (
        <>
          <p>{format.date(on)}</p>
          {what === 'receipt' && <ReceiptLink record={record} />}
          {isSaid(text) && <p className="record-text">{text}</p>}
        </>
      ) : (
        <AnsweringForm record={record} what={what} />
      )}
    </div>
  )
}

/** The letter itself; of a worry there is none. */
function ReceiptLink({ record }: Props) {
  if (!isAnswered(record.values)) return null
  return (
    <p>
      <DocumentLink plural="notifications" id={record.id} />
    </p>
  )
}

function AnsweringForm({ record, what }: Props & { readonly what: keyof typeof DAYS }) {
  const texts = useTexts(notificationMessages)
  const isReceipt = what === 'receipt'
  const form = useForm({
    keptAs: { form: `notification:${what}`, child: record.id },
    begins: { day: danishToday() },
    send: ({ day, text = '' }) => {
      const changes: Partial<RecordOf<'notification'>['values']> = {
        [DAYS[what]]: day,
        ...(text.trim() && { feedback: text.trim() }),
      }
      const reason = isReceipt ? texts.receiptReason : texts.feedbackReason
      const at = { plural: NOTIFICATION.plural, id: record.id }
      return order(CORRECT_RECORD, { ...at, body: { changes, reason } }, { version: record.version })
    },
  })
  const { failure } = form.saving
  useStandingIn(form.open)
  return (
    <form
      aria-label={isReceipt ? texts.receipt : texts.feedback}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <DraftFound form={form} />
      <FailureNotice failure={failure} idOf={form.idOf} specs={[NOTIFICATION]} />
      {failure?.kind === 'conflict' && <ChangedMeanwhile onShown={() => form.saving.setFailure(null)} />}
      {isReceipt && <ReceiptLink record={record} />}
      {!isReceipt && <TextField {...fieldIn(form, 'text')} label={texts.feedbackText} rows={2} />}
      <div className="notifier-day">
        <DayField {...fieldIn(form, 'day')} label={texts.onDay} max={danishToday()} />
        <SaveButton saving={form.saving} submit={isReceipt ? texts.receiptDo : texts.feedbackDo} isSecond />
      </div>
    </form>
  )
}

function ChangedMeanwhile({ onShown }: { readonly onShown: () => void }) {
  const texts = useTexts(notificationMessages)
  const refresh = useRefresh()
  return (
    <p className="notice notice-warning" role="alert">
      {texts.changedMeanwhile}{' '}
      <button type="button" className="link-button" onClick={() => refresh().then(onShown)}>
        {texts.showTheirs}
      </button>
    </p>
  )
}
