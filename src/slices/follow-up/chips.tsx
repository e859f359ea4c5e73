import { severalIn } from '../../kernel/record/fields.ts'
import type { FieldSpec } from '../../kernel/record/record.ts'
import { FieldGroup } from '../../web/form/field.tsx'
import type { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'

interface Props extends ReturnType<typeof fieldIn> {
  readonly field: FieldSpec
  /** In other words than the field's own. */
  readonly label?: string
}

/** The choices of a field side by side, large enough for a thumb: one of them, or any number. */
export function Chips({ field, id, value, onChange, problem, label }: Props) {
  const language = useLanguage()
  if (field.form !== 'choice' && field.form !== 'choices') return null
  const { choices, form } = field
  const chosen = form === 'choices' ? severalIn(value) : [value]
  function choose(code: string, isChosen: boolean) {
    if (form === 'choice') return onChange(code)
    const now = choices.filter((one) => (one.code === code ? isChosen : chosen.includes(one.code)))
    onChange(now.map((one) => one.code).join(','))
  }
  return (
    <FieldGroup className="chips" id={id} label={label ?? field.title[language]} problem={problem}>
      <div className="chip-row">
        {choices.map(({ code, title }) => (
          <label key={code} className="chip">
            <input
              type={form === 'choice' ? 'radio' : 'checkbox'}
              name={id}
              value={code}
              checked={chosen.includes(code)}
              onChange={(event) => choose(code, event.target.checked)}
            />
            <span>{title[language]}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
