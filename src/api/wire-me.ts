import { z } from '@hono/zod-openapi'
import { ROLES } from '../kernel/role.ts'
import { Id, MunicipalityName, Named } from './wire-shared.ts'

/** How one signs in here; the one thing that can be asked without having done so. */
export const SignInAnswer = z
  .object({
    /** `off`: this server holds no register, only a package. */
    mode: z.enum(['demo', 'openid', 'off']),
    /** Whether the browser that asks has a session, lapsed or not: then it is worth asking who that is. */
    hasSession: z.boolean(),
    /** In demo mode: the invented people to choose among. */
    people: z.array(
      z.object({
        municipality: MunicipalityName,
        id: Id,
        name: z.string(),
        roles: z.array(z.enum(ROLES)),
        team: z.string().nullable(),
      }),
    ),
  })
  .openapi('SignIn')

export type SignInAnswer = z.infer<typeof SignInAnswer>

export const DemoSignIn = z.strictObject({ municipality: z.string().regex(/^\d{3}$/), worker: Id })

export type DemoSignIn = z.infer<typeof DemoSignIn>

/** Whoever is signed in. 401 when nobody is. */
export const MeAnswer = z
  .object({
    worker: Named,
    municipality: MunicipalityName.extend({ invented: z.boolean() }),
    roles: z.array(z.enum(ROLES)),
    team: Named.nullable(),
    mode: z.enum(['demo', 'openid']),
    /** What the pages may offer; the database decides in the end. */
    may: z.object({
      seeChildren: z.boolean(),
      seeCases: z.boolean(),
      seeMeasures: z.boolean(),
      write: z.boolean(),
      allocate: z.boolean(),
      seeFigures: z.boolean(),
      setUp: z.boolean(),
      seeLooks: z.boolean(),
    }),
    /** Emergency accesses, transfers and requests that wait for this leader; leaders' answers that this user has not seen yet. */
    waiting: z.object({
      emergencies: z.number().int(),
      transfers: z.number().int(),
      approvals: z.number().int(),
      answers: z.number().int(),
    }),
  })
  .openapi('Me')

export type MeAnswer = z.infer<typeof MeAnswer>

export const SignedOut = z.object({ to: z.string() }).openapi('SignedOut')

export type SignedOut = z.infer<typeof SignedOut>
