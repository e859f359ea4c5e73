import { z } from '@hono/zod-openapi'
import type { Act, AskedField, MoreOf } from '../kernel/act/act.ts'
import { Id, IsoDate, writtenText } from './wire-shared.ts'

interface Beside {
  readonly more?: z.ZodRawShape | undefined
  readonly name?: string | undefined
}

/** Whether a schema of what is no field takes what the pages send. */
export type Takes<One extends Act, More extends z.ZodRawShape> =
  MoreOf<One> extends z.input<z.ZodObject<More>> ? unknown : never

/** What is sent to do an act, made from what it asks. */
export function actSchema({ asks }: Act, { more = {}, name }: Beside): z.ZodObject {
  const fields = asks.map((field) => [field.name, fieldSchema(field)] as const)
  const schema = z.strictObject({ ...Object.fromEntries(fields), ...more })
  return name === undefined ? schema : schema.openapi(name)
}

function fieldSchema(field: AskedField): z.ZodType {
  const form = field.sentAs === 'any-text' ? z.string().max(LONGEST_CODE) : formSchema(field)
  if (field.sentAs === 'or-empty') return form.default('')
  const schema = field.sentAs === 'or-null' ? form.nullable() : form
  return field.required ? schema : schema.optional()
}

/** No code of a choice is longer. */
const LONGEST_CODE = 40
/** So few points are named one by one. */
const FEW = 10

function formSchema(field: AskedField): z.ZodType {
  switch (field.form) {
    case 'text': {
      if (field.pattern) return z.string().regex(field.pattern)
      const { longest, shortest = 0, lines = 'one' } = field
      return writtenText(longest, { shortest, lines })
    }
    case 'date':
      return IsoDate
    case 'choice':
      return z.enum(field.choices.map(({ code }) => code))
    case 'boolean':
      return z.boolean()
    case 'reference':
      return Id
    case 'number':
      return numberSchema(field)
    default:
      return z.string()
  }
}

function numberSchema({
  whole,
  min,
  max,
}: {
  readonly whole: boolean
  readonly min?: number
  readonly max?: number
}) {
  if (whole && min !== undefined && max !== undefined && max - min < FEW)
    return z.union(Array.from({ length: max - min + 1 }, (_, at) => z.literal(min + at)))
  const number = whole ? z.number().int() : z.number()
  const from = min === undefined ? number : number.min(min)
  return max === undefined ? from : from.max(max)
}
