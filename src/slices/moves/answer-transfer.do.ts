import { v7 as newId } from 'uuid'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import type { FieldSpec, FieldValue, RecordValues } from '../../kernel/record/record.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { isLeader } from '../../store/reach.ts'
import { createRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { ALLOCATION } from '../child/child-case.record.ts'
import { PERSON } from '../people/person.record.ts'
import { namesIn } from '../people/register-person.do.ts'
import { type ArrivingRecord, arrivalsOf, type MovingRecord } from './moves.rules.ts'
import {
  arrivedNumbers,
  BEFORE_MOVE,
  isTeamHere,
  personWithNumber,
  providersByName,
  recordFrom,
  workerHere,
} from './moving-child.store.ts'
import {
  answerOffer,
  listTransfers,
  type OfferedHere,
  offeredHere,
  type Transfer,
} from './transfers.store.ts'

export interface AskedAnswer {
  readonly id: string
  readonly answer: 'accepted' | 'declined'
  readonly team?: string
  readonly caseworker?: string
}

export type AnswerRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'answered'
  | 'changed'
  | 'team-needed'
  | 'unknown-worker'

/**
 * A leader answers an offer from another municipality. Accepted, the child and all that is known of it stand here under
 * ids of their own, its case begins on the day of the move, and what ran in the other municipality ends the day before:
 * all of it, or nothing.
 */
export async function answerTransfer(
  store: Store,
  keys: Keyring,
  asked: AskedAnswer,
): Promise<Outcome<Transfer, AnswerRefusal>> {
  if (!(await isLeader(store))) return refuse('not-allowed')
  const offer = await offeredHere(store, asked.id)
  if (asked.answer === 'declined' || !offer) {
    const came = await answerOffer(store, { id: asked.id, given: asked.answer, arrivedAs: null })
    return came === 'done' ? answered(store, asked.id) : refuse(came)
  }
  const owner = await ownerOf(store, asked)
  if (!owner.ok) return owner
  const arrival = await startArrival(store, keys, offer)
  const child = arrival.here.get(offer.moving.child) ?? newId()
  const came = await answerOffer(store, { id: asked.id, given: 'accepted', arrivedAs: child })
  if (came !== 'done') return refuse(came)
  await receive(store, keys, { arrival, child, owner: owner.value })
  return answered(store, asked.id)
}

async function answered(store: Store, id: string): Promise<Outcome<Transfer, 'not-found'>> {
  const [transfer] = await listTransfers(store, id)
  return transfer ? accept(transfer) : refuse('not-found')
}

/** Whom the case is given to here. */
interface Owner {
  readonly team: string
  readonly caseworker: string | null
}

async function ownerOf(
  store: Store,
  { team, caseworker }: AskedAnswer,
): Promise<Outcome<Owner, 'team-needed' | 'unknown-worker'>> {
  const worker = caseworker ? await workerHere(store, caseworker) : null
  if (caseworker && !worker) return refuse('unknown-worker')
  const chosen = team ?? worker?.team
  if (!chosen || !(await isTeamHere(store, chosen))) return refuse('team-needed')
  return accept({ team: chosen, caseworker: caseworker ?? null })
}

/** A move being received: what came, and the ids that its records have here, by their old ones. */
interface Arrival extends OfferedHere {
  readonly numbers: ReadonlyMap<string, string>
  readonly here: Map<string, string>
}

/** The child may have lived here before, and its grandmother may live here: they are not made twice. */
async function startArrival(store: Store, keys: Keyring, offer: OfferedHere): Promise<Arrival> {
  const numbers = arrivedNumbers(store, keys, offer)
  const here = new Map<string, string>()
  for (const person of offer.moving.persons) {
    const cpr = numbers.get(person.id)
    const byNumber = cpr ? await personWithNumber(store, keys, cpr) : null
    const known = byNumber ?? (await recordFrom(store, PERSON, person.origin))
    if (known) here.set(person.id, known)
  }
  return { ...offer, numbers, here }
}

async function receive(
  store: Store,
  keys: Keyring,
  { arrival, child, owner }: { readonly arrival: Arrival; readonly child: string; readonly owner: Owner },
): Promise<void> {
  const { moving, here, movesOn, fromName } = arrival
  for (const person of moving.persons) {
    if (here.has(person.id)) continue
    const id = person.id === moving.child ? child : newId()
    here.set(person.id, id)
    await receivePerson(store, keys, { person, id, cpr: arrival.numbers.get(person.id) ?? null })
  }
  const providers = await providersByName(store)
  // What others refer to comes before them: the order that they were read in.
  for (const record of arrivalsOf(moving, { movesOn, from: fromName })) {
    const known = record.origin ? await recordFrom(store, store.kinds.of(record.kind), record.origin) : null
    here.set(record.id, known ?? newId())
    if (!known) await receiveRecord(store, record, { arrival, owner, providers })
  }
}

async function receivePerson(
  store: Store,
  keys: Keyring,
  { person, id, cpr }: { readonly person: MovingRecord; readonly id: string; readonly cpr: string | null },
): Promise<void> {
  const { values, origin } = person
  await createRecord(store, PERSON, { id, importId: `${BEFORE_MOVE}${origin}` }, values)
  await writeNameKeys(store, id, namesIn(values))
  if (cpr !== null) await setCpr(store, keys, id, cpr)
}

interface Placing {
  readonly arrival: Arrival
  readonly owner: Owner
  readonly providers: ReadonlyMap<string, string>
}

async function receiveRecord(store: Store, record: ArrivingRecord, placing: Placing): Promise<void> {
  const { here, movesOn } = placing.arrival
  const id = idHere(here, record.id)
  const personId = idHere(here, record.personId)
  const place = {
    id,
    personId,
    caseId: record.caseId ? idHere(here, record.caseId) : null,
    ...(record.origin && { importId: `${BEFORE_MOVE}${record.origin}` }),
  }
  const values = valuesHere(store, record, placing)
  await createRecord(store, store.kinds.of(record.kind), place, values)
  const { caseworker } = placing.owner
  if (record.kind !== 'child_case' || !caseworker) return
  const allocation = { caseworker_id: caseworker, start_date: movesOn }
  await createRecord(store, ALLOCATION, { id: newId(), personId, caseId: id }, allocation)
}

/** What a record refers to is what stands for it here; a worker of the other municipality is nobody here. */
function valuesHere(
  store: Store,
  { kind, values }: ArrivingRecord,
  { arrival, owner, providers }: Placing,
): RecordValues {
  if (kind === 'child_case') return { ...values, team_id: owner.team, caseworker_id: owner.caseworker }
  const standIn = ({ name, form }: FieldSpec): FieldValue => {
    const value = values[name]
    if (typeof value !== 'string') return null
    if (name === 'provider_id') return providers.get(arrival.moving.providers[value] ?? '') ?? null
    const here = severalIn(value).flatMap((id) => arrival.here.get(id) ?? [])
    return form === 'references' ? here.join() || null : (here[0] ?? null)
  }
  const references = store.kinds
    .of(kind)
    .fields.filter(({ form }) => form === 'reference' || form === 'references')
  return { ...values, ...Object.fromEntries(references.map((field) => [field.name, standIn(field)])) }
}

function idHere(here: ReadonlyMap<string, string>, old: string | null): string {
  const id = old === null ? undefined : here.get(old)
  if (!id) throw new Error('a record moved without what it belongs to')
  return id
}
