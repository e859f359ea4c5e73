import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** The work list: everything that is due for one’s children. */
export function addWorkListRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
