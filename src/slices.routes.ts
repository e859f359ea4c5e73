import type { RegisterApi, RegisterParts } from './api/register-parts.ts'
import { addEmergencyRoutes } from './slices/access/emergencies.routes.ts'
import { addLookRoutes } from './slices/access/looks.routes.ts'
import { addAllocating } from './slices/child/allocating.routes.ts'
import { addChildren } from './slices/child/children.routes.ts'
import { addMergeRoutes } from './slices/child/merging.routes.ts'
import { addRegistering } from './slices/child/registering.routes.ts'
import { addSiblings } from './slices/child/siblings.routes.ts'
import { addChild, addHistories } from './slices/child-page/child-page.routes.ts'
import { addClosing } from './slices/closing/closing.routes.ts'
import { addNotificationRoutes } from './slices/concern/concern.routes.ts'
import { addFreshEyesRoute } from './slices/concern/fresh-eyes.routes.ts'
import { addReceiptLetter } from './slices/concern/receipt-letter.routes.ts'
import { addDocumentRoutes } from './slices/documents/documents.routes.ts'
import { addFollowUpRoutes } from './slices/follow-up/follow-up.routes.ts'
import { addInvestigationRoutes } from './slices/investigation/investigation.routes.ts'
import { addMeasureRoutes } from './slices/measure/measure.routes.ts'
import { addMoveRoutes } from './slices/moves/moves.routes.ts'
import { addPartyRoutes } from './slices/party/party.routes.ts'
import { addRevealRoutes, addSearchRoute } from './slices/people/identity.routes.ts'
import { addNetwork } from './slices/people/network.routes.ts'
import { addPlanRoutes } from './slices/plan/plan.routes.ts'
import { addChoices } from './slices/set-up/choices.routes.ts'
import { addSetUpState } from './slices/set-up/state.routes.ts'
import { addTokenRoutes } from './slices/set-up/tokens.routes.ts'
import { addCalendarRoutes } from './slices/work-list/calendar.routes.ts'
import { addMeRoutes } from './slices/work-list/me.routes.ts'
import { addWorkListRoutes } from './slices/work-list/work-list.routes.ts'

/** What the slices answer to those who are signed in, in the order of the API's documentation. */
export const SLICE_ROUTES: readonly ((api: RegisterApi, parts: RegisterParts) => void)[] = [
  addMeRoutes,
  addTokenRoutes,
  addSearchRoute,
  addRevealRoutes,
  addMergeRoutes,
  addEmergencyRoutes,
  addLookRoutes,
  addChildren,
  addChild,
  addHistories,
  addSiblings,
  addRegistering,
  addNetwork,
  addAllocating,
  addChoices,
  addSetUpState,
  addMoveRoutes,
  addWorkListRoutes,
  addCalendarRoutes,
  addNotificationRoutes,
  addFreshEyesRoute,
  addReceiptLetter,
  addPlanRoutes,
  addInvestigationRoutes,
  addMeasureRoutes,
  addPartyRoutes,
  addClosing,
  addFollowUpRoutes,
  addDocumentRoutes,
]
