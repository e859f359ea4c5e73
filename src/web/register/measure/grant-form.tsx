import { useId, useState } from 'react'
import type { ChildAnswer, ChoicesAnswer } from '../../../api/wire-children.ts'
import type { GrantMeasure } from '../../../api/wire-measures.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { isRunning } from '../../../domain/goal.ts'
import { basisOf } from '../../../domain/granting.ts'
import { isOver } from '../../../domain/in-force.ts'
import type { FieldSpec } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import { measureMessages } from '../../texts/measure.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { creationOf, type Draft } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { FieldInput } from '../form/field-input.tsx'
import { optionsOf } from '../form/options.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useSignedIn } from '../me.ts'
import { TextField } from '../notification/text-field.tsx'
import { useWording } from '../wording.ts'
import { useAct } from './act-dialog.tsx'
import { GoalBoxes } from './goal-boxes.tsx'
import { basesOf, beginningOf, fieldsOf, GRANT_SPEC } from './grant-draft.ts'
import { ProgrammeFacts } from './programme-facts.tsx'
import { RunningWords } from './step-picker.tsx'
import { grantOf, leadersFor, ownCase, type Programme, type Type, untriedFor } from './tried.ts'

interface Props {
  readonly child: ChildAnswer
  readonly choices: ChoicesAnswer
  readonly type: Type
  readonly programme: Programme | undefined
  readonly onSent: (record: RecordAnswer) => void
}

/** What a measure is granted on: few fields, filled in as far as they are known. */
export function GrantForm({ child, choices, type, programme, onSent }: Props) {
  const texts = useTexts(measureMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const { worker, roles } = useSignedIn()
  const me = { id: worker.id, roles }
  const { act, saving, problems, isDone } = useAct(id)
  const [draft, setDraft] = useState<Draft>(() => beginningOf(type, programme, child))
  const [began] = useState(draft)
  useUnsaved(draft !== began && !saving.isSending && !isDone, shared.unsavedConfirm)
  const { atOnce } = grantOf(type, { choices, child, me })
  const untried = untriedFor(child, choices, type)
  const set = (name: string) => (value: string) => setDraft({ ...draft, [name]: value })
  async function submit() {
    const file = ownCase(child, me)
    const body: GrantMeasure = {
      values: { ...creationOf(GRANT_SPEC, draft) },
      ...(file && { case: file.id }),
    }
    const record = await act((idempotencyKey) =>
      send<RecordAnswer>(`children/${child.child.id}/measures/grant`, body, { idempotencyKey }),
    )
    if (record) onSent(record)
  }
  return (
    <form
      className="record-form grant-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FailureNotice failure={saving.failure} idOf={problems.idOf} specs={[GRANT_SPEC]} />
      <Whither type={type} child={child} choices={choices} />
      <Alongside child={child} />
      {programme && (
        <ProgrammeFacts programme={programme} start={draft.start_date ?? ''} today={child.today} />
      )}
      <div className="fields">
        {untried.length > 0 && (
          <TextField
            id={`${id}-reason_not_lower`}
            label={texts.whyNotLower}
            help={texts.whyNotLowerHelp(untried.join(', '))}
            value={draft.reason_not_lower ?? ''}
            onChange={set('reason_not_lower')}
            problem={problems.of('reason_not_lower')}
            isRequired
          />
        )}
        <GrantFields
          {...{ id, child, type, draft, set }}
          fields={fieldsOf(draft).first}
          problemOf={problems.of}
        />
        {basisOf(draft.legal_basis) === 'placement' && <p className="field-wide small">{texts.planMade}</p>}
        <GrantFields
          {...{ id, child, type, draft, set }}
          fields={fieldsOf(draft).more}
          problemOf={problems.of}
        />
        <GoalBoxes
          id={`${id}-serves`}
          goals={child.records.goal.filter((goal) => isRunning(goal, child.today))}
          value={draft.serves ?? ''}
          onChange={set('serves')}
          problem={problems.of('serves')}
        />
      </div>
      <div className="button-row grant-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? shared.saving : atOnce ? texts.grant : texts.send}
        </button>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly id: string
  readonly child: ChildAnswer
  readonly type: Type
  readonly draft: Draft
  readonly set: (name: string) => (value: string) => void
  readonly fields: readonly FieldSpec[]
  readonly problemOf: (name: string) => string | undefined
}

function GrantFields({ id, child, type, draft, set, fields, problemOf }: FieldsProps) {
  const wording = useWording(child.names)
  const sources = { wording, child, stepTitle: String }
  return fields.map((field) => (
    <FieldInput
      key={field.name}
      field={field}
      id={`${id}-${field.name}`}
      value={draft[field.name] ?? ''}
      onChange={set(field.name)}
      problem={problemOf(field.name)}
      options={optionsOf(field, draft[field.name] ?? '', sources)}
      suggestions={field.form === 'legal-basis' ? basesOf(type) : []}
    />
  ))
}

/** Said before it is sent: granted at once, or sent to a leader, and to which. */
function Whither({ type, child, choices }: Pick<Props, 'type' | 'child' | 'choices'>) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const { worker, roles } = useSignedIn()
  const me = { id: worker.id, roles }
  const { grantor, atOnce } = grantOf(type, { choices, child, me })
  // A prevention worker asks a team leader for what is the caseworker's elsewhere.
  const asked = grantor === 'caseworker' ? 'team_leader' : grantor
  const names = leadersFor(asked, { choices, team: ownCase(child, me)?.values.team_id })
  const or = language === 'da' ? ' eller ' : ' or '
  return (
    <div className={`notice ${atOnce ? 'notice-info' : 'notice-warning'} whither`}>
      <p className="notice-title">{atOnce ? texts.atOnce : texts.sentTo[asked]}</p>
      <p>{atOnce ? texts.atOnceHelp : texts.sentToHelp(names.join(or))}</p>
    </div>
  )
}

/** What else runs for the child. */
function Alongside({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(measureMessages)
  const running = child.records.measure.filter(({ values }) => !isOver(values, child.today))
  if (running.length === 0) return null
  return (
    <div className="alongside">
      <p>
        <strong>{texts.alongside}:</strong> <span className="quiet">{texts.alongsideHelp}</span>
      </p>
      <ul className="bullets">
        {running.map((one) => (
          <li key={one.id}>
            <RunningWords measure={one} child={child} />
          </li>
        ))}
      </ul>
    </div>
  )
}
