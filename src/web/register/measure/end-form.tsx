import { useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { HANDOVER_TO, MEASURE } from '../../../domain/records/support.ts'
import { useLanguage } from '../../selection.ts'
import { measureMessages } from '../../texts/measure.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { creationOf, type Draft } from '../form/draft.ts'
import { FieldInput } from '../form/field-input.tsx'
import { optionsOf } from '../form/options.ts'
import { TextField } from '../notification/text-field.tsx'
import { useWording } from '../wording.ts'
import { ActDialog, useAct } from './act-dialog.tsx'
import type { ActProps } from './act-forms.tsx'

const NAMES = ['end_date', 'ended_because', 'what_follows', 'handover_to', 'handover']
const END: RecordSpec = { ...MEASURE, fields: MEASURE.fields.filter(({ name }) => NAMES.includes(name)) }

/** Ends a measure: why, what follows, and with whom it is agreed that they carry on. */
export function EndForm({ measure, child, onClose }: ActProps) {
  const texts = useTexts(measureMessages)
  const id = useId()
  const act = useAct(id)
  const wording = useWording(child.names)
  const [draft, setDraft] = useState<Draft>({ end_date: child.today })
  const set = (name: string) => (value: string) => setDraft({ ...draft, [name]: value })
  async function submit() {
    const { ended_because = '', what_follows = '', ...said } = creationOf(END, draft)
    const saved = await act.act(() =>
      send<RecordAnswer>(
        `measures/${measure.id}/end`,
        { ended_because, what_follows, ...said },
        { version: measure.version },
      ),
    )
    if (saved) onClose()
  }
  const [date, because] = ['end_date', 'ended_because'].map((name) =>
    END.fields.filter((one) => one.name === name).map((one) => ({ ...one, required: true })),
  )
  return (
    <ActDialog
      title={texts.endTitle}
      lead={texts.endLead}
      submit={texts.endNow}
      onSubmit={submit}
      {...{ act, onClose }}
    >
      {[...date, ...because].map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          id={`${id}-${field.name}`}
          value={draft[field.name] ?? ''}
          onChange={set(field.name)}
          problem={act.problems.of(field.name)}
          options={optionsOf(field, draft[field.name] ?? '', { wording, child, stepTitle: String })}
          suggestions={[]}
        />
      ))}
      <TextField
        id={`${id}-what_follows`}
        label={texts.whatFollows}
        help={texts.whatFollowsHelp}
        value={draft.what_follows ?? ''}
        onChange={set('what_follows')}
        problem={act.problems.of('what_follows')}
        isRequired
      />
      <HandoverFields id={id} draft={draft} set={set} problemOf={act.problems.of} />
    </ActDialog>
  )
}

interface HandoverProps {
  readonly id: string
  readonly draft: Draft
  readonly set: (name: string) => (value: string) => void
  readonly problemOf: (name: string) => string | undefined
}

/** Who carries on, and what is agreed with them; nobody, unless someone is chosen. */
export function HandoverFields({ id, draft, set, problemOf }: HandoverProps) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const choices = HANDOVER_TO.form === 'choice' ? HANDOVER_TO.choices : []
  return (
    <>
      <div className="field">
        <label className="form-label" htmlFor={`${id}-handover_to`}>
          {texts.handover}
        </label>
        <select
          id={`${id}-handover_to`}
          className="form-select"
          value={draft.handover_to ?? ''}
          onChange={(event) => set('handover_to')(event.target.value)}
        >
          <option value="">{texts.nobody}</option>
          {choices.map(({ code, title }) => (
            <option key={code} value={code}>
              {title[language]}
            </option>
          ))}
        </select>
      </div>
      {draft.handover_to && (
        <TextField
          id={`${id}-handover`}
          label={texts.agreement}
          help={texts.agreementHelp}
          value={draft.handover ?? ''}
          onChange={set('handover')}
          problem={problemOf('handover')}
          isRequired
        />
      )}
    </>
  )
}
