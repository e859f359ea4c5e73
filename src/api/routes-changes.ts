import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** The change feed for other systems. */
export function addChangeRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
