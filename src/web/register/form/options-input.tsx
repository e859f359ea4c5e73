import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { attributesOf, type InputProps } from './input-attributes.ts'
import type { Option, OptionGroup } from './options.ts'

interface Props {
  readonly input: InputProps
  readonly groups: readonly OptionGroup[]
}

/** A choice among known values, under headings where there are many. */
export function OptionsInput({ input, groups }: Props) {
  const texts = useTexts(registerMessages)
  return (
    <select {...attributesOf(input)} className="form-select">
      <option value="">{input.isRequired ? texts.choose : texts.notSaid}</option>
      {groups.map(({ title, options }) =>
        title === null ? (
          options.map(optionElement)
        ) : (
          <optgroup key={title} label={title}>
            {options.map(optionElement)}
          </optgroup>
        ),
      )}
    </select>
  )
}

function optionElement({ value, title }: Option) {
  return (
    <option key={value} value={value}>
      {title}
    </option>
  )
}
