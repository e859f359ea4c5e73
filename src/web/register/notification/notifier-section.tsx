import { useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { RecordValues } from '../../../domain/record.ts'
import { NOTIFICATION } from '../../../domain/records/assessment.ts'
import { isSaid } from '../../../domain/records/fields.ts'
import { useFormat } from '../../format.ts'
import { notificationMessages } from '../../texts/notification.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useRefresh } from '../questions.ts'
import { danishToday } from '../today.ts'
import { ANONYMOUS } from './decide-form.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  readonly record: RecordAnswer
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
          <p>{format.date(String(on))}</p>
          {isSaid(text) && <p className="record-text">{text}</p>}
        </>
      ) : (
        <AnsweringForm record={record} what={what} />
      )}
    </div>
  )
}

function AnsweringForm({ record, what }: Props & { readonly what: keyof typeof DAYS }) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const refresh = useRefresh()
  const [day, setDay] = useState(danishToday)
  const [text, setText] = useState('')
  const [isLate, setIsLate] = useState(false)
  const { save, failure, isSending } = useSaving()
  async function write() {
    const changes: RecordValues = { [DAYS[what]]: day, ...(text.trim() && { feedback: text.trim() }) }
    const reason = what === 'receipt' ? texts.receiptReason : texts.feedbackReason
    const sending = { method: 'PATCH', version: record.version } as const
    const done = await save(() =>
      send<RecordAnswer>(`notifications/${record.id}`, { changes, reason }, sending).catch((error) => {
        setIsLate(error?.status === 412)
        throw error
      }),
    )
    if (done !== null) await refresh()
  }
  return (
    <form
      aria-label={what === 'receipt' ? texts.receipt : texts.feedback}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <FailureNotice failure={failure} specs={[NOTIFICATION]} />
      {isLate && (
        <p className="notice notice-warning" role="alert">
          {texts.changedMeanwhile}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => refresh().then(() => setIsLate(false))}
          >
            {texts.showTheirs}
          </button>
        </p>
      )}
      {what === 'feedback' && (
        <TextField id={`${id}-text`} label={texts.feedbackText} value={text} onChange={setText} rows={2} />
      )}
      <div className="notifier-day">
        <div className="field">
          <label className="form-label" htmlFor={`${id}-day`}>
            {texts.onDay}
          </label>
          <input
            id={`${id}-day`}
            className="form-input field-date"
            type="date"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
        <button type="submit" className="button button-secondary" disabled={isSending}>
          {isSending ? shared.saving : what === 'receipt' ? texts.receiptDo : texts.feedbackDo}
        </button>
      </div>
    </form>
  )
}
