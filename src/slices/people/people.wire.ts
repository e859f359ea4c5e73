import { z } from '@hono/zod-openapi'
import { answerOf } from '../../api/wire-records.ts'
import { CprNumber, Id, IsoDate, writtenText } from '../../api/wire-shared.ts'
import type { RecordValues } from '../../kernel/record/record.ts'

/** Search before create. Sent as a body, so that no name or number stands in an address. */
export const ChildSearch = z.strictObject({
  cpr: CprNumber.optional(),
  name: writtenText(200).optional(),
  birthDate: IsoDate.optional(),
})

export type ChildSearch = z.infer<typeof ChildSearch>

export const ChildMatch = z
  .object({
    id: Id,
    kind: z.enum(['child', 'adult']),
    name: z.string(),
    protected: z.boolean(),
    birthDate: IsoDate.nullable(),
    expectedBirthDate: IsoDate.nullable(),
    /** How sure: the same CPR number, the same name and birth date, or something like it. */
    match: z.enum(['cpr', 'exact', 'similar']),
    team: z.string().nullable(),
    caseworker: z.string().nullable(),
    /** False: the child can only be opened with emergency access, or by asking the team. */
    visible: z.boolean(),
  })
  .openapi('ChildMatch')

export type ChildMatch = z.infer<typeof ChildMatch>

export const ChildSearchAnswer = z.object({ matches: z.array(ChildMatch) }).openapi('ChildSearch')

export type ChildSearchAnswer = z.infer<typeof ChildSearchAnswer>

/** True once one has been asked whether a CPR number is right that says another birth or sex than what is written. */
export const CPR_CONFIRMED = { cprConfirmed: z.literal(true).optional() }

export type CprConfirmed = z.input<z.ZodObject<typeof CPR_CONFIRMED>>

/** Someone of the family or network: known already, or new. */
export interface AddRelated extends CprConfirmed {
  readonly relation: RecordValues
  readonly person:
    | { readonly id: string }
    | { readonly values: RecordValues; readonly cpr?: string | undefined }
}

export const CprAnswer = z.object({ cpr: z.string().nullable() }).openapi('Cpr')

export type CprAnswer = z.infer<typeof CprAnswer>

export const AddressAnswer = z.object({ address: answerOf('address').nullable() }).openapi('AddressAnswer')

export type AddressAnswer = z.infer<typeof AddressAnswer>
