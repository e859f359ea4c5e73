import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addIdentityRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
