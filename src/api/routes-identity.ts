import { addEmergencyRoutes } from '../slices/access/emergencies.routes.ts'
import { addLookRoutes } from '../slices/access/looks.routes.ts'
import { addMergeRoutes } from '../slices/child/merging.routes.ts'
import { addRevealRoutes, addSearchRoute } from '../slices/people/identity.routes.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Who a child is, that it is one and not two, and who may see it and has seen it. */
export function addIdentityRoutes(api: RegisterApi, parts: RegisterParts): void {
  addSearchRoute(api, parts)
  addRevealRoutes(api, parts)
  addMergeRoutes(api, parts)
  addEmergencyRoutes(api, parts)
  addLookRoutes(api, parts)
}
