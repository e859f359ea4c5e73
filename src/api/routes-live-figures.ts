import type { RegisterApi, RegisterParts } from './register-parts.ts'

export function addLiveFigureRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
