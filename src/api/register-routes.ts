import type { OpenAPIHono } from '@hono/zod-openapi'
import { SLICE_ROUTES } from '../slices.routes.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { addAccessRoutes } from './routes-access.ts'
import { addChangeRoutes } from './routes-changes.ts'
import { addLiveFigureRoutes } from './routes-live-figures.ts'
import { addRecordRoutes } from './routes-records.ts'
import { addRetentionRoute } from './routes-retention.ts'
import { wholeTexts } from './whole-texts.ts'

/**
 * Everything the register answers, in the same API as the package's figures. `routes-access.ts` comes first: it knows
 * who is asking, and lets nobody past who has not signed in.
 */
export function addRegisterRoutes(api: OpenAPIHono, parts: RegisterParts): void {
  const register = api as unknown as RegisterApi // the same router; from here on `user` is set
  addAccessRoutes(register, parts)
  addSignedInRoutes(register, parts)
}

/** What is answered once it is known who asks. */
export function addSignedInRoutes(register: RegisterApi, parts: RegisterParts): void {
  register.use('*', wholeTexts)
  for (const add of SLICE_ROUTES) add(register, parts)
  addRetentionRoute(register, parts)
  addLiveFigureRoutes(register, parts)

  addChangeRoutes(register, parts)
  addRecordRoutes(register, parts)
}
