import { REFUSE_SUPPORT, TELL_DECISION, TELL_REFUSAL } from '../../src/slices/measure/refusal.acts.ts'
import {
  ANSWER_CHILD,
  ASK,
  END_PAUSE,
  NOTE_BOARD,
  REASSESS,
  RECEIVE_COMPLAINT,
  SEND_ON,
} from '../../src/slices/party/party.acts.ts'
import type { Store } from '../../src/store/stores.ts'
import { id } from '../store/town.ts'
import type { Ask, Endpoint } from './asks.ts'
import { done, person, row } from './asks-of-work.ts'
import { CHILDREN, NEIGHBOURS_CHILD } from './full-town.ts'

/** Rows that an act begins from, one for each child: those of `full-town.ts` are elsewhere in their lives. */
const paused = ({ child }: Ask) => id('other', 94000 + child)
const reassessed = ({ child }: Ask) => id('other', 95000 + child)
const sent = ({ child }: Ask) => id('other', 96000 + child)

/** What the parties of a case are given: told of decisions, refused, asked for by the child, complained of. */
export const PARTY_ENDPOINTS: readonly Endpoint[] = [
  done(TELL_DECISION, {
    of: row('measure'),
    body: () => ({ told_on: '2026-02-26' }),
    leaves: ['update measure set told_on = null, version = version + 1 where told_on is not null'],
  }),
  done(REFUSE_SUPPORT, {
    of: person,
    body: () => ({ applied_for: 'Kontaktperson', applied_on: '2026-01-05', reasons: 'Skolen gør det' }),
    leaves: ["delete from refusal where applied_for = 'Kontaktperson'"],
  }),
  done(TELL_REFUSAL, {
    of: row('refusal'),
    body: () => ({ told_on: '2026-02-26' }),
    leaves: ['update refusal set told_on = null, version = version + 1 where told_on is not null'],
  }),
  done(ASK, {
    of: person,
    body: () => ({ kind: 'placement', childs_words: 'Jeg vil bo hos moster' }),
    leaves: ["delete from child_request where childs_words = 'Jeg vil bo hos moster'"],
  }),
  done(ANSWER_CHILD, {
    of: row('child_request'),
    body: () => ({
      answer: 'support',
      answer_reason: 'Vi prøver med en kontaktperson',
      answered_on: '2026-02-26',
    }),
    leaves: [
      `update child_request set answer = null, answered_on = null, answer_reason = '', version = version + 1
        where answer = 'support'`,
    ],
  }),
  done(END_PAUSE, {
    of: paused,
    body: () => ({ after_pause: 'To timer om lørdagen' }),
    leaves: [
      `update child_request set after_pause_on = null, after_pause = '', version = version + 1
        where after_pause_on is not null`,
    ],
  }),
  done(RECEIVE_COMPLAINT, {
    of: person,
    body: () => ({ other_decision: 'Samvær', complainant: 'custody_holder', grounds: 'Mor ringede i dag' }),
    leaves: ["delete from complaint where grounds = 'Mor ringede i dag'"],
  }),
  done(REASSESS, {
    of: row('complaint'),
    body: () => ({ reassessment: 'full', reassessed_on: '2026-02-26' }),
    leaves: [
      `update complaint set reassessment = null, reassessed_on = null, version = version + 1
        where reassessed_on = '2026-02-26'`,
    ],
  }),
  done(SEND_ON, {
    of: reassessed,
    body: () => ({ sent_on: '2026-02-26' }),
    leaves: ["update complaint set sent_on = null, version = version + 1 where sent_on = '2026-02-26'"],
  }),
  done(NOTE_BOARD, {
    of: sent,
    body: () => ({ board_outcome: 'remitted', board_decided_on: '2026-02-26' }),
    leaves: [
      `update complaint set board_outcome = null, board_decided_on = null, version = version + 1
        where board_outcome is not null`,
    ],
  }),
]

/** The rows that these begin from, of one municipality. */
export async function addWhatPartiesAskAbout({ db, municipality }: Store): Promise<void> {
  const children = municipality === '998' ? CHILDREN : [...CHILDREN, NEIGHBOURS_CHILD]
  for (const child of children) {
    const ask = { child } as Ask // only the child is read
    const about = { municipality, person_id: id('person', child), case_id: id('case', child) }
    const complaint = {
      ...about,
      other_decision: 'Samvær',
      complainant: 'custody_holder',
      grounds: 'Vi er uenige',
      received_on: '2026-02-01',
      reassessed_on: '2026-02-10',
      reassessment: 'upheld',
      reassessment_reason: 'Intet nyt',
    }
    const add = (table: string, values: Readonly<Record<string, unknown>>) =>
      db.insertInto(table).values(values).execute()
    await add('complaint', { ...complaint, id: reassessed(ask) })
    await add('complaint', { ...complaint, id: sent(ask), sent_on: '2026-02-12' })
    await add('child_request', {
      ...about,
      id: paused(ask),
      kind: 'contact_pause',
      pause_with: 'far',
      asked_on: '2026-01-05',
      childs_words: 'Jeg vil ikke derhjem',
      answer: 'paused',
      answered_on: '2026-01-08',
      pause_from: '2026-01-08',
      pause_until: '2026-03-05',
    })
  }
}
