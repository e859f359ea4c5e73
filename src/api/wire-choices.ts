import { z } from '@hono/zod-openapi'
import { ROLES } from '../kernel/role.ts'
import { valuesOf } from './wire-records.ts'
import { Id, MunicipalityName, Named, Words } from './wire-shared.ts'

/** What forms choose among. */
export const ChoicesAnswer = z
  .object({
    measureTypes: z.array(
      z.object({ code: z.string(), title: Words, step: z.number().int(), legalBasis: z.array(z.string()) }),
    ),
    teams: z.array(Named),
    districts: z.array(Named),
    providers: z.array(Named),
    workers: z.array(Named.extend({ team: Id.nullable(), roles: z.array(z.enum(ROLES)) })),
    municipalities: z.array(MunicipalityName),
    /** Programmes that are known beforehand (catalogue/programmes.ts). */
    programmes: z.array(
      z.object({
        code: z.string(),
        title: Words,
        measureType: z.string(),
        intensive: z.boolean(),
        weeks: z.number().int().nullable(),
        phases: z.array(
          z.object({
            title: Words,
            fromWeek: z.number().int(),
            toWeek: z.number().int(),
            endsWith: Words.nullable(),
          }),
        ),
        tracks: z.array(Words),
        contacts: z.number().int().nullable(),
        networkMeetings: z.number().int().nullable(),
        source: Words,
      }),
    ),
    /** Who may grant what, where the municipality has decided (slices/set-up/competence.rules.ts). */
    competenceRules: z.array(valuesOf('competence_rule')),
    /** Within how many days a talk with a child is written down, where the municipality has decided. */
    noteDays: z.number().int().nullable(),
  })
  .openapi('Choices')

export type ChoicesAnswer = z.infer<typeof ChoicesAnswer>
