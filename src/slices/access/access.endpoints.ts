import { get, type InAddress, post } from '../../kernel/endpoint.ts'
import type { EmergenciesAnswer, EmergencyAnswer } from './emergencies.wire.ts'
import type { LooksAnswer, LooksQuery } from './looks.wire.ts'

export const EMERGENCIES = get('/api/v1/emergency-accesses').answers<EmergenciesAnswer>()
export const ACKNOWLEDGE = post('/api/v1/emergency-accesses/{id}/acknowledge').answers<EmergencyAnswer>()
export const LOOKS = get('/api/v1/looks').answers<LooksAnswer, InAddress<LooksQuery>>()
