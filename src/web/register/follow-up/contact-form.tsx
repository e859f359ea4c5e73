import type { PreparedFollowUp } from '../../../api/wire-follow-ups.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { useFormat } from '../../format.ts'
import { followUpMessages } from '../../texts/follow-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { Draft } from '../form/draft.ts'
import type { DraftInForm } from '../form/kept-draft.ts'
import { useResending } from '../form/resending.ts'
import { Chips } from './chips.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { DraftState } from './draft-state.tsx'
import { useFormParts } from './follow-up-form.tsx'
import { FORM, PARTICIPANTS } from './followup-field.ts'
import type { FormParts } from './form-parts.ts'
import { useMeasureTitle } from './measure-card.tsx'
import { WrittenField } from './written-field.tsx'

interface Props {
  readonly prepared: PreparedFollowUp
  readonly kept: DraftInForm
  readonly onSent: () => void
}

/** Close contact: one line, how, with whom and when. */
export function ContactForm({ prepared, kept, onSent }: Props) {
  const texts = useTexts(followUpMessages)
  const sending = useResending<RecordAnswer>(kept, {
    path: 'followups',
    body: () => contactOf(kept.draft, prepared),
    problems: () => (kept.draft.note?.trim() ? [] : [{ field: 'note', message: LINE_MISSING }]),
    onSent,
  })
  const { failure, isSending, submit } = sending
  const parts = useFormParts(kept, failure?.kind === 'problems' ? failure.problems : [])
  const field = (name: string) => ({
    id: parts.idOf(name),
    value: kept.draft[name] ?? '',
    onChange: (value: string) => kept.change({ [name]: value }),
    problem: parts.problemOf(name),
  })
  return (
    <form
      className="follow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <DraftNotices
        kept={kept}
        failure={failure}
        idOf={({ field }) => (field === null ? null : parts.idOf(field))}
        onTryNow={submit}
      />
      <div className="card-frame follow-fields">
        <WrittenField label={texts.contactLine} rows={2} isRequired {...field('note')} />
        <Chips field={FORM} {...field('form')} />
        <Chips field={PARTICIPANTS} {...field('participants')} />
        <MeasureChoice prepared={prepared} parts={parts} />
        <WrittenField form="date" label={texts.date} max={prepared.today} {...field('date')} />
      </div>
      <div className="send-bar">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? texts.sending : texts.sendContact}
        </button>
        <DraftState kept={kept} />
      </div>
    </form>
  )
}

const LINE_MISSING = {
  da: 'Skriv kort, hvad kontakten handlede om.',
  en: 'Say in short what the contact was about.',
}

/** The contact as it is sent. It is about the one measure that runs, without asking; of several, the one chosen. */
function contactOf(draft: Draft, { child, case: caseId, measures }: PreparedFollowUp) {
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

function MeasureChoice({
  prepared: { measures },
  parts,
}: {
  readonly prepared: PreparedFollowUp
  readonly parts: FormParts
}) {
  const texts = useTexts(followUpMessages)
  const titleOf = useMeasureTitle()
  const format = useFormat()
  if (measures.length < 2) return null
  const id = parts.idOf('measure_id')
  return (
    <div className="field field-wide">
      <label className="form-label" htmlFor={id}>
        {texts.ofMeasure}
      </label>
      <select
        id={id}
        className="form-select"
        value={parts.draft.measure_id ?? ''}
        onChange={(event) => parts.change({ measure_id: event.target.value })}
      >
        <option value="">{texts.ofNone}</option>
        {measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {`${titleOf(measure)}, ${texts.since(format.shortDate(measure.start)).toLowerCase()}`}
          </option>
        ))}
      </select>
    </div>
  )
}
