import type { Context } from 'hono'
import type { Conflict } from '../casework/correct-record.ts'
import type { KeptRecord, Taken, Writer, Written } from '../casework/written.ts'
import { everydayPurpose, type Purpose } from '../kernel/purpose.ts'
import { KEEPINGS } from '../slices.do.ts'
import type { Store } from '../store/stores.ts'
import { refused } from './refused.ts'
import type { RegisterEnv, RegisterParts, SignedIn } from './register-parts.ts'

/** A request of someone who is signed in. */
export type RegisterContext = Context<RegisterEnv>

/** Whoever writes, as casework asks, and when. */
export function writerOf({ actor, roles, teamId }: SignedIn, { today }: RegisterParts): Writer {
  return { workerId: actor.workerId, roles, teamId, keepings: KEEPINGS, today: today() }
}

/** Reads under the user's own access and everyday purpose. */
export function reading<T>(
  c: RegisterContext,
  { stores }: RegisterParts,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { actor, roles } = c.var.user
  return stores.for(actor).read(everydayPurpose(roles), work)
}

/** What is done, and why. */
interface Act {
  readonly action: string
  readonly reason?: string | undefined
  /** Why the child is looked at, where that is not what the roles look at children for every day. */
  readonly purpose?: Purpose
}

/**
 * Writes in one transaction under the user's own access: all of it, or, when it is refused, nothing. A conflict has
 * written nothing and shows the other's version, so that look is kept.
 */
export async function writing<More extends Conflict | Taken = never>(
  c: RegisterContext,
  { stores }: RegisterParts,
  { action, reason, purpose }: Act,
  work: (store: Store) => Promise<Written<More>>,
): Promise<Written<More>> {
  const { actor, roles } = c.var.user
  const change = { action, purpose: purpose ?? everydayPurpose(roles), ...(reason && { reason }) }
  try {
    return await stores.for(actor).write(change, async (store) => {
      const outcome = await work(store)
      if (!outcome.ok && outcome.refused !== 'conflict') throw new Undone(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Written<More> // it is what `work` answered
    throw error
  }
}

/** Carries a refusal out of the transaction that it undoes. */
class Undone extends Error {
  readonly outcome: Written<Conflict | Taken>

  constructor(outcome: Written<Conflict | Taken>) {
    super('undone')
    this.outcome = outcome
  }
}

/** The record that was written; a refusal as its answer. */
export function kept(outcome: Written<Conflict | Taken>): KeptRecord {
  if (outcome.ok) return outcome.value
  throw refused(outcome.refused, outcome.refused === 'problems' ? { problems: outcome.problems } : {})
}
