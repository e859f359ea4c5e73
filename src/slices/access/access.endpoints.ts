import { get, type InAddress } from '../../kernel/endpoint.ts'
import type { EmergenciesAnswer } from './emergencies.wire.ts'
import type { LooksAnswer, LooksQuery } from './looks.wire.ts'

export const EMERGENCIES = get('/api/v1/emergency-accesses').answers<EmergenciesAnswer>()
export const LOOKS = get('/api/v1/looks').answers<LooksAnswer, InAddress<LooksQuery>>()
