import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { FieldProblem, RecordSpec } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useWording } from '../wording.ts'
import type { Draft } from './draft.ts'
import { FieldInput } from './field-input.tsx'
import { legalBases, optionsOf } from './options.ts'

interface Props {
  readonly spec: RecordSpec
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: readonly FieldProblem[]
  /** Start of the inputs' ids, so that two records can stand in one form. */
  readonly idPrefix: string
  readonly child?: ChildAnswer
  /** Only these fields, in this order. */
  readonly only?: readonly string[]
}

/** The fields of one record, laid out for writing. */
export function RecordFields({ spec, draft, onChange, problems, idPrefix, child, only }: Props) {
  const language = useLanguage()
  const texts = useTexts(registerMessages)
  const wording = useWording(child?.names)
  const sources = {
    wording,
    child,
    stepTitle: (step: number) => texts.stepGroup(step, texts.steps[step as keyof typeof texts.steps] ?? ''),
  }
  const fields = only
    ? only.flatMap((name) => spec.fields.find((field) => field.name === name) ?? [])
    : spec.fields
  return (
    <div className="fields">
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          id={`${idPrefix}-${field.name}`}
          value={draft[field.name] ?? ''}
          onChange={(value) => onChange({ ...draft, [field.name]: value })}
          problem={problems.find((one) => one.field === field.name)?.message[language]}
          options={optionsOf(field, draft[field.name] ?? '', sources)}
          suggestions={field.form === 'legal-basis' ? legalBases(spec.kind, draft, wording.choices) : []}
        />
      ))}
    </div>
  )
}
