import type { FieldForm } from '../kernel/record/record.ts'

/** The type of the column that a field of the register is kept in. */
export function columnType(
  field: FieldForm,
): 'text' | 'date' | 'timestamptz' | 'uuid' | 'boolean' | 'int' | 'numeric' {
  switch (field.form) {
    case 'date':
      return 'date'
    case 'timestamp':
      return 'timestamptz'
    case 'reference':
      return 'uuid'
    case 'boolean':
      return 'boolean'
    case 'number':
      return field.whole ? 'int' : 'numeric'
    default:
      return 'text'
  }
}
