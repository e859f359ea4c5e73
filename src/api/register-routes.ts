import type { OpenAPIHono } from '@hono/zod-openapi'
import { addNotificationRoutes } from '../slices/concern/concern.routes.ts'
import { addDocumentRoutes } from '../slices/documents/documents.routes.ts'
import { addFollowUpRoutes } from '../slices/follow-up/follow-up.routes.ts'
import { addMeasureRoutes } from '../slices/measure/measure.routes.ts'
import { addMoveRoutes } from '../slices/moves/moves.routes.ts'
import { addPlanRoutes } from '../slices/plan/plan.routes.ts'
import { addCalendarRoutes } from '../slices/work-list/calendar.routes.ts'
import { addWorkListRoutes } from '../slices/work-list/work-list.routes.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { addAccessRoutes } from './routes-access.ts'
import { addChangeRoutes } from './routes-changes.ts'
import { addChildRoutes } from './routes-children.ts'
import { addIdentityRoutes } from './routes-identity.ts'
import { addLiveFigureRoutes } from './routes-live-figures.ts'
import { addRecordRoutes } from './routes-records.ts'

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
  addIdentityRoutes(register, parts)
  addChildRoutes(register, parts)
  addMoveRoutes(register, parts)
  addLiveFigureRoutes(register, parts)
  addWorkListRoutes(register, parts)
  addCalendarRoutes(register, parts)
  addNotificationRoutes(register, parts)
  addPlanRoutes(register, parts)
  addMeasureRoutes(register, parts)
  addFollowUpRoutes(register, parts)
  addDocumentRoutes(register, parts)
  addChangeRoutes(register, parts)
  addRecordRoutes(register, parts)
}
