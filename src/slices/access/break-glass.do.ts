import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { isLeader, mayTakeEmergencyAccess } from '../../store/reach.ts'
import type { Store } from '../../store/stores.ts'
import {
  type EmergencyAccess,
  emergencyChild,
  getEmergency,
  writeAcknowledged,
  writeEmergencyAccess,
} from './emergency.store.ts'

/**
 * Opens a child that is not this worker's, for a stated reason and a limited time; the leader is told. Not needed, and
 * so refused, by whoever sees the child as it is.
 */
export async function breakGlass(
  store: Store,
  asked: { readonly personId: string; readonly reason: string; readonly hours: number },
): Promise<Outcome<EmergencyAccess, 'not-allowed' | 'not-found' | 'not-needed'>> {
  if (!(await mayTakeEmergencyAccess(store))) return refuse('not-allowed')
  const child = await emergencyChild(store, asked.personId)
  if (!child) return refuse('not-found')
  if (child.isOpen) return refuse('not-needed')
  return accept(await writeEmergencyAccess(store, { ...asked, personId: child.id }))
}

/** A leader takes note of an access that someone else took. */
export async function acknowledgeEmergency(
  store: Store,
  id: string,
): Promise<Outcome<EmergencyAccess, 'not-allowed' | 'not-found' | 'own' | 'already'>> {
  if (!(await isLeader(store))) return refuse('not-allowed')
  const access = await getEmergency(store, id)
  if (!access) return refuse('not-found')
  if (access.worker.id === store.workerId) return refuse('own')
  if (access.acknowledgedAt !== null || !(await writeAcknowledged(store, id))) return refuse('already')
  return accept((await getEmergency(store, id)) ?? access)
}
