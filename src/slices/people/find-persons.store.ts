import { sql } from 'kysely'
import { z } from 'zod'
import { likelyKeysOf } from '../../kernel/name-key.ts'
import { hashList } from '../../store/cpr.ts'
import { ON_DANISH_CLOCKS } from '../../store/danish-clock.ts'
import type { Keyring } from '../../store/keyring.ts'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { type Likeness, likenessOf } from './likeness.rules.ts'
import { withheldOf } from './protected-met.rules.ts'

/** Whom a search is for; at least one is said. */
export interface SoughtPerson {
  /** Ten digits. */
  readonly cpr: string | null
  readonly name: string | null
  /** ISO day. */
  readonly birthDate: string | null
}

/** A person that may be the one sought: as much as anyone who may search may know of it. */
export interface FoundPerson {
  readonly id: string
  readonly kind: 'child' | 'adult'
  /** Null while it is protected and not for this user to see. */
  readonly name: string | null
  readonly protected: boolean
  readonly birthDate: string | null
  readonly expectedBirthDate: string | null
  readonly match: 'cpr' | Likeness['match']
  readonly team: string | null
  readonly caseworker: string | null
  /** Whether this user may open it. */
  readonly visible: boolean
}

/** Whether this user may search the whole municipality. */
export async function maySearch({ db }: Store): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select may_write() or i_am('auditor') as may`.execute(db)
  return rows[0]?.may === true
}

/**
 * Everyone in the municipality who may be the one sought, the surest first, whoever may see them; each is a look. A
 * record that was merged is answered as the one it was merged into.
 */
export async function findPersons(
  store: Store,
  keys: Keyring,
  sought: SoughtPerson,
): Promise<readonly FoundPerson[]> {
  const hashes = sought.cpr === null ? sql`'{}'::bytea[]` : hashList(keys, sought.cpr)
  const nameKeys = sought.name === null ? [] : likelyKeysOf(sought.name)
  const { rows } = await sql<Row>`
    select * from find_persons(${hashes}, ${nameKeys}::text[], ${sought.birthDate}::date)`.execute(store.db)
  const matches = rows
    .flatMap((row) => matchOf(sought, row))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ row, match }) => foundPerson(row, match))
  const hidden = matches.filter((found) => found.protected && !found.visible).map(({ id }) => id)
  const withheld = await withheldFrom(store, hidden)
  for (const { id } of matches)
    store.looks.saw(id, withheld.has(id) ? 'withheld' : hidden.includes(id) ? 'protected' : 'person')
  return matches.filter(({ id }) => !withheld.has(id))
}

/** Those found whom this user is not told of, too many protected children having been told of today. */
async function withheldFrom(store: Store, hidden: readonly string[]): Promise<ReadonlySet<string>> {
  if (hidden.length === 0) return new Set()
  // Searches of one worker take turns from here on, so that many at once are not told of more.
  const turn = `met ${store.municipality} ${store.workerId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(store.db)
  const { rows } = await sql<{ id: string }>`
    select distinct person_id as id from look
    where municipality = ${store.municipality} and worker_id = my_id() and seen && '{protected,withheld}'
      and seen && '{protected}' and at >= ${DAY_BEGAN}`.execute(store.db)
  return withheldOf(hidden, new Set(rows.map(({ id }) => id)))
}

/** When the day began on Danish clocks. */
const DAY_BEGAN = sql`date_trunc('day', now() ${ON_DANISH_CLOCKS}) ${ON_DANISH_CLOCKS}`

/** Whoever is not among so many is found by saying more. */
const MOST_SHOWN = 30

interface Match {
  readonly row: Row
  readonly match: FoundPerson['match']
  readonly score: number
}

/** A CPR number is surer than any likeness. */
const BY_CPR = 10
/** Surer than a name that is like it. */
const BY_ALL = 2

/** A protected person whom this user does not see: that there is one is all that is told. */
function isHidden(row: Row): boolean {
  return row.protected === true && row.visible !== true
}

function matchOf(sought: SoughtPerson, row: Row): readonly Match[] {
  if (row.by_cpr === true) return [{ row, match: 'cpr', score: BY_CPR }]
  // The database tells of such a one only to whoever knows the whole name and the day of birth.
  if (isHidden(row)) return [{ row, match: 'exact', score: BY_ALL }]
  const likeness = KnownAs.parse(row.known_as)
    .flatMap((known) => likenessOf(sought, known) ?? [])
    .toSorted((one, other) => other.score - one.score)
  return likeness.slice(0, 1).map((likest) => ({ row, ...likest }))
}

/** Names and births that the person is kept under, its own and those of records merged into it. */
const KnownAs = z.array(
  z.object({ name: z.string(), birthDate: z.string().nullable(), expectedBirthDate: z.string().nullable() }),
)

function foundPerson(row: Row, match: FoundPerson['match']): FoundPerson {
  const isProtected = row.protected === true
  const isVisible = row.visible === true
  return {
    id: String(row.id),
    kind: row.kind === 'adult' ? 'adult' : 'child',
    name: isHidden(row) ? null : nameOf(row),
    protected: isProtected,
    birthDate: textOf(row.birth_date),
    expectedBirthDate: textOf(row.expected_birth_date),
    match,
    team: textOf(row.team),
    caseworker: textOf(row.caseworker),
    visible: isVisible,
  }
}

function nameOf(row: Row): string {
  return `${row.given_name} ${row.family_name}`.trim()
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
