import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addRecordRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
