import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldSpec, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { useLanguage } from '../routing/selection.ts'
import { valueText } from '../words/value-text.ts'
import { useWording } from '../words/wording.ts'

interface Props {
  readonly spec: RecordSpec
  readonly values: RecordValues
  readonly names: Readonly<Record<string, string>>
  /** Fields in the order in which they are read; those not said are left out. */
  readonly only: readonly string[]
}

/** Whether it may be many lines, for which there is a whole row. */
function isLong(field: FieldSpec): boolean {
  return field.form === 'references' || (field.form === 'text' && field.lines === 'many')
}

/** What is written in some fields of a record. */
export function RecordFacts({ spec, values, names, only }: Props) {
  const language = useLanguage()
  const wording = useWording(names)
  const fields = only
    .flatMap((name) => spec.fields.find((field) => field.name === name) ?? [])
    .filter(({ name }) => isSaid(values[name]))
  return (
    <dl className="record-facts-list">
      {fields.map((field) => (
        <div key={field.name} className={isLong(field) ? 'fact-long' : undefined}>
          <dt>{field.title[language]}</dt>
          <dd>{valueText(field, values[field.name], wording)}</dd>
        </div>
      ))}
    </dl>
  )
}
