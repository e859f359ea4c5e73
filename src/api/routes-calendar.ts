import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** The calendar feed of the work list. */
export function addCalendarRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
