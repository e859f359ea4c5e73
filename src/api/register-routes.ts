import type { OpenAPIHono } from '@hono/zod-openapi'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { addAccessRoutes } from './routes-access.ts'
import { addChildRoutes } from './routes-children.ts'
import { addIdentityRoutes } from './routes-identity.ts'
import { addLiveFigureRoutes } from './routes-live-figures.ts'
import { addMoveRoutes } from './routes-moves.ts'
import { addRecordRoutes } from './routes-records.ts'

/**
 * Everything the register answers, in the same API as the package's figures. `routes-access.ts` comes first: it knows
 * who is asking, and lets nobody past who has not signed in.
 */
export function addRegisterRoutes(api: OpenAPIHono, parts: RegisterParts): void {
  const register = api as unknown as RegisterApi // the same router; from here on `user` is set
  addAccessRoutes(register, parts)
  addIdentityRoutes(register, parts)
  addChildRoutes(register, parts)
  addMoveRoutes(register, parts)
  addLiveFigureRoutes(register, parts)
  addRecordRoutes(register, parts)
}
