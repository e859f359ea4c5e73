import type { FieldSpec, FieldValue, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { asSeen } from '../../kernel/record/written-text.ts'
import { instantOf, momentOf } from '../../kernel/written/written-moment.ts'

/** What stands in the fields of a form: texts by field name, empty where nothing has been said. */
export type Draft = Readonly<Record<string, string>>

/** A form filled in with what is known. A new record is in use until someone says otherwise. */
export function draftOf(spec: RecordSpec, values: RecordValues = {}): Draft {
  return Object.fromEntries(spec.fields.map((field) => [field.name, inputOf(field, values[field.name])]))
}

function inputOf(field: FieldSpec, value: FieldValue | undefined): string {
  if (field.form === 'boolean') return String(value ?? field.name === 'active')
  if (value === undefined || value === null) return ''
  return field.form === 'timestamp' ? momentOf(String(value)) : String(value)
}

/** The record that a form says. What cannot be read as its field's form stays a text, for the check to name. */
export function valuesOf(spec: RecordSpec, draft: Draft): RecordValues {
  return Object.fromEntries(spec.fields.map((field) => [field.name, saidIn(field, draft[field.name] ?? '')]))
}

function saidIn(field: FieldSpec, input: string): FieldValue {
  const said = input.trim()
  if (field.form === 'boolean') return said === 'true'
  if (said === '') return null
  if (field.form === 'timestamp') return instantOf(said) ?? said
  // What came along when a text was pasted, nobody can find to delete it.
  if (field.form === 'text') return asSeen(said, field.lines ?? 'one').trim() || null
  if (field.form !== 'number') return said
  const number = Number(said.replace(',', '.'))
  return Number.isNaN(number) ? said : number
}

/** Only what has been said, for a new record. */
export function creationOf(spec: RecordSpec, draft: Draft): RecordValues {
  return Object.fromEntries(Object.entries(valuesOf(spec, draft)).filter(([, value]) => value !== null))
}

/** Only what is another than in the record that the form began with. */
export function changesOf(spec: RecordSpec, before: RecordValues, draft: Draft): RecordValues {
  const began = draftOf(spec, before)
  const values = valuesOf(spec, draft)
  const changed = spec.fields.filter(({ name }) => (draft[name] ?? '').trim() !== began[name].trim())
  return Object.fromEntries(changed.map(({ name }) => [name, values[name]]))
}

/** Whether anything has been written that would be lost. */
export function isChanged(began: Draft, draft: Draft): boolean {
  return Object.keys({ ...began, ...draft }).some((name) => (began[name] ?? '') !== (draft[name] ?? ''))
}

/** Only what is otherwise than it began. */
export function changed(began: Draft, draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([name, said]) => (began[name] ?? '') !== said))
}
