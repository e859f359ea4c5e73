import type { RecordSpec, RecordValues } from '../../src/kernel/record/record.ts'
import { RECORDS } from '../../src/slices.ts'
import { id } from '../store/town.ts'
import { changedChildren, type Person, seenChildren } from './expected.ts'
import { type Child, type NEIGHBOURS_CHILD, rowOf } from './full-town.ts'

/** How a child stands to the one who asks. */
export type Relation = 'own' | "team's" | "another's" | "another municipality's"

/** One request of the table: whoever asks, and the child that it is about. */
export interface Ask {
  readonly person: Person
  readonly child: Child | typeof NEIGHBOURS_CHILD
  /** The version that the record has now. */
  version(table: string, id: string): Promise<number>
  /** Another number for each request. */
  readonly turn: number
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** As OpenAPI has it. */
  readonly path: string
  readonly send: (ask: Ask) => Sent | Promise<Sent>
  readonly may: (person: Person, child: Child) => boolean
  /** What the answer must hold to be a yes, where a refusal may be an empty answer. */
  readonly proof?: (ask: Ask) => string
  /** A row of which municipality it is about, not of which child. */
  readonly ofSetUp?: boolean
  /** What the request leaves behind and the next must not find; run as the owner. */
  readonly leaves?: readonly string[]
  /** A refusal that only those who may are answered with: it is there already. */
  readonly already?: string
  /** The refusal of someone who has already what is asked for. */
  readonly noNeed?: string
}

export interface Sent {
  readonly path: string
  readonly body?: unknown
  readonly version?: number
}

/** What a new record of each kind about a child is made of. */
const NEW_VALUES: Readonly<Record<string, (child: Ask['child']) => RecordValues>> = {
  address: () => ({ street: 'Prøvevej 2', start_date: '2026-01-01' }),
  relation: (child) => ({
    other_id: id('person', 100 + child),
    relation: 'other_family',
    end_date: '2026-01-01',
  }),
  schooling: () => ({ kind: 'school', name: 'Ny skole' }),
  professional: () => ({ name: 'Ny Person', profession: 'læge' }),
  consent: () => ({
    given_by: 'Far',
    recipient: 'Lægen',
    content: 'Helbred',
    purpose: 'Støtte',
    form: 'oral',
    given_on: '2026-02-01',
  }),
  child_case: () => ({ kind: 'case', opened_on: '2026-01-01' }),
  allocation: () => ({ caseworker_id: id('worker', 2), start_date: '2025-01-01', end_date: '2025-02-01' }),
  measure: () => ({ measure_type: 'preventive_advice', start_date: '2025-01-01', legal_basis: 'BL § 30' }),
  followup: (child) => ({ measure_id: id('measure', child), date: '2024-06-01', kind: 'contact' }),
  investigation: () => ({ decided_on: '2025-03-01' }),
  notification: () => ({ received_at: '2025-01-10T10:00:00Z' }),
  child_talk: () => ({
    date: '2026-02-01',
    participation: 'talk',
    parents: 'absent',
    childs_view: 'Jeg vil gerne i skole',
  }),
  clarification: () => ({ started_on: '2026-02-01', matters: 'Søvn og morgener' }),
  plan: () => ({ kind: 'childs_plan', started_on: '2026-02-01' }),
  goal: (child) => ({
    plan_id: rowOf('plan', child),
    goal: 'I skole hver dag',
    arena: 'school',
    target_date: '2026-06-01',
  }),
  goal_progress: (child) => ({ goal_id: rowOf('goal', child), date: '2026-02-01', rating: 3 }),
  refusal: () => ({
    applied_for: 'Aflastning',
    applied_on: '2026-01-05',
    reasons: 'Mormor hjælper',
    decided_on: '2026-02-01',
  }),
  child_request: () => ({
    kind: 'placement',
    asked_on: '2026-02-01',
    childs_words: 'Jeg vil ikke bo hjemme',
  }),
  complaint: (child) => ({
    measure_id: id('measure', child),
    complainant: 'custody_holder',
    grounds: 'Vi er uenige',
    received_on: '2026-02-01',
  }),
  pupil: (child) => ({ school_year: `20${20 + child}/${21 + child}`, grade: 2 }),
}
const CORRECTIONS: Readonly<Record<string, RecordValues>> = {
  person: { sex: 'female' },
  address: { city: 'Prøvekøbing' },
  relation: { role: 'Henter fra skole' },
  schooling: { grade: '3. b' },
  professional: { phone: '00 00 00 00' },
  consent: { purpose: 'Samarbejde' },
  child_case: { title: 'Kort om sagen' },
  allocation: { start_date: '2024-01-16' },
  measure: { purpose: 'At barnet trives' },
  followup: { note: 'Godt samarbejde' },
  investigation: { conclusion: 'Støtte i hjemmet' },
  notification: { notifier: 'Prøveskolen' },
  child_talk: { told_of_companion: 'yes' },
  clarification: { sources: 'Forældrene og skolen' },
  plan: { aim: 'At barnet trives i skolen' },
  goal: { who_does: 'Læreren og mor' },
  goal_progress: { note: 'To gode uger' },
  refusal: { party_said: 'Mor er træt', heard_on: '2026-01-20' },
  child_request: { childs_words: 'Jeg vil gerne bo hos moster' },
  complaint: { grounds: 'Mor ringede' },
  pupil: { absence_percent: 4 },
}
const OF_A_CASE = RECORDS.all.filter(({ ofCase }) => ofCase)

/** The five addresses of each kind of record about a child. */
export function recordEndpoints(): readonly Endpoint[] {
  return RECORDS.all.filter(({ about }) => about !== 'set-up').flatMap((spec) => childRecordEndpoints(spec))
}

function childRecordEndpoints(spec: RecordSpec): readonly Endpoint[] {
  const { kind, plural } = spec
  const base = `/api/v1/${plural}`
  const sees = (person: Person, child: Child) => seenChildren(person, kind).includes(child)
  const changes = (person: Person, child: Child) => changedChildren(person, kind).includes(child)
  const row = ({ child }: Ask) => rowOf(kind, child)
  const reads: readonly Endpoint[] = [
    {
      method: 'GET',
      path: base,
      send: ({ child }) => ({
        path: kind === 'person' ? `${base}?limit=200` : `${base}?child=${id('person', child)}`,
      }),
      may: sees,
      proof: row,
    },
    { method: 'GET', path: `${base}/{id}`, send: (ask) => ({ path: `${base}/${row(ask)}` }), may: sees },
    {
      method: 'GET',
      path: `${base}/{id}/history`,
      send: (ask) => ({ path: `${base}/${row(ask)}/history` }),
      may: seesHistory(kind),
      proof: row,
    },
  ]
  if (spec.byActs) return reads
  const endpoints: readonly Endpoint[] = [
    ...reads,
    {
      method: 'PATCH',
      path: `${base}/{id}`,
      send: async (ask) => ({
        path: `${base}/${row(ask)}`,
        body: { changes: CORRECTIONS[kind], reason: 'Skrevet forkert' },
        version: await ask.version(kind, row(ask)),
      }),
      may: kind === 'allocation' ? isLeader : changes,
    },
  ]
  const create: Endpoint = {
    method: 'POST',
    path: base,
    send: ({ child }) => ({
      path: base,
      body: {
        child: id('person', child),
        ...(OF_A_CASE.includes(spec) && { case: id('case', child) }),
        values: NEW_VALUES[kind]?.(child),
      },
    }),
    // A prevention worker has courses; a case is not theirs to open.
    ...(kind === 'child_case' && { noNeed: '"field":"kind"' }),
    may: kind === 'child_case' ? opensCase : kind === 'allocation' ? isLeader : changes,
    leaves:
      kind === 'child_case'
        ? [
            "delete from allocation where start_date = '2026-01-01'",
            "delete from child_case where opened_on = '2026-01-01'",
          ]
        : kind === 'goal'
          ? ["delete from goal where id::text not like '%0000-4000-8000-%'"]
          : [],
  }
  return kind === 'person' ? endpoints : [...endpoints, create]
}

/** The log of changes is for those who do the casework and those who lead it. */
function seesHistory(kind: string) {
  return (person: Person, child: Child) => changedChildren(person, kind).includes(child)
}

function opensCase(person: Person, child: Child): boolean {
  return person.role !== 'prevention_worker' && changedChildren(person, 'child_case').includes(child)
}

export function isLeader({ role }: Person): boolean {
  return role === 'team_leader' || role === 'manager'
}

export function isAdministrator({ role }: Person): boolean {
  return role === 'administrator' || role === 'manager'
}
