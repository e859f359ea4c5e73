import { get } from '../../kernel/endpoint.ts'
import type { FreshEyes } from './concern.wire.ts'

export const FRESH_EYES = get('/api/v1/notifications/{id}/fresh-eyes').answers<FreshEyes>()
