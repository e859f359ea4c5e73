import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { isRunning } from '../../../domain/goal.ts'
import { SHORTEST_REASON } from '../../../domain/reason.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { MEASURE } from '../../../domain/records/support.ts'
import { measureMessages } from '../../texts/measure.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { changesOf, type Draft, draftOf } from '../form/draft.ts'
import { FieldInput } from '../form/field-input.tsx'
import { optionsOf } from '../form/options.ts'
import { TextField } from '../notification/text-field.tsx'
import { useWording } from '../wording.ts'
import { ActDialog, useAct } from './act-dialog.tsx'
import { GoalBoxes } from './goal-boxes.tsx'

export interface ActProps {
  readonly measure: RecordAnswer
  readonly child: ChildAnswer
  readonly onClose: () => void
}

const WHY_MISSING: FieldProblem = {
  field: 'reason',
  message: { da: 'Skriv kort hvorfor (mindst 3 tegn).', en: 'Say in short why (at least 3 characters).' },
}

/** A new expected duration, and why. */
export function ExtendForm(props: ActProps) {
  const texts = useTexts(measureMessages)
  return (
    <Correcting {...props} title={texts.extendTitle} lead={texts.extendLead} only={['expected_end_date']} />
  )
}

/** Another provider, setting or intensity, or other goals, and why. */
export function ChangeForm(props: ActProps) {
  const texts = useTexts(measureMessages)
  return (
    <Correcting
      {...props}
      title={texts.changeTitle}
      lead={texts.changeLead}
      only={['provider_id', 'setting', 'intensity']}
      hasGoals
    />
  )
}

interface CorrectingProps extends ActProps {
  readonly title: string
  readonly lead: string
  readonly only: readonly string[]
  readonly hasGoals?: boolean
}

function Correcting({ measure, child, onClose, title, lead, only, hasGoals }: CorrectingProps) {
  const texts = useTexts(measureMessages)
  const id = useId()
  const act = useAct(id)
  const wording = useWording(child.names)
  const [draft, setDraft] = useState<Draft>(() => draftOf(MEASURE, measure.values))
  const [reason, setReason] = useState('')
  const set = (name: string) => (value: string) => setDraft({ ...draft, [name]: value })
  async function submit() {
    if (reason.trim().length < SHORTEST_REASON) {
      act.saving.setFailure({ kind: 'problems', problems: [WHY_MISSING] })
      return
    }
    const changes = changesOf(MEASURE, measure.values, draft)
    const saved = await act.act(() =>
      send<RecordAnswer>(
        `measures/${measure.id}`,
        { changes, reason: reason.trim() },
        { method: 'PATCH', version: measure.version },
      ),
    )
    if (saved) onClose()
  }
  const fields = only.flatMap((name) => MEASURE.fields.find((one) => one.name === name) ?? [])
  const goals = child.records.goal.filter((goal) => isRunning(goal, child.today))
  return (
    <ActDialog {...{ title, lead, act, onClose }} submit={title} onSubmit={submit}>
      {fields.map((field) => (
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
      {hasGoals && (
        <GoalBoxes id={`${id}-serves`} goals={goals} value={draft.serves ?? ''} onChange={set('serves')} />
      )}
      <TextField
        id={`${id}-reason`}
        label={texts.why}
        value={reason}
        onChange={setReason}
        problem={act.problems.of('reason')}
        rows={2}
        isRequired
      />
    </ActDialog>
  )
}

/** More contacts than the programme gives: a leader answers. */
export function MoreContactsForm({
  measure,
  onClose,
  most,
}: Omit<ActProps, 'child'> & { readonly most: number }) {
  const texts = useTexts(measureMessages)
  const id = useId()
  const act = useAct(id)
  const [contacts, setContacts] = useState(String(most + 4))
  const [reason, setReason] = useState('')
  async function submit() {
    const path = `measures/${measure.id}/more-contacts`
    const sent = await act.act((idempotencyKey) =>
      send<RecordAnswer>(path, { contacts: Number(contacts) || 0, reason }, { idempotencyKey }),
    )
    if (sent) onClose()
  }
  return (
    <ActDialog
      title={texts.moreTitle}
      lead={texts.moreLead}
      submit={texts.sendMore}
      onSubmit={submit}
      {...{ act, onClose }}
    >
      <div className={act.problems.of('contacts') ? 'field field-wrong' : 'field'}>
        <label className="form-label" htmlFor={`${id}-contacts`}>
          {texts.contactsInAll} <span aria-hidden="true">*</span>
        </label>
        {act.problems.of('contacts') && <span className="field-problem">{act.problems.of('contacts')}</span>}
        <input
          id={`${id}-contacts`}
          className="form-input field-short"
          inputMode="numeric"
          value={contacts}
          onChange={(event) => setContacts(event.target.value)}
        />
      </div>
      <TextField
        id={`${id}-reason`}
        label={texts.why}
        value={reason}
        onChange={setReason}
        problem={act.problems.of('reason')}
        isRequired
      />
    </ActDialog>
  )
}
