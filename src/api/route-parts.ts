import type { z } from '@hono/zod-openapi'
import { rightsOf } from '../domain/rights.ts'
import type { SignedIn } from './register-parts.ts'
import { ErrorAnswer } from './wire.ts'
import { ProblemsAnswer } from './wire-records.ts'

/** Refusals that any question or act of the register can be answered with. */
export const REFUSALS = {
  400: { description: 'The question is not well-formed.', ...json(ErrorAnswer) },
  401: { description: 'Nobody is signed in.', ...json(ErrorAnswer) },
  403: { description: 'The role does not allow it.', ...json(ErrorAnswer) },
  404: { description: 'There is no such thing, or none that the user may see.', ...json(ErrorAnswer) },
}
/** Refusals of what was written. */
export const PROBLEMS = { 422: { description: 'Fields that are wrong.', ...json(ProblemsAnswer) } }
/** Refusals of a creation that was, or is, there already. */
export const REPEATED = {
  409: {
    description: 'The key was used for another creation, or there is one already.',
    ...json(ErrorAnswer),
  },
}

/** Whether the user may see any child at all. */
export function seesChildren({ roles }: SignedIn): boolean {
  return rightsOf(roles).seeChildren || roles.includes('system')
}

/** Whether the user sees all the department's children. */
export function seesDepartment({ roles }: SignedIn): boolean {
  return roles.includes('team_leader') || roles.includes('manager') || roles.includes('system')
}

/** A body of JSON in the description of a route. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } } }
}
