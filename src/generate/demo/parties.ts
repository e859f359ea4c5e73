import { type Day, isoOf } from '../../kernel/calendar.ts'
import type { Random } from '../random.ts'
import type { LivedCase } from './case.ts'
import { type DemoRow, type Draft, onWeekday } from './draft.ts'
import {
  AFTER_PAUSE,
  GROUNDS,
  NEITHER_REASONS,
  NOT_HEARD,
  PAUSE_WORDS,
  PLACEMENT_WORDS,
  REFUSED,
  STANDS_REASONS,
} from './party-texts.ts'
import { ageThen } from './people.ts'

/** So old is a child that asks for something itself. */
const ASKS_FROM = 8
/** So long a case has been open before anything of this kind happens. */
const OPEN_FOR = 200

/** What children ask for themselves, what families are refused, and what is complained of: here and there among the open cases. */
export function addParties(draft: Draft, cases: readonly LivedCase[]): void {
  const chance = draft.randomFor('parties')
  const open = cases.filter(
    ({ child, theCase }) =>
      theCase.kind === 'case' &&
      theCase.closed === null &&
      !child.isUnborn &&
      draft.today - theCase.opened > OPEN_FOR,
  )
  open.forEach((lived, turn) => {
    const about = { draft, chance, lived }
    if (turn % 9 === 2 && ageThen(lived.child, draft.today) > ASKS_FROM)
      addRequest(about, Math.floor(turn / 9) % 4)
    if (turn % 7 === 3) addRefusal(about, Math.floor(turn / 7) % 5)
  })
}

interface About {
  readonly draft: Draft
  readonly chance: Random
  readonly lived: LivedCase
}

function ofChild({ lived: { child, theCase } }: About): DemoRow {
  return { person_id: child.id, case_id: theCase.id }
}

/** In turn: to be placed, not answered yet; a pause that ends soon; a pause that has ended; neither placement nor support. */
function addRequest(about: About, turn: number): void {
  const { draft, chance, lived } = about
  const asked = before(draft.today, [4, 62, 120, 40][turn] + chance.int(0, 6))
  const answered = onWeekday(asked + 3)
  const base = { ...ofChild(about), asked_on: isoOf(asked) }
  const decided = { answered_on: isoOf(answered), told_on: isoOf(answered) }
  const add = (row: DemoRow) => draft.add('child_request', lived.child.key, { ...base, ...row })
  if (turn === 0) add({ kind: 'placement', childs_words: chance.pick(PLACEMENT_WORDS) })
  if (turn === 3)
    add({
      kind: 'placement',
      childs_words: chance.pick(PLACEMENT_WORDS),
      ...decided,
      answer: 'neither',
      answer_reason: chance.pick(NEITHER_REASONS),
    })
  if (turn !== 1 && turn !== 2) return
  const until = answered + 56
  add({
    kind: 'contact_pause',
    childs_words: chance.pick(PAUSE_WORDS),
    pause_with: chance.pick(['far', 'mor']),
    ...decided,
    answer: 'paused',
    pause_from: isoOf(answered),
    pause_until: isoOf(until),
    ...(turn === 2 && { after_pause_on: isoOf(before(until, 4)), after_pause: chance.pick(AFTER_PAUSE) }),
  })
}

/** In turn: told lately; not told yet; complained of and to be re-assessed; complained of late; decided by Ankestyrelsen. */
function addRefusal(about: About, turn: number): void {
  const { draft, chance, lived } = about
  const decided = before(draft.today, [12, 2, 30, 70, 150][turn] + chance.int(0, 4))
  const told = turn === 1 ? null : onWeekday(decided + 2)
  const { party_said, ...refused } = chance.pick(REFUSED)
  const isHeard = turn !== 4
  const refusal = draft.add('refusal', lived.child.key, {
    ...ofChild(about),
    ...refused,
    applied_on: isoOf(before(decided, 25)),
    decided_on: isoOf(decided),
    told_on: told === null ? null : isoOf(told),
    guidance_given: told !== null,
    ...(isHeard
      ? { heard_on: isoOf(before(decided, 9)), party_said }
      : { not_heard_because: chance.pick(NOT_HEARD) }),
  })
  if (told !== null && turn >= 2) addComplaint(about, { refusal, told, turn })
}

interface Complained {
  readonly refusal: string
  readonly told: Day
  readonly turn: number
}

function addComplaint(about: About, { refusal, told, turn }: Complained): void {
  const { draft, chance, lived } = about
  const received = onWeekday(told + (turn === 3 ? 37 : 10))
  const assessed = onWeekday(received + 12)
  const isChild = turn === 4 && ageThen(lived.child, received) >= 11
  draft.add('complaint', lived.child.key, {
    ...ofChild(about),
    refusal_id: refusal,
    complainant: isChild ? 'child' : chance.pick(['custody_holder', 'custody_holder', 'affected_parent']),
    grounds: chance.pick(GROUNDS),
    received_on: isoOf(received),
    told_on: isoOf(told),
    ...(turn !== 2 && {
      reassessed_on: isoOf(assessed),
      reassessment: 'upheld',
      reassessment_reason: chance.pick(STANDS_REASONS),
      sent_on: isoOf(assessed),
    }),
    ...(turn === 4 && { board_outcome: 'confirmed', board_decided_on: isoOf(onWeekday(assessed + 60)) }),
  })
}

/** A weekday, so many days before or a few more: never later than what it comes before. */
function before(day: Day, days: number): Day {
  return onWeekday(day - days - 2)
}
