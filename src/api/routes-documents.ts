import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Documents as PDF. */
export function addDocumentRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
