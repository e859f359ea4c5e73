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
  const text = (field: 'name' | 'days') => ({
    id: `${id}-${field}`,
    className: field === 'days' ? 'form-input field-short' : 'form-input',
    autoComplete: 'off',
    value: wanted[field],
    'aria-invalid': problem(field) !== undefined || undefined,
    'aria-describedby': `${id}-${field}-help`,
    onChange: ({ target }: { target: HTMLInputElement }) => onChange({ ...wanted, [field]: target.value }),
  })
  const toggle = (scope: Scope) =>
    onChange({
      ...wanted,
      scopes: wanted.scopes.includes(scope)
        ? wanted.scopes.filter((one) => one !== scope)
        : [...wanted.scopes, scope],
    })
  return (
    <div className="fields">
      <div className="field">
        <label className="form-label" htmlFor={`${id}-name`}>
          {texts.tokenName}
        </label>
        <span className="field-help" id={`${id}-name-help`}>
          {problem('name') ?? texts.tokenNameHelp}
        </span>
        <input {...text('name')} maxLength={100} />
      </div>
      <div className="field">
        <label className="form-label" htmlFor={`${id}-days`}>
          {texts.tokenDays}
        </label>
        <span className="field-help" id={`${id}-days-help`}>
          {problem('days') ?? texts.tokenDaysHelp}
        </span>
        <input {...text('days')} inputMode="numeric" />
      </div>
      <fieldset className="field field-wide token-scopes" id={`${id}-scopes`} tabIndex={-1}>
        <legend className="form-label">{texts.tokenScopes}</legend>
        {problem('scopes') && <span className="field-problem">{problem('scopes')}</span>}
        {SCOPES.map((scope) => (
          <label key={scope} className="set-up-check">
            <input type="checkbox" checked={wanted.scopes.includes(scope)} onChange={() => toggle(scope)} />
            {texts.scopes[scope]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
