import { actRoutes, served } from '../../api/act-route.ts'
import { completeInvestigation } from './complete-investigation.do.ts'
import { COMPLETE_INVESTIGATION } from './investigation.acts.ts'

/** An investigation that is completed. */
export const addInvestigationRoutes = actRoutes(served(COMPLETE_INVESTIGATION, completeInvestigation))
