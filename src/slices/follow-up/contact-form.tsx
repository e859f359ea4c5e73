import { CREATE_RECORD } from '../../api/wire.endpoints.ts'
import type { CreateRecord } from '../../api/wire-records.ts'
import { order } from '../../web/answers/api.ts'
import type { Draft } from '../../web/form/draft.ts'
import { ChoiceField, DayField, TextField } from '../../web/form/inputs.tsx'
import type { DraftInForm } from '../../web/form/kept-draft.ts'
import { useResending } from '../../web/form/resending.ts'
import { unreadIn } from '../../web/form/unread-dates.ts'
import { fieldIn, useWritten, type Written } from '../../web/form/written.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Chips } from './chips.tsx'
import { FOLLOWUP } from './follow-up.record.ts'
import { followUpMessages } from './follow-up.texts.ts'
import type { PreparedFollowUp } from './follow-up.wire.ts'
import { FORM, PARTICIPANTS } from './followup-field.ts'
import { KeptForm } from './kept-form.tsx'
import { useMeasureTitle } from './measure-card.tsx'

interface Props {
  readonly prepared: PreparedFollowUp
  readonly kept: DraftInForm
  readonly onSent: () => void
}

/** Close contact: one line, how, with whom and when. */
export function ContactForm({ prepared, kept, onSent }: Props) {
  const texts = useTexts(followUpMessages)
  const sending = useResending(kept, {
    body: () => contactOf(kept.draft, prepared),
    send: (body, idempotencyKey) =>
      order(CREATE_RECORD, { plural: FOLLOWUP.plural, body }, { idempotencyKey }),
    problems: () => [
      ...(kept.draft.note?.trim() ? [] : [{ field: 'note', message: LINE_MISSING }]),
      ...unreadIn(kept.draft, form.idOf),
    ],
    onSent,
  })
  const form = useWritten({ ...kept, failure: sending.failure })
  return (
    <KeptForm kept={kept} form={form} sending={sending} submit={texts.sendContact}>
      <div className="card-frame follow-fields">
        <TextField {...fieldIn(form, 'note')} label={texts.contactLine} rows={2} isRequired />
        <Chips {...fieldIn(form, 'form')} field={FORM} />
        <Chips {...fieldIn(form, 'participants')} field={PARTICIPANTS} />
        <MeasureChoice prepared={prepared} form={form} />
        <DayField {...fieldIn(form, 'date')} isWide label={texts.date} max={prepared.today} />
      </div>
    </KeptForm>
  )
}

const LINE_MISSING = {
  da: 'Skriv kort, hvad kontakten handlede om.',
  en: 'Say in short what the contact was about.',
}

/** The contact as it is sent. It is about the one measure that runs, without asking; of several, the one chosen. */
function contactOf(draft: Draft, { child, case: caseId, measures }: PreparedFollowUp): CreateRecord {
  const { form, participants, note, date } = draft
  const measure = measures.length === 1 ? measures[0]?.id : draft.measure_id
  return {
    child: child.id,
    ...(caseId && { case: caseId }),
    values: {
      kind: 'contact',
      date,
      note: note?.trim(),
      ...(form && { form }),
      ...(participants && { participants }),
      ...(measure && { measure_id: measure }),
    },
  }
}

interface ChoiceProps {
  readonly prepared: PreparedFollowUp
  readonly form: Written
}

function MeasureChoice({ prepared: { measures }, form }: ChoiceProps) {
  const texts = useTexts(followUpMessages)
  const titleOf = useMeasureTitle()
  const format = useFormat()
  if (measures.length < 2) return null
  return (
    <ChoiceField
      {...fieldIn(form, 'measure_id')}
      isWide
      label={texts.ofMeasure}
      none={texts.ofNone}
      options={measures.map((measure) => ({
        value: measure.id,
        title: `${titleOf(measure)}, ${texts.since(format.shortDate(measure.start)).toLowerCase()}`,
      }))}
    />
  )
}
