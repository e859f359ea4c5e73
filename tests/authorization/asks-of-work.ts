import { pathOf, type Act as Specified } from '../../src/kernel/act/act.ts'
import { CLOSE_CASE, REOPEN_CASE } from '../../src/slices/closing/closing.acts.ts'
import {
  ASK_AGAIN,
  ASSESS,
  ASSESS_AGAIN,
  COMPLETE_CLARIFICATION,
  DECIDE,
  HAND_ON,
} from '../../src/slices/concern/concern.acts.ts'
import { COMPLETE_INVESTIGATION } from '../../src/slices/investigation/investigation.acts.ts'
import {
  ANSWER_DEVIATION,
  ANSWER_REQUEST,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  GRANT_MEASURE,
} from '../../src/slices/measure/measure.acts.ts'
import { BEGIN_PLAN, END_GOAL, END_PLAN, RATE_GOAL, READY_PLAN } from '../../src/slices/plan/plan.acts.ts'
import type { Store } from '../../src/store/stores.ts'
import { id } from '../store/town.ts'
import { type Ask, type Endpoint, isLeader } from './asks.ts'
import { changedChildren, type Person, seenChildren } from './expected.ts'
import { CHILDREN, type Child, NEIGHBOURS_CHILD, rowOf } from './full-town.ts'
import { ROLES_OF_ACTS } from './roles-of-acts.ts'

/** Rows that an act begins from, one for each child: those of `full-town.ts` are elsewhere in their lives. */
const assessed = ({ child }: Ask) => id('other', 91000 + child)
/** Waits for someone who is new to the case. */
const seenAgain = ({ child }: Ask) => id('other', 97000 + child)
/** Who has written of the child in any other turn is not new to it, and is told so; nobody else is. */
const TOOK_PART = 'har deltaget i sagen før'
const investigated = ({ child }: Ask) => id('other', 92000 + child)
const closed = ({ child }: Ask) => id('case', 60 + child)
const quiet = ({ child }: Ask) => id('case', 70 + child)
const counted = ({ child }: Ask) => id('measure', 80 + child)

const changes = (kind: string) => (person: Person, child: Child) =>
  changedChildren(person, kind).includes(child)
const sees = (kind: string) => (person: Person, child: Child) => seenChildren(person, kind).includes(child)
const casework = ({ role }: Person) =>
  ['caseworker', 'team_leader', 'manager', 'prevention_worker'].includes(role)

interface Act {
  readonly path: string
  /** The record that is acted on. */
  readonly of: (ask: Ask) => string
  readonly body: (ask: Ask) => unknown
  /** The table of it, when its version must be said. */
  readonly table?: string
  readonly may: Endpoint['may']
  readonly leaves?: readonly string[]
  readonly already?: Endpoint['already']
}

/** A POST to something that is done with one record, or with one child. */
function act({ path, of, body, table, may, leaves = [], already }: Act): Endpoint {
  return {
    method: 'POST',
    path: `/api/v1/${path}`,
    send: async (ask) => ({
      path: `/api/v1/${path.replace('{id}', of(ask))}`,
      body: body(ask),
      ...(table && { version: await ask.version(table, of(ask)) }),
    }),
    may,
    leaves,
    ...(already && { already }),
  }
}

/** What a request of an act is made of, beside what its specification says of it and who may. */
type Example = Pick<Act, 'of' | 'body' | 'leaves' | 'already'>

/** An act as it is specified, where it is done and whether its version is said; who may is written down beside it. */
export function done(specified: Specified, example: Example): Endpoint {
  const { does, of } = specified
  const path = pathOf(specified, '{id}')
  return act({
    ...example,
    path,
    ...(does === 'change' && { table: of.kind }),
    may: (person, child) =>
      (ROLES_OF_ACTS[path] ?? []).includes(person.role) && changes(of.kind)(person, child),
  })
}

export const person = ({ child }: Ask) => id('person', child)
export const row = (kind: string) => (ask: Ask) => rowOf(kind, ask.child)
const nothing = () => ({})

/** What is done in casework beyond writing one record: each act, its children and who may. */
export const WORK_ENDPOINTS: readonly Endpoint[] = [
  {
    ...act({
      path: 'notifications/receive',
      of: person,
      body: (ask) => ({
        child: person(ask),
        values: {
          kind: 'notification',
          received_at: '2026-02-01T10:00:00Z',
          notifier_type: '2',
          content: 'Kommer træt i skole',
          parents_dialogue: 'yes',
        },
      }),
      // A notification reaches the municipality: whoever takes work in writes it down about any child of it.
      may: casework,
      leaves: ["delete from notification where received_at = '2026-02-01T10:00:00Z'"],
    }),
  },
  done(ASSESS, {
    of: row('notification'),
    body: () => ({ danger: 'not_acute', assessment: 'Ikke i fare nu' }),
    leaves: [
      `update notification set assessed_at = null, assessed_by = null, danger = null, assessment = '', version = version + 1
        where danger is not null and id::text not like '%00009_00_'`,
    ],
  }),
  done(ASK_AGAIN, {
    of: seenAgain,
    body: ({ child }) => ({ reassess_asked_of: id('worker', child === 3 ? 2 : 3) }),
    already: TOOK_PART,
    leaves: [
      `update notification set reassess_asked_of = null, reassess_asked_by = null, reassess_asked_at = null, reassess_until = null,
        version = version + 1 where reassess_asked_of is not null`,
    ],
  }),
  done(ASSESS_AGAIN, {
    of: seenAgain,
    body: () => ({ reassess_view: 'agrees', reassessment: 'Det samme ser jeg' }),
    already: TOOK_PART,
    leaves: [
      `update notification set reassess_view = null, reassessment = '', reassessed_by = null, reassessed_at = null,
        version = version + 1 where reassessed_at is not null`,
    ],
  }),
  done(HAND_ON, {
    of: row('notification'),
    body: () => ({ handed_team: id('team', 1), handed_note: 'Den er jeres' }),
    leaves: [
      `update notification set handed_team = null, handed_by = null, handed_at = null, handed_note = '', version = version + 1
        where handed_team is not null`,
    ],
  }),
  done(DECIDE, {
    of: assessed,
    body: () => ({ outcome: 'universal', reason: 'Skolen tager den med forældrene' }),
    leaves: [
      `update notification set outcome = null, outcome_on = null, outcome_reason = '', version = version + 1 where outcome is not null`,
    ],
  }),
  done(COMPLETE_CLARIFICATION, {
    of: row('clarification'),
    body: () => ({
      changes: { honour_risk: 'not_relevant', conclusion: 'Ro om morgenen', next_step: 'none' },
    }),
    leaves: [
      'update clarification set completed_on = null, next_step = null, version = version + 1 where completed_on is not null',
    ],
  }),
  done(COMPLETE_INVESTIGATION, {
    of: investigated,
    body: nothing,
    leaves: [
      'update investigation set completed_on = null, version = version + 1 where completed_on is not null',
    ],
  }),
  done(BEGIN_PLAN, {
    of: person,
    body: () => ({ kind: 'youth_plan' }),
    leaves: ["delete from plan where kind = 'youth_plan'"],
  }),
  done(READY_PLAN, {
    of: row('plan'),
    body: nothing,
    leaves: ['update plan set ready_on = null, version = version + 1 where ready_on is not null'],
  }),
  done(END_PLAN, {
    of: row('plan'),
    body: (ask) => ({ results: { [rowOf('goal', ask.child)]: 'reached' } }),
    leaves: [
      'update plan set ended_on = null, version = version + 1 where ended_on is not null',
      'update goal set ended_on = null, result = null, version = version + 1 where ended_on is not null',
    ],
  }),
  done(END_GOAL, {
    of: row('goal'),
    body: () => ({ result: 'reached' }),
    leaves: [
      'update goal set ended_on = null, result = null, version = version + 1 where ended_on is not null',
    ],
  }),
  done(RATE_GOAL, {
    of: row('goal'),
    body: () => ({ rating: 3, date: '2026-02-27' }),
    leaves: ["delete from goal_progress where date = '2026-02-27'"],
  }),
  done(GRANT_MEASURE, {
    of: person,
    body: () => ({
      values: { measure_type: 'preventive_advice', start_date: '2026-02-20', legal_basis: 'BL § 30 nr. 1' },
    }),
    leaves: ["delete from measure where start_date = '2026-02-20'"],
  }),
  done(ASK_MORE_CONTACTS, {
    of: counted,
    body: () => ({ contacts: 16, reason: 'Familien er midt i en flytning' }),
    leaves: ["delete from deviation where kind = 'more_contacts'"],
  }),
  done(END_MEASURE, {
    of: row('measure'),
    body: () => ({
      end_date: '2026-02-26',
      ended_because: 'goals_reached',
      what_follows: 'Skolen følger trivslen',
    }),
    leaves: [
      "update measure set end_date = null, ended_because = null, what_follows = '', version = version + 1 where end_date = '2026-02-26'",
    ],
  }),
  {
    method: 'GET',
    path: '/api/v1/approvals',
    send: () => ({ path: '/api/v1/approvals' }),
    may: isLeader,
    proof: row('grant_request'),
  },
  done(ANSWER_REQUEST, {
    of: row('grant_request'),
    body: () => ({ answer: 'no', note: 'Prøv først rådgivning' }),
    leaves: [unanswered('grant_request')],
  }),
  done(ANSWER_DEVIATION, {
    of: row('deviation'),
    body: () => ({ answer: 'yes' }),
    leaves: [unanswered('deviation')],
  }),
  done(CLOSE_CASE, {
    of: quiet,
    body: () => ({ closing_criterion: 'goals_reached', if_worry_returns: 'Familien ringer til os' }),
    leaves: [
      `update child_case set closed_on = null, closing_criterion = null, closing_reason = '', if_worry_returns = '',
        version = version + 1 where if_worry_returns <> ''`,
    ],
  }),
  done(REOPEN_CASE, {
    of: closed,
    body: () => ({ reason: 'Bekymringen er vendt tilbage' }),
    leaves: [
      ...CHILDREN.map((child) => `delete from allocation where case_id = '${id('case', 60 + child)}'`),
      ...CHILDREN.map(
        (
          child,
        ) => `update child_case c set closed_on = '2025-12-31', closing_reason = 'Målene er nået', caseworker_id = o.caseworker_id,
          version = c.version + 1 from first_owner o where c.id = o.id and c.municipality = o.municipality
          and c.id = '${id('case', 60 + child)}' and c.closed_on is null`,
      ),
    ],
  }),
  {
    method: 'GET',
    path: '/api/v1/children/{id}/follow-ups/prepare',
    send: (ask) => ({ path: `/api/v1/children/${person(ask)}/follow-ups/prepare` }),
    may: changes('followup'),
  },
  act({
    path: 'children/{id}/follow-ups',
    of: person,
    body: ({ child }) => ({
      date: '2026-02-25',
      form: 'meeting',
      participants: 'child,parents',
      new_assessment: 'none',
      plan_change: 'unchanged',
      child_wish: 'Helst efter skole',
      measures: [
        {
          measure: id('measure', child),
          decision: 'continue',
          next_due_date: '2026-04-01',
          next_due_reason: 'Tæt på et skoleskift',
        },
      ],
    }),
    may: changes('followup'),
    leaves: ["delete from followup where date = '2026-02-25'"],
  }),
  {
    method: 'GET',
    path: '/api/v1/work-list',
    send: () => ({ path: '/api/v1/work-list' }),
    // One's own; a leader's own team, and of one who leads all of them, all.
    may: ({ role, own, team }, child) =>
      ((role === 'caseworker' || role === 'prevention_worker') && own.includes(child)) ||
      (role === 'team_leader' && team.includes(child)) ||
      role === 'manager',
    proof: person,
  },
  {
    method: 'GET',
    path: '/api/v1/notifications/{id}/fresh-eyes',
    send: (ask) => ({ path: `/api/v1/notifications/${seenAgain(ask)}/fresh-eyes` }),
    may: changes('notification'),
  },
  ...['plan', 'followup', 'measure', 'refusal', 'notification', 'grant_request'].map((kind): Endpoint => {
    const plural =
      {
        plan: 'plans',
        followup: 'followups',
        measure: 'measures',
        refusal: 'refusals',
        notification: 'notifications',
      }[kind] ?? 'grant-requests'
    return {
      method: 'GET',
      path: `/api/v1/${plural}/{id}/document`,
      send: (ask) => ({ path: `/api/v1/${plural}/${documented(kind, ask)}/document` }),
      may: sees(kind),
    }
  }),
]

/** A request has a letter once it is refused; these are. */
function documented(kind: string, ask: Ask): string {
  if (kind === 'notification') return seenAgain(ask)
  return kind === 'grant_request' ? id('other', 93000 + ask.child) : rowOf(kind, ask.child)
}

function unanswered(table: string): string {
  return `update ${table} set answer = null, answered_by = null, answered_on = null, answer_note = '', version = version + 1
    where answer is not null and id::text not like '%00009_00_'`
}

/** What is the same whichever child one thinks of. */
export const WORK_OF_MUNICIPALITY: readonly Endpoint[] = [
  // To what one has asked oneself, about one's own children; src/slices/measure/answers.test.ts.
  {
    method: 'GET',
    path: '/api/v1/answers',
    send: () => ({ path: '/api/v1/answers' }),
    may: casework,
  },
  {
    method: 'GET',
    path: '/api/v1/calendar-feed',
    send: () => ({ path: '/api/v1/calendar-feed' }),
    may: casework,
  },
  {
    method: 'POST',
    path: '/api/v1/calendar-feed',
    send: () => ({ path: '/api/v1/calendar-feed', body: {} }),
    may: casework,
  },
  {
    method: 'POST',
    path: '/api/v1/calendar-feed/revoke',
    send: () => ({ path: '/api/v1/calendar-feed/revoke', body: {} }),
    may: casework,
  },
  // For other systems alone; src/api/changes.test.ts.
  {
    method: 'GET',
    path: '/api/v1/changes',
    send: () => ({ path: '/api/v1/changes' }),
    may: () => false,
  },
]

/** The rows that the acts begin from, of one municipality. */
export async function addWhatIsActedOn({ db, municipality }: Store): Promise<void> {
  const children = municipality === '998' ? CHILDREN : [...CHILDREN, NEIGHBOURS_CHILD]
  for (const child of children) {
    const ask = { child } as Ask // only the child is read
    const key = { municipality, person_id: id('person', child) }
    const own = {
      1: id('worker', 1),
      2: id('worker', 2),
      3: id('worker', 3),
      4: id('worker', 6),
      9: id('worker', 1),
    }[child]
    const team = { 1: id('team', 1), 2: id('team', 1), 3: id('team', 2), 4: null, 9: id('team', 1) }[child]
    const file = {
      ...key,
      kind: child === 4 ? 'course' : 'case',
      opened_on: '2025-01-15',
      caseworker_id: own,
      team_id: team,
    }
    const ofCase = { ...key, case_id: id('case', child) }
    const add = (table: string, values: Readonly<Record<string, unknown>>) =>
      db.insertInto(table).values(values).execute()
    await add('child_case', {
      ...file,
      id: closed(ask),
      closed_on: '2025-12-31',
      closing_reason: 'Målene er nået',
    })
    await add('child_case', { ...file, id: quiet(ask) })
    await add('notification', {
      ...ofCase,
      id: assessed(ask),
      received_at: '2026-02-20T10:00:00Z',
      assessed_at: '2026-02-20T12:00:00Z',
      assessed_by: id('worker', 2),
      danger: 'not_acute',
      assessment: 'Ikke i fare nu',
    })
    await add('notification', {
      ...ofCase,
      id: seenAgain(ask),
      received_at: '2026-02-20T10:00:00Z',
      assessed_at: '2026-02-20T12:00:00Z',
      assessed_by: id('worker', 2),
      danger: 'not_acute',
      assessment: 'Ikke i fare nu',
      fresh_eyes: 'colleague',
      notifier_type: '2',
    })
    await add('investigation', {
      ...ofCase,
      id: investigated(ask),
      decided_on: '2026-01-10',
      not_heard_reason: 'Barnet er indlagt',
      heard_otherwise: 'Lægen fortæller, at barnet vil hjem',
      development: 'Alderssvarende',
      assessment: 'Behov for støtte',
      conclusion: 'Støtte i hjemmet',
    })
    await add('measure', {
      ...ofCase,
      id: counted(ask),
      measure_type: 'preventive_advice',
      start_date: '2026-01-05',
      programme: 'preventive_12_contacts',
    })
    await add('grant_request', {
      ...ofCase,
      id: id('other', 93000 + child),
      measure_type: 'family_treatment',
      start_date: '2026-02-01',
      asked_by: id('worker', 2),
      asked_on: '2026-01-20',
      answer: 'refused',
      answered_by: id('worker', 5),
      answered_on: '2026-01-22',
      answer_note: 'Rådgivning først',
    })
  }
}
