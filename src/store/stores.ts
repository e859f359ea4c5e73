import { type Kysely, sql, type Transaction } from 'kysely'
import type { Purpose } from '../kernel/purpose.ts'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import { type Database, NO_LIMITS, type Tables } from './database.ts'
import { type Looks, looksOf } from './looks.ts'

/** Who acts: a worker of a municipality, or a token of another system (then its worker is the system's own). */
export interface Actor {
  readonly municipality: string
  readonly workerId: string
  readonly tokenId?: string
}

/** What is changed and why; written beside every record that the transaction changes. */
export interface Change {
  /** A verb and its object, such as `correct measure`. */
  readonly action: string
  readonly reason?: string
  readonly purpose: Purpose
}

/** A transaction bound to one user: what the database lets that user see and change, and what was looked at. */
export interface Store {
  readonly db: Transaction<Tables>
  readonly municipality: string
  /** Null for a command that an operator runs. */
  readonly workerId: string | null
  readonly looks: Looks
  /** What there can be records of. */
  readonly kinds: RecordKinds
}

/** The only way to the register: a store bound to whoever acts. */
export interface Stores {
  for(actor: Actor): {
    read<T>(purpose: Purpose, work: (store: Store) => Promise<T>): Promise<T>
    write<T>(change: Change, work: (store: Store) => Promise<T>): Promise<T>
    /** Under the role that can read no name and no CPR number: what figures are computed from. */
    figures<T>(work: (store: Store) => Promise<T>): Promise<T>
  }
  /** A command that the operator of the database runs, for one municipality; no policy holds it back. */
  operator(
    municipality: string,
    command: string,
  ): {
    /** All of it as it was at one moment, however long it takes. */
    read<T>(work: (store: Store) => Promise<T>): Promise<T>
    write<T>(work: (store: Store) => Promise<T>): Promise<T>
  }
  /**
   * What a server does outside of requests, for one municipality: it sweeps, and hands over what waits, of all of them.
   * No record of anyone can be read in it.
   */
  job(municipality: string, name: string): ReturnType<Stores['operator']>
  /** Before there is a user: only the functions of sign-in can do anything here. */
  readonly beforeSignIn: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
}

interface Bound {
  readonly municipality: string
  readonly worker?: string
  readonly token?: string
  readonly system?: string
  readonly role: 'trin_app' | 'trin_figures' | 'trin_server' | null
  readonly purpose: Purpose
  readonly action?: string
  readonly reason?: string
  /** Whether its queries see the register as it was at one moment, whatever is written meanwhile. */
  readonly isOneMoment?: boolean
}

export function storesOf({ kysely }: Database, kinds: RecordKinds): Stores {
  const bind = <T>(bound: Bound, work: (store: Store) => Promise<T>) =>
    inTransaction({ kysely, kinds }, bound, work)
  const unattended = (
    municipality: string,
    system: string,
    role: Bound['role'],
  ): ReturnType<Stores['operator']> => {
    const bound = { municipality, system, role, purpose: 'integration' } as const
    return {
      read: (work) => bind({ ...bound, isOneMoment: true }, work),
      write: (work) => bind({ ...bound, action: system }, work),
    }
  }
  return {
    for({ municipality, workerId, tokenId }) {
      const user = { municipality, worker: workerId, ...(tokenId && { token: tokenId }) }
      return {
        read: (purpose, work) => bind({ ...user, role: 'trin_app', purpose }, work),
        write: (change, work) => bind({ ...user, role: 'trin_app', ...change }, work),
        figures: (work) =>
          bind({ ...user, role: 'trin_figures', purpose: 'figures', isOneMoment: true }, work),
      }
    },
    operator: (municipality, command) => unattended(municipality, command, null),
    job: (municipality, name) => unattended(municipality, name, 'trin_server'),
    beforeSignIn: (work) =>
      kysely.transaction().execute(async (db) => {
        await become(db, { municipality: '', role: 'trin_app', purpose: 'audit' })
        return work(db)
      }),
  }
}

async function inTransaction<T>(
  { kysely, kinds }: { readonly kysely: Kysely<Tables>; readonly kinds: RecordKinds },
  bound: Bound,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const transaction = kysely.transaction()
  const isolated = bound.isOneMoment ? transaction.setIsolationLevel('repeatable read') : transaction
  return isolated.execute(async (db) => {
    await become(db, bound)
    const looks = looksOf(db, bound)
    const { municipality, worker = null } = bound
    const result = await work({ db, municipality, workerId: worker, looks, kinds })
    await looks.write()
    return result
  })
}

/** Everything the database must know of who acts, in one round trip; all of it ends with the transaction. */
async function become(db: Transaction<Tables>, bound: Bound): Promise<void> {
  const { municipality, worker = '', token = '', system = '', role, action = '', reason = '' } = bound
  // Commands and jobs take the time they need; figures read all of a register, however large it is.
  const takesItsTime = system || role === 'trin_figures'
  await sql`select set_config('trin.municipality', ${municipality}, true), set_config('trin.worker', ${worker}, true),
    set_config('trin.token', ${token}, true), set_config('trin.system', ${system}, true),
    set_config('trin.action', ${action}, true), set_config('trin.reason', ${reason}, true)
    ${takesItsTime ? sql`, ${NO_LIMITS}` : sql``}
    ${worker ? sql`, enter(${municipality}, ${worker}::uuid, nullif(${token}, '')::uuid)` : sql``}
    ${role ? sql`, set_config('role', ${role}, true)` : sql``}`.execute(db)
}
