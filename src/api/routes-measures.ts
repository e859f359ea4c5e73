import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Measures: granted or asked for, answered, ended; cases closed and opened again. */
export function addMeasureRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
