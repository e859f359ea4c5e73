import { z } from '@hono/zod-openapi'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import type { FieldSpec, RecordSpec, RecordValues } from '../kernel/record/record.ts'
import { CorrectRecord, CreateRecord, Values } from './wire-records.ts'
import { Id, IsoDate } from './wire-shared.ts'

const MEASURE_TYPE_CODES = MEASURE_TYPES.map(({ code }) => code)

/** What is sent to create a record of a kind. What is wrong with a value is answered field by field, as 422. */
export function creationSchema(spec: RecordSpec) {
  const { reason } = CreateRecord.shape
  const place = {
    ...(spec.about === 'child' && { child: Id }),
    ...(spec.ofCase && { case: Id.optional() }),
  }
  return z.strictObject({ ...place, values: valuesSchema(spec, 'all'), reason })
}

/** What is sent to correct one: the fields that change, and why. */
export function correctionSchema(spec: RecordSpec) {
  return CorrectRecord.extend({ changes: valuesSchema(spec, 'some') })
}

/** The values of a kind of record, described from its specification. */
export function valuesSchema(spec: RecordSpec, which: 'all' | 'some') {
  const required = spec.fields.filter((field) => field.required).map(({ name }) => name)
  const ofCase =
    spec.ofCase && which === 'some' ? { case_id: { type: ['string', 'null'], format: 'uuid' } } : {}
  return Values.openapi({
    type: 'object',
    properties: {
      ...Object.fromEntries(spec.fields.map((field) => [field.name, fieldSchema(field)])),
      ...ofCase,
    } as never, // The description's own types know fewer forms than OpenAPI 3.1 has.
    additionalProperties: false,
    ...(which === 'all' && required.length > 0 && { required }),
  })
}

function fieldSchema(field: FieldSpec): Readonly<Record<string, unknown>> {
  const described = {
    title: field.title.en,
    description: [field.title.da, field.help?.en].filter(Boolean).join('. '),
  }
  const or = (type: string) => (field.required ? type : [type, 'null'])
  switch (field.form) {
    case 'text':
      return { ...described, type: or('string'), maxLength: field.longest }
    case 'date':
      return { ...described, type: or('string'), format: 'date' }
    case 'timestamp':
      return { ...described, type: or('string'), format: 'date-time' }
    case 'choice':
      return {
        ...described,
        type: or('string'),
        enum: enumOf(
          field,
          field.choices.map(({ code }) => code),
        ),
      }
    case 'choices': {
      const code = `(${field.choices.map(({ code }) => code).join('|')})`
      return { ...described, type: or('string'), pattern: `^${code}(,${code})*$` }
    }
    case 'references':
      return { ...described, type: or('string'), description: `Ids of ${field.of}, joined by commas` }
    case 'measure-type':
      return { ...described, type: or('string'), enum: enumOf(field, MEASURE_TYPE_CODES) }
    case 'boolean':
      return { ...described, type: or('boolean') }
    case 'number': {
      const limits = { minimum: field.min, maximum: field.max }
      return { ...described, type: or(field.whole ? 'integer' : 'number'), ...limits }
    }
    case 'reference':
      return { ...described, type: or('string'), format: 'uuid' }
    case 'legal-basis':
      return { ...described, type: or('string'), maxLength: 80, example: 'BL § 32 stk. 1 nr. 2' }
  }
}

function enumOf(field: FieldSpec, codes: readonly string[]) {
  return field.required ? codes : [...codes, null]
}

const Paged = {
  after: Id.optional().openapi({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
const Days = {
  from: IsoDate.optional().openapi({ description: 'First day of the field that the list is ordered by.' }),
  to: IsoDate.optional().openapi({ description: 'Last day of it.' }),
  order: z
    .enum(['newest', 'oldest'])
    .default('newest')
    .openapi({ description: 'Which of them comes first.' }),
}

/** What a list of a kind can be narrowed to: the child, the case, its days, and any field that is chosen, not written. */
export function listSchema(spec: RecordSpec) {
  const filters: Record<string, z.ZodType> = {}
  for (const field of spec.fields) {
    const schema = filterSchema(field)
    if (schema) filters[field.name] = schema.optional()
  }
  return z.strictObject({
    ...(spec.about === 'child' && { child: Id.optional() }),
    ...(spec.ofCase && { case: Id.optional() }),
    ...(isOrderedByDay(spec) && Days),
    ...Paged,
    ...filters,
  })
}

function filterSchema(field: FieldSpec): z.ZodType | null {
  switch (field.form) {
    case 'choice':
      return z.enum(field.choices.map(({ code }) => code))
    case 'measure-type':
      return z.enum(MEASURE_TYPE_CODES)
    case 'boolean':
      return z.enum(['true', 'false'])
    case 'reference':
      return Id
    default:
      return null
  }
}

/** The filters of a list's question as values of the record's fields. */
export function filterValues(spec: RecordSpec, query: Readonly<Record<string, unknown>>): RecordValues {
  const said = spec.fields.flatMap((field) => {
    const value = query[field.name]
    if (typeof value !== 'string' || !filterSchema(field)) return []
    return [[field.name, field.form === 'boolean' ? value === 'true' : value] as const]
  })
  return Object.fromEntries(said)
}

function isOrderedByDay({ fields, order }: RecordSpec): boolean {
  const form = fields.find(({ name }) => name === order.field)?.form
  return form === 'date' || form === 'timestamp'
}
