import { type FormEvent, useId, useState } from 'react'
import type { NewToken } from '../../../api/wire-access.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { SCOPES, type Scope } from '../../../domain/role.ts'
import { useLanguage } from '../../selection.ts'
import { setUpMessages } from '../../texts/set-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useRefresh } from '../questions.ts'

interface Wanted {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly days: string
}

const NOTHING: Wanted = { name: '', scopes: [], days: '90' }
const LONGEST = 366

/** Makes a key for another system: its name, what it may do, and for how long. */
export function TokenForm({ onMade }: { readonly onMade: (token: NewToken) => void }) {
  const texts = useTexts(setUpMessages)
  const id = useId()
  const [wanted, setWanted] = useState(NOTHING)
  const saving = useSaving()
  const refresh = useRefresh()
  async function submit(event: FormEvent) {
    event.preventDefault()
    const problems = problemsOf(wanted)
    if (problems.length > 0) return saving.setFailure({ kind: 'problems', problems })
    const body = { name: wanted.name.trim(), scopes: wanted.scopes, days: Number(wanted.days) }
    const made = await saving.save((idempotencyKey) => send<NewToken>('tokens', body, { idempotencyKey }))
    if (made === null) return
    setWanted(NOTHING)
    onMade(made)
    await refresh()
  }
  const problems = saving.failure?.kind === 'problems' ? saving.failure.problems : []
  return (
    <form className="record-form" noValidate onSubmit={submit}>
      <FailureNotice
        failure={saving.failure}
        idOf={({ field }) => (field === null ? null : `${id}-${field}`)}
      />
      <TokenFields id={id} wanted={wanted} onChange={setWanted} problems={problems} />
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? texts.saving : texts.tokenCreate}
        </button>
      </div>
    </form>
  )
}

function problemsOf({ name, scopes, days }: Wanted): FieldProblem[] {
  const { da, en } = setUpMessages
  const said = (field: string, word: 'tokenMissingName' | 'tokenMissingScope' | 'tokenWrongDays') => ({
    field,
    message: { da: da[word], en: en[word] },
  })
  const isDays = /^\d+$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= LONGEST
  return [
    ...(name.trim() === '' ? [said('name', 'tokenMissingName')] : []),
    ...(scopes.length === 0 ? [said('scopes', 'tokenMissingScope')] : []),
    ...(isDays ? [] : [said('days', 'tokenWrongDays')]),
  ]
}

interface FieldsProps {
  readonly id: string
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
  readonly problems: readonly FieldProblem[]
}

function TokenFields({ id, wanted, onChange, problems }: FieldsProps) {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const problem = (field: string) => problems.find((one) => one.field === field)?.message[language]
  return (
    <div className="fields">
      <TokenText
        id={`${id}-name`}
        label={texts.tokenName}
        help={texts.tokenNameHelp}
        problem={problem('name')}
        value={wanted.name}
        onChange={(name) => onChange({ ...wanted, name })}
      />
      <TokenText
        id={`${id}-days`}
        label={texts.tokenDays}
        help={texts.tokenDaysHelp}
        problem={problem('days')}
        value={wanted.days}
        onChange={(days) => onChange({ ...wanted, days })}
        isShort
      />
      <ScopeChoice
        id={`${id}-scopes`}
        problem={problem('scopes')}
        scopes={wanted.scopes}
        onChange={(scopes) => onChange({ ...wanted, scopes })}
      />
    </div>
  )
}

interface TextProps {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly problem: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isShort?: boolean
}

function TokenText({ id, label, help, problem, value, onChange, isShort }: TextProps) {
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-help" id={`${id}-help`}>
        {help}
      </span>
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <input
        id={id}
        className={isShort ? 'form-input field-short' : 'form-input'}
        inputMode={isShort ? 'numeric' : 'text'}
        autoComplete="off"
        maxLength={100}
        value={value}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${id}-help ${id}-problem` : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

interface ScopeProps {
  readonly id: string
  readonly problem: string | undefined
  readonly scopes: readonly Scope[]
  readonly onChange: (scopes: readonly Scope[]) => void
}

function ScopeChoice({ id, problem, scopes, onChange }: ScopeProps) {
  const texts = useTexts(setUpMessages)
  const toggle = (scope: Scope) =>
    onChange(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope])
  return (
    <fieldset className="field field-wide token-scopes" id={id} tabIndex={-1}>
      <legend className="form-label">{texts.tokenScopes}</legend>
      {problem && <span className="field-problem">{problem}</span>}
      {SCOPES.map((scope) => (
        <label key={scope} className="set-up-check">
          <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
          {texts.scopes[scope]}
        </label>
      ))}
    </fieldset>
  )
}
