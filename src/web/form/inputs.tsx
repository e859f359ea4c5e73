import { severalIn } from '../../kernel/record/fields.ts'
import type { Lies } from '../../kernel/written/reading.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { DayInput, MomentInput } from './date-input.tsx'
import { Field, FieldGroup, type FieldValueProps, type FieldWords, type InputAttributes } from './field.tsx'
import type { Option, OptionGroup } from './options.ts'

type OneField = FieldWords & FieldValueProps

interface TextProps extends OneField {
  readonly rows?: number
  readonly longest?: number
}

/** Some lines of text, which can be dictated. */
export function TextField({ rows = 3, longest = 4000, ...field }: TextProps) {
  return (
    <Field isWide {...field}>
      {(input) => (
        <textarea
          {...input}
          className="form-input"
          rows={rows}
          maxLength={longest}
          autoCapitalize="sentences"
          spellCheck
        />
      )}
    </Field>
  )
}

/** Why something is done; it stands in the history or in the log afterwards. */
export function ReasonField(field: OneField) {
  return <TextField rows={2} longest={400} {...field} />
}

interface DayProps extends OneField {
  readonly isWide?: boolean
  /** The last day that can be chosen, ISO: it is of what has happened. */
  readonly max?: string
  readonly lies?: Lies
}

/** A day. */
export function DayField({ max, lies = max ? 'past' : 'either', ...field }: DayProps) {
  const { label, problem } = field
  return (
    <Field {...field}>
      {(input) => <DayInput input={input} label={label} lies={lies} problem={problem} max={max} />}
    </Field>
  )
}

/** A day and a time, by a Danish clock. */
export function MomentField({ max, lies = 'past', ...field }: DayProps) {
  const { label, problem } = field
  return (
    <Field {...field}>
      {(input) => <MomentInput input={input} label={label} lies={lies} problem={problem} max={max} />}
    </Field>
  )
}

interface SelectProps {
  readonly input: InputAttributes
  /** What it is to choose nothing. */
  readonly none: string
  readonly groups: readonly OptionGroup[]
}

/** A choice among known values, under headings where there are many. */
export function SelectInput({ input, none, groups }: SelectProps) {
  return (
    <select {...input} className="form-select">
      <option value="">{none}</option>
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

interface ChoiceProps extends OneField {
  readonly isWide?: boolean
  readonly none: string
  readonly options: readonly Option[]
}

/** One choice among a list of options. */
export function ChoiceField({ none, options, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(input) => <SelectInput input={input} none={none} groups={[{ title: null, options }]} />}
    </Field>
  )
}

interface RadioProps extends OneField {
  readonly options: readonly (Option & { readonly help?: string | undefined })[]
}

/** One choice among a few, all of them in sight with what they mean. */
export function RadioChoices({ options, value, onChange, ...field }: RadioProps) {
  return (
    <FieldGroup className="field field-wide radio-choices" {...field}>
      {options.map((option) => (
        <label key={option.value} className="radio-choice">
          <input
            type="radio"
            name={field.id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="radio-title">{option.title}</span>
            {option.help && <span className="radio-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

interface BoxProps extends OneField {
  readonly options: readonly Option[]
  /** Said where there is nothing to choose. */
  readonly none?: string
}

/** Any number of the options: a box for each, in the order of the list; the chosen joined by commas. */
export function BoxChoices({ options, value, onChange, none, ...field }: BoxProps) {
  const texts = useTexts(registerMessages)
  const chosen = severalIn(value)
  function choose(one: string, isChosen: boolean) {
    const now = options.filter((option) => (option.value === one ? isChosen : chosen.includes(option.value)))
    onChange(now.map((option) => option.value).join(','))
  }
  return (
    <FieldGroup className="field field-wide field-several" {...field}>
      {options.length === 0 && <span className="quiet">{none ?? texts.nothingToChoose}</span>}
      <div className="several">
        {options.map((option) => (
          <label key={option.value} className="several-one">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) => choose(option.value, event.target.checked)}
            />
            <span>{option.title}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** A yes, or no: the box first and its words beside it. */
export function CheckField({ id, label, help, problem, value, onChange }: OneField) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={`field field-check${problem ? ' field-wrong' : ''}`}>
      <input
        type="checkbox"
        id={id}
        checked={value === 'true'}
        aria-describedby={described || undefined}
        aria-invalid={problem !== undefined || undefined}
        onChange={(event) => onChange(String(event.target.checked))}
      />
      <label htmlFor={id}>{label}</label>
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
    </div>
  )
}
