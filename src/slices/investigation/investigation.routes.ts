import { addChangingAct } from '../../api/acts.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { completeInvestigation } from './complete-investigation.do.ts'
import { CompleteInvestigation } from './investigation.wire.ts'

/** An investigation that is completed. */
export function addInvestigationRoutes(api: RegisterApi, parts: RegisterParts): void {
  addChangingAct(api, parts, {
    path: '/api/v1/investigations/{id}/complete',
    tag: 'Investigations',
    action: 'complete investigation',
    summary: 'Complete an investigation: the child talked with or why not, assessment and conclusion said',
    body: CompleteInvestigation,
    act: (store, writer, { completed_on: completedOn, ...which }) =>
      completeInvestigation(store, writer, { ...which, completedOn }),
  })
}
