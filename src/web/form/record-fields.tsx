import type { ComponentType } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { useWording } from '../words/wording.ts'
import { FieldInput, type FieldInputProps } from './field-input.tsx'
import { legalBases, optionsOf } from './options.ts'
import { fieldIn, type Written } from './written.ts'

/** The fields that are asked in a way of their own, by name. */
export type OwnFields = Readonly<Record<string, ComponentType<FieldInputProps>>>

interface Props {
  readonly spec: RecordSpec
  readonly form: Written
  readonly child?: ChildAnswer
  /** Only these fields, in this order. */
  readonly only?: readonly string[] | undefined
  readonly fields?: OwnFields
  /** Paragraphs that a legal basis is suggested from; what such a record usually rests on when left out. */
  readonly suggestions?: readonly string[]
}

/** The fields of one record, laid out for writing. */
export function RecordFields(props: Props) {
  return (
    <div className="fields">
      <AskedFields {...props} />
    </div>
  )
}

/** The same among other fields. */
export function AskedFields({ spec, form, child, only, fields = {}, suggestions }: Props) {
  const texts = useTexts(registerMessages)
  const wording = useWording(child?.names)
  const sources = {
    wording,
    child,
    stepTitle: (step: number) => texts.stepGroup(step, texts.steps[step as keyof typeof texts.steps] ?? ''),
  }
  const asked = only
    ? only.flatMap((name) => spec.fields.find((one) => one.name === name) ?? [])
    : spec.fields
  return asked.map((field) => {
    const Input = fields[field.name] ?? FieldInput
    return (
      <Input
        key={field.name}
        field={field}
        {...fieldIn(form, field.name)}
        options={optionsOf(field, form.draft[field.name] ?? '', sources)}
        suggestions={suggestions ?? legalBases(spec.kind, form.draft, wording.choices)}
      />
    )
  })
}
