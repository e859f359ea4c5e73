import { availableParallelism } from 'node:os'
import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { figuresStamp, lastChangeAt } from '../../store/figure-changes.ts'
import { followUpStandardOf } from '../../store/follow-up-standard.ts'
import type { Keyring } from '../../store/keyring.ts'
import { packageRows, type Tenant, tenantOf } from '../../store/package-rows.ts'
import type { Store, Stores } from '../../store/stores.ts'
import { refused } from '../refused.ts'
import type { Answers } from '../wire-answers.ts'
import { type KeptReading, keptReadings, type Room } from './kept-readings.ts'
import type { KnownLines, KnownNumber, NumberCompared } from './members.ts'
import { type RegisterThread, startThread } from './register-thread.ts'
import { type TurnLimits, turnsOf } from './turns.ts'

/** A store bound to whoever asks. */
export type Bound = ReturnType<Stores['for']>

/** A municipality's register as a data package that has been read, and the children behind its lines. */
export interface LivePackage {
  readonly tenant: Tenant
  /** Id in the register of the child on each line of persons. */
  readonly children: readonly string[]
  /** The answers to those from whom counts below this are hidden. */
  answers(suppressBelow: number): Answers
  number(suppressBelow: number, number: NumberCompared): Promise<KnownNumber>
}

/** Who asks, and as of when: an ISO instant; null: now. */
export interface LiveQuestion {
  readonly bound: Bound
  /** The same of everything that one person, or one token, asks. */
  readonly asker: string
  readonly knownAt: string | null
}

/** Live packages that have been read and not changed since. */
export interface LivePackages {
  /**
   * Does something with the register as it was known; it is kept for others meanwhile and, while there is room, afterwards.
   * @throws Refused when the user may not see figures, or has too many readings waiting
   */
  use<T>(question: LiveQuestion, work: (live: LivePackage) => Promise<T>): Promise<T>
}

/** Each is a thread; that of a large municipality takes some hundred megabytes. */
const ROOM: Room = { all: 6, earlierOfOne: 2 }
/** One core is left for those who ask for something else. */
const TURNS: TurnLimits = {
  atOnce: Math.max(1, availableParallelism() - 1),
  waitingOfOne: 3,
  waitingOfAll: 30,
}
/** Before anything was known. */
const NOTHING_YET = '0001-01-01T00:00:00Z'

/**
 * Reads each register once for as long as nothing in it has changed, however many ask at once; of each who asks, one at
 * a time. Moments between two changes are one (docs/decisions/0028).
 */
export function livePackages(
  keys: Pick<Keyring, 'pseudonym'>,
  { room = ROOM, turns = TURNS }: { readonly room?: Room; readonly turns?: TurnLimits } = {},
): LivePackages {
  const kept = keptReadings<OpenLivePackage>(room, turnsOf(turns))
  return {
    async use({ bound, asker, knownAt }, work) {
      const now = await bound.figures(async (store) => ({
        stamp: await figuresStamp(store),
        tenant: await tenantOf(store),
        standard: await followUpStandardOf(store),
        as: knownAt === null ? null : ((await lastChangeAt(store, knownAt)) ?? NOTHING_YET),
      }))
      const { stamp, tenant, standard, as } = now
      if (stamp === null || tenant === null) throw refused('not-allowed')
      const what = {
        asker,
        isEarlier: as !== null,
        of: JSON.stringify([tenant.municipality, as]),
        stamp: JSON.stringify([tenant, stamp, standard]),
      }
      return kept.use(what, () => readRegister(bound, { keys, knownAt: as }), work)
    },
  }
}

type OpenLivePackage = LivePackage & KeptReading

interface Reading {
  readonly keys: Pick<Keyring, 'pseudonym'>
  readonly knownAt: string | null
}

/** The register is let go as soon as its lines are in the thread. */
async function readRegister(bound: Bound, reading: Reading): Promise<OpenLivePackage> {
  await using stack = new AsyncDisposableStack()
  const thread = stack.use(startThread())
  const { tenant, children, standards } = await bound.figures((store) => sendLines(store, thread, reading))
  await thread.open(tenant, { knownAt: reading.knownAt, standards })
  const threads = stack.move()
  return {
    tenant,
    children,
    isOver: thread.isOver,
    answers: thread.answers,
    number: async (suppressBelow, number) => behindBy(children, await thread.number(suppressBelow, number)),
    [Symbol.asyncDispose]: () => threads.disposeAsync(),
  }
}

async function sendLines(store: Store, thread: RegisterThread, reading: Reading) {
  const tenant = await tenantOf(store)
  // Its turn came later than it was asked for: who may not see figures any more would leave an empty register to others.
  if (!tenant || (await figuresStamp(store)) === null) throw refused('not-allowed')
  const children: string[] = []
  for await (const batch of packageRows(store, reading)) {
    thread.add(batch.resource, batch.lines)
    if (batch.resource === 'persons') children.push(...batch.ids)
  }
  return { tenant, children, standards: standardsWith(await followUpStandardOf(store)) }
}

/**
 * The municipality's own standard as it is written now, whichever moment the register is read as of; else the one that is
 * printed of it.
 */
function standardsWith(own: FollowUpProfile | null): readonly FollowUpProfile[] {
  return own ? [own] : FOLLOW_UP_PROFILES
}

function behindBy(
  children: readonly string[],
  { numerator, denominator, ...known }: KnownLines,
): KnownNumber {
  const byChild = (lines: ReadonlyMap<number, number>) =>
    new Map([...lines].map(([line, count]) => [children[line] ?? '', count] as const))
  return { ...known, numerator: byChild(numerator), denominator: byChild(denominator) }
}
