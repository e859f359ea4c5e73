import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addMoveRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
