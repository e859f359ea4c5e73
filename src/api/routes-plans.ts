import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Investigations, plans and goals: acts that are more than one record. */
export function addPlanRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
