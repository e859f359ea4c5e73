import { isRecordId } from '../../kernel/record/id.ts'

const NAME = 'trin-last-writer'
/** No session is longer: who signed in before that would have to sign in again anyway. */
const LONGEST_SESSION = 10 * 60 * 60 * 1000

/**
 * Notes on the device whom the server last knew as signed in here, so that they find what they wrote also while it cannot be
 * asked; nobody from now on with null. No name and no right, the id alone.
 * @see docs/decisions/0031-the-program-opens-without-a-connection.md
 */
export function noteWriter(storage: Storage, worker: string | null, now: number): void {
  if (worker === null) storage.removeItem(NAME)
  else storage.setItem(NAME, JSON.stringify({ worker, knownAt: now }))
}

/** Whoever was signed in here when the server last could be asked; null when that is longer ago than any session. */
export function lastWriter(storage: Storage, now: number): string | null {
  try {
    const { worker, knownAt } = JSON.parse(storage.getItem(NAME) ?? '{}')
    const isRecent = typeof knownAt === 'number' && Math.abs(now - knownAt) < LONGEST_SESSION
    return isRecent && typeof worker === 'string' && isRecordId(worker) ? worker : null
  } catch {
    return null
  }
}
