import type { FieldSpec } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { attributesOf, type InputProps } from './input-attributes.ts'
import { LegalBasisInput } from './legal-basis-input.tsx'
import type { OptionGroup } from './options.ts'
import { OptionsInput } from './options-input.tsx'
import { SeveralInput } from './several-input.tsx'

interface Props {
  readonly field: FieldSpec
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  /** For fields that are chosen from a list. */
  readonly options: readonly OptionGroup[]
  /** For a legal basis: paragraphs that the measure usually rests on. */
  readonly suggestions: readonly string[]
}

/** One field of a form: its name, what helps, what is wrong, and the input that its form asks for. */
export function FieldInput({ field, id, value, onChange, problem, options, suggestions }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const help = field.help?.[language] ?? (field.form === 'timestamp' ? texts.copenhagenTime : undefined)
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const input: InputProps = {
    id,
    value,
    onChange,
    describedBy: described || undefined,
    isWrong: problem !== undefined,
    isRequired: field.required,
  }
  const isWide = field.form === 'text' && field.lines === 'many'
  if (field.form === 'choices' || field.form === 'references')
    return <SeveralInput field={field} input={input} groups={options} help={help} problem={problem} />
  if (field.form === 'boolean') return <CheckField field={field} input={input} help={help} />
  return (
    <div className={`field${isWide ? ' field-wide' : ''}${problem ? ' field-wrong' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {field.title[language]}
        {field.required && <span aria-hidden="true"> *</span>}
      </label>
      {help && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <Input field={field} input={input} options={options} suggestions={suggestions} />
    </div>
  )
}

interface OneInput extends Pick<Props, 'field' | 'options' | 'suggestions'> {
  readonly input: InputProps
}

function Input({ field, input, options, suggestions }: OneInput) {
  switch (field.form) {
    case 'choice':
    case 'reference':
    case 'measure-type':
      return <OptionsInput input={input} groups={options} />
    case 'legal-basis':
      return <LegalBasisInput input={input} suggestions={suggestions} />
    case 'text':
      return field.lines === 'many' ? (
        <textarea {...attributesOf(input)} className="form-input" rows={4} />
      ) : (
        <input {...attributesOf(input)} className="form-input" type="text" autoComplete="off" />
      )
    case 'number':
      return (
        <input {...attributesOf(input)} className="form-input field-short" type="text" inputMode="decimal" />
      )
    case 'date':
      return <input {...attributesOf(input)} className="form-input field-date" type="date" />
    case 'timestamp':
      return <input {...attributesOf(input)} className="form-input field-date" type="datetime-local" />
    case 'boolean':
    case 'choices':
    case 'references':
      return null
  }
}

interface CheckProps {
  readonly field: FieldSpec
  readonly input: InputProps
  readonly help: string | undefined
}

function CheckField({ field, input, help }: CheckProps) {
  const language = useLanguage()
  return (
    <div className="field field-check">
      <input
        type="checkbox"
        id={input.id}
        checked={input.value === 'true'}
        aria-describedby={input.describedBy}
        onChange={(event) => input.onChange(String(event.target.checked))}
      />
      <label htmlFor={input.id}>{field.title[language]}</label>
      {help && (
        <span className="field-help" id={`${input.id}-help`}>
          {help}
        </span>
      )}
    </div>
  )
}
