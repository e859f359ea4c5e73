import { addAllocating } from '../slices/child/allocating.routes.ts'
import { addChildren } from '../slices/child/children.routes.ts'
import { addRegistering } from '../slices/child/registering.routes.ts'
import { addChild, addHistories } from '../slices/child-page/child-page.routes.ts'
import { addNetwork } from '../slices/people/network.routes.ts'
import { addChoices } from '../slices/set-up/choices.routes.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Children: who they are, all that is known of them, and how they come into the register. */
export function addChildRoutes(api: RegisterApi, parts: RegisterParts): void {
  addChildren(api, parts)
  addChild(api, parts)
  addHistories(api, parts)
  addRegistering(api, parts)
  addNetwork(api, parts)
  addAllocating(api, parts)
  addChoices(api, parts)
}
