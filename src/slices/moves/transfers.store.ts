import { sql } from 'kysely'
import { personName } from '../../kernel/record-name.ts'
import type { Store } from '../../store/stores.ts'
import type { MovingChild } from './moves.rules.ts'

/** A move of a child's case between two municipalities, as one of them sees it. */
export interface Transfer {
  readonly id: string
  readonly direction: 'out' | 'in'
  readonly from: { readonly code: string; readonly name: string }
  readonly to: { readonly code: string; readonly name: string }
  readonly child: { readonly id: string | null; readonly name: string; readonly birthDate: string | null }
  readonly movesOn: string
  readonly note: string
  readonly offeredAt: string
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredAt: string | null
  readonly content: readonly { readonly kind: string; readonly count: number }[]
}

interface TransferRow extends Omit<Transfer, 'direction' | 'from' | 'to' | 'child'> {
  readonly municipality: string
  readonly to_municipality: string
  readonly from_name: string | null
  readonly to_name: string | null
  /** The child's record here, where there is one; otherwise what the offer says of it. */
  readonly child: string | null
  readonly given_name: string | null
  readonly family_name: string | null
  readonly protected: boolean | null
  readonly birth_date: string | null
}

const MOST = 200

/** Moves from and to this municipality, those that wait first; only those the user may see. */
export async function listTransfers(store: Store, id: string | null = null): Promise<readonly Transfer[]> {
  const { rows } = await sql<TransferRow>`
    select t.id, t.municipality, t.to_municipality, f.name as from_name, g.name as to_name, t.moves_on as "movesOn", t.note,
      t.offered_at as "offeredAt", t.answer, t.answered_at as "answeredAt", t.payload -> 'content' as content,
      p.id as child, coalesce(p.given_name, t.payload #>> '{child,given_name}') as given_name,
      coalesce(p.family_name, t.payload #>> '{child,family_name}') as family_name,
      coalesce(p.protected, (t.payload #>> '{child,protected}')::boolean) as protected,
      coalesce(p.birth_date::text, t.payload #>> '{child,birth_date}') as birth_date
    from transfer t
    left join municipalities() f on f.municipality = t.municipality
    left join municipalities() g on g.municipality = t.to_municipality
    left join person p on p.municipality = ${store.municipality}
      and p.id = case when t.municipality = ${store.municipality} then t.person_id else t.received_person_id end
    where ${id === null ? sql`true` : sql`t.id = ${id}::uuid`}
    order by t.answer is not null, t.offered_at desc, t.id limit ${MOST}`.execute(store.db)
  return rows.map((row) => transferOf(store, row))
}

function transferOf(store: Store, row: TransferRow): Transfer {
  const { id, movesOn, note, offeredAt, answer, answeredAt, content } = row
  if (row.child) store.looks.saw(row.child, 'name')
  return {
    id,
    direction: row.municipality === store.municipality ? 'out' : 'in',
    from: { code: row.municipality, name: row.from_name ?? row.municipality },
    to: { code: row.to_municipality, name: row.to_name ?? row.to_municipality },
    child: {
      id: row.child,
      name: personName(row).da,
      birthDate: row.birth_date,
    },
    movesOn,
    note,
    offeredAt,
    answer,
    answeredAt,
    content,
  }
}

/** How many moves wait for this leader's answer. */
export async function transfersWaiting({ db, municipality }: Store): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from transfer
    where to_municipality = ${municipality} and answer is null`.execute(db)
  return rows[0]?.waiting ?? 0
}

/** The municipalities that have their register here. */
export async function municipalitiesToMoveTo({ db }: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ municipality: string }>`select municipality from municipalities()`.execute(db)
  return rows.map(({ municipality }) => municipality)
}

/** Two who offer the same child at the same moment take turns. True when it is offered already. */
export async function holdOffer({ db, municipality }: Store, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offer ${municipality} ${personId}`}, 0))`.execute(
    db,
  )
  const { rows } = await sql`select 1 from transfer
    where municipality = ${municipality} and person_id = ${personId}::uuid and answer is null`.execute(db)
  return rows.length > 0
}

export interface NewTransfer {
  readonly id: string
  readonly personId: string
  readonly to: string
  readonly movesOn: string
  readonly note: string
  readonly moving: MovingChild
  /** How often the child's records had been changed when they were read. */
  readonly changes: number
}

/** Keeps the offer with all that goes over. The other municipality reads it from here until it has answered. */
export async function insertTransfer(store: Store, offer: NewTransfer): Promise<void> {
  const { moving, changes } = offer
  const values = moving.persons.find(({ id }) => id === moving.child)?.values ?? {}
  const { given_name, family_name, birth_date, protected: isProtected } = values
  const child = { given_name, family_name, birth_date, protected: isProtected }
  const payload = JSON.stringify({ changes, child, content: contentOf(moving), moving })
  await sql`insert into transfer (municipality, id, person_id, to_municipality, note, payload, offered_by, moves_on)
    values (${store.municipality}, ${offer.id}::uuid, ${offer.personId}::uuid, ${offer.to}, ${offer.note}, ${payload}::jsonb,
      ${store.workerId}::uuid, ${offer.movesOn}::date)`.execute(store.db)
}

/** What goes over, by kind and how many. */
function contentOf({ persons, records }: MovingChild): Transfer['content'] {
  const kinds = Map.groupBy([...persons, ...records], ({ kind }) => kind)
  return [...kinds].map(([kind, all]) => ({ kind, count: all.length }))
}

/** What comes with a child that is offered to this municipality, while the offer waits. */
export interface OfferedHere {
  readonly from: string
  readonly fromName: string
  readonly movesOn: string
  readonly moving: MovingChild
}

/** The offer with all that goes over; null when none waits that this user may answer. */
export async function offeredHere({ db, municipality }: Store, id: string): Promise<OfferedHere | null> {
  const { rows } = await sql<OfferedHere>`
    select t.municipality as from, f.name as "fromName", t.moves_on as "movesOn", t.payload -> 'moving' as moving
    from transfer t join municipalities() f on f.municipality = t.municipality
    where t.id = ${id}::uuid and t.to_municipality = ${municipality} and t.answer is null`.execute(db)
  return rows[0] ?? null
}

export type Answered = 'done' | 'not-allowed' | 'not-found' | 'answered' | 'changed'

/** Answers an offer, and on acceptance ends what runs in the municipality that the child leaves. */
export async function answerOffer(
  { db }: Store,
  answer: { readonly id: string; readonly given: 'accepted' | 'declined'; readonly arrivedAs: string | null },
): Promise<Answered> {
  const { rows } = await sql<{ came: Answered }>`
    select answer_transfer(${answer.id}::uuid, ${answer.given}, ${answer.arrivedAs}::uuid) as came`.execute(
    db,
  )
  return rows[0]?.came ?? 'not-found'
}
