import type { RegisterApi, RegisterParts } from './register-parts.ts'

/** Worries and notifications: received, assessed, and led to the next step. */
export function addNotificationRoutes(_api: RegisterApi, _parts: RegisterParts): void {}
