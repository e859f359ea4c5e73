import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addChildRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
