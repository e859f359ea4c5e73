import { actRoutes, served } from '../../api/act-route.ts'
import { RESULTS } from '../plan/plan.wire.ts'
import { closeCase } from './close-case.do.ts'
import { CLOSE_CASE, REOPEN_CASE } from './closing.acts.ts'
import { reopenCase } from './reopen-case.do.ts'

/** A case that is closed, and one that is opened again. */
export const addClosing = actRoutes(
  served(CLOSE_CASE, closeCase, { more: RESULTS }),
  served(REOPEN_CASE, reopenCase),
)
