import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Follow-ups on all of a child’s measures at once, and deviations. */
export function addFollowUpRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
