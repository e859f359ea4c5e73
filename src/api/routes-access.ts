import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addAccessRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
