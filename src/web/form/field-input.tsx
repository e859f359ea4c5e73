import type { FieldSpec } from '../../kernel/record/record.ts'
import { liesOf } from '../../kernel/written/written-field.ts'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { DayInput, MomentInput } from './date-input.tsx'
import { Field, type FieldValueProps, type InputAttributes } from './field.tsx'
import { BoxChoices, CheckField, RadioChoices, SelectInput } from './inputs.tsx'
import { LegalBasisInput } from './legal-basis-input.tsx'
import type { OptionGroup } from './options.ts'

/** What the input of a record's field is given. */
export interface FieldInputProps extends FieldValueProps {
  readonly field: FieldSpec
  readonly id: string
  readonly problem: string | undefined
  /** For fields that are chosen from a list. */
  readonly options: readonly OptionGroup[]
  /** For a legal basis: paragraphs that the measure usually rests on. */
  readonly suggestions: readonly string[]
}

/** One field of a record in a form: its name, what helps, what is wrong, and the input that its form asks for. */
export function FieldInput(props: FieldInputProps) {
  const { field, options, suggestions, ...held } = props
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const help = field.help?.[language] ?? (field.form === 'timestamp' ? texts.copenhagenTime : undefined)
  const words = { label: field.title[language], help, isRequired: field.required, ...held }
  if (field.form === 'boolean') return <CheckField {...words} />
  if (field.form === 'choices' || field.form === 'references')
    return <BoxChoices {...words} options={options.flatMap((group) => group.options)} />
  return (
    <Field {...words} isWide={field.form === 'text' && field.lines === 'many'}>
      {(input) =>
        field.form === 'legal-basis' ? (
          <LegalBasisInput input={input} suggestions={suggestions} onChange={held.onChange} />
        ) : (
          <Input field={field} input={input} options={options} problem={held.problem} />
        )
      }
    </Field>
  )
}

interface InputProps extends Pick<FieldInputProps, 'field' | 'options' | 'problem'> {
  readonly input: InputAttributes
}

function Input({ field, input, options, problem }: InputProps) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  switch (field.form) {
    case 'choice':
    case 'reference':
    case 'measure-type':
      return (
        <SelectInput input={input} none={field.required ? texts.choose : texts.notSaid} groups={options} />
      )
    case 'text':
      return field.lines === 'many' ? (
        <textarea {...input} className="form-input" rows={4} />
      ) : (
        <input {...input} className="form-input" type="text" autoComplete="off" />
      )
    case 'number':
      return <input {...input} className="form-input field-short" type="text" inputMode="decimal" />
    case 'date':
      return <DayInput input={input} label={field.title[language]} lies={liesOf(field)} problem={problem} />
    case 'timestamp':
      return (
        <MomentInput input={input} label={field.title[language]} lies={liesOf(field)} problem={problem} />
      )
    default:
      return null
  }
}

/** A field that must be said and is not marked so: it is all that its form is about. */
export function UnmarkedField({ field, ...held }: FieldInputProps) {
  return <FieldInput {...held} field={{ ...field, required: false }} />
}

/** A field that is marked as one that must be said, though it may be left out: then it is today. */
export function MarkedField({ field, ...held }: FieldInputProps) {
  return <FieldInput {...held} field={{ ...field, required: true }} />
}

/** A choice with all that can be chosen in sight; `helps` says by code what the choices mean. */
export function RadioField({ helps = {}, ...props }: FieldInputProps & { readonly helps?: Helps }) {
  const { field, options, suggestions: _, ...held } = props
  const language = useLanguage()
  return (
    <RadioChoices
      {...held}
      label={field.title[language]}
      help={field.help?.[language]}
      options={options.flatMap((group) => group.options).map((one) => ({ ...one, help: helps[one.value] }))}
      isRequired
    />
  )
}
type Helps = Readonly<Record<string, string>>
