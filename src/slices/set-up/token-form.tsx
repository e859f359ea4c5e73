import { severalIn } from '../../kernel/record/fields.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { SCOPES, type Scope } from '../../kernel/role.ts'
import { order } from '../../web/answers/api.ts'
import type { Draft } from '../../web/form/draft.ts'
import { Field, FieldGroup } from '../../web/form/field.tsx'
import { Form } from '../../web/form/form.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { setUpMessages } from './set-up.texts.ts'
import { CREATE_TOKEN } from './tokens.endpoints.ts'
import type { NewToken } from './tokens.wire.ts'

const LONGEST = 366

/** Makes a key for another system: its name, what it may do, and for how long. */
export function TokenForm({ onMade }: { readonly onMade: (token: NewToken) => void }) {
  const texts = useTexts(setUpMessages)
  const form = useForm({
    keptAs: null,
    begins: { name: '', scopes: '', days: '90' },
    problems: problemsOf,
    send: ({ name, scopes, days }, idempotencyKey) => {
      const body = { name: name.trim(), scopes: severalIn(scopes), days: Number(days) }
      return order(CREATE_TOKEN, { body }, { idempotencyKey })
    },
    onDone: (made) => {
      form.startOver()
      onMade(made)
    },
  })
  return (
    <Form form={form} submit={texts.tokenCreate} foot="button-row">
      <div className="fields">
        <Field {...fieldIn(form, 'name')} label={texts.tokenName} help={texts.tokenNameHelp}>
          {(input) => <input {...input} className="form-input" autoComplete="off" maxLength={100} />}
        </Field>
        <Field {...fieldIn(form, 'days')} label={texts.tokenDays} help={texts.tokenDaysHelp}>
          {(input) => (
            <input
              {...input}
              className="form-input field-short"
              inputMode="numeric"
              autoComplete="off"
              maxLength={100}
            />
          )}
        </Field>
        <ScopeChoice form={form} />
      </div>
    </Form>
  )
}

function problemsOf({ name, scopes, days }: Draft): FieldProblem[] {
  const { da, en } = setUpMessages
  const said = (field: string, word: 'tokenMissingName' | 'tokenMissingScope' | 'tokenWrongDays') => ({
    field,
    message: { da: da[word], en: en[word] },
  })
  const isDays = /^\d+$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= LONGEST
  return [
    ...(name.trim() === '' ? [said('name', 'tokenMissingName')] : []),
    ...(scopes === '' ? [said('scopes', 'tokenMissingScope')] : []),
    ...(isDays ? [] : [said('days', 'tokenWrongDays')]),
  ]
}

function ScopeChoice({ form }: { readonly form: Written }) {
  const texts = useTexts(setUpMessages)
  const { id, value, onChange, problem } = fieldIn(form, 'scopes')
  const chosen = severalIn(value)
  const toggle = (scope: Scope) =>
    onChange(SCOPES.filter((one) => (one === scope) !== chosen.includes(one)).join(','))
  return (
    <FieldGroup className="field field-wide token-scopes" {...{ id, problem }} label={texts.tokenScopes}>
      {SCOPES.map((scope) => (
        <label key={scope} className="set-up-check">
          <input type="checkbox" checked={chosen.includes(scope)} onChange={() => toggle(scope)} />
          {texts.scopes[scope]}
        </label>
      ))}
    </FieldGroup>
  )
}
