import type { FieldSpec } from '../../../domain/record.ts'
import { severalIn } from '../../../domain/records/fields.ts'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { InputProps } from './input-attributes.ts'
import type { OptionGroup } from './options.ts'

interface Props {
  readonly field: FieldSpec
  readonly input: InputProps
  readonly groups: readonly OptionGroup[]
  readonly help: string | undefined
  readonly problem: string | undefined
}

/** Any number of the options: a box for each, in the order of the list. */
export function SeveralInput({ field, input, groups, help, problem }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const options = groups.flatMap(({ options }) => options)
  const chosen = new Set(severalIn(input.value))
  function choose(value: string, isChosen: boolean) {
    const now = options.filter((one) => (one.value === value ? isChosen : chosen.has(one.value)))
    input.onChange(now.map((one) => one.value).join(','))
  }
  return (
    <fieldset
      className={`field field-wide field-several${problem ? ' field-wrong' : ''}`}
      id={input.id}
      tabIndex={-1}
      aria-describedby={input.describedBy}
    >
      <legend className="form-label">
        {field.title[language]}
        {field.required && <span aria-hidden="true"> *</span>}
      </legend>
      {help && (
        <span className="field-help" id={`${input.id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${input.id}-problem`}>
          {problem}
        </span>
      )}
      {options.length === 0 && <span className="quiet">{texts.nothingToChoose}</span>}
      <div className="several">
        {options.map(({ value, title }) => (
          <label key={value} className="several-one">
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={(event) => choose(value, event.target.checked)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
