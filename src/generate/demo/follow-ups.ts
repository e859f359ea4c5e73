import { addPeriod, type Day, isoOf, yearsOld } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../../kernel/follow-up.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import type { Random } from '../random.ts'
import { type Stage, stepOf } from './course.ts'
import { type DemoRow, type Draft, isoOrNull, onWeekday } from './draft.ts'
import { filled } from './fill.ts'
import { CONTACTS, DECIDED, REPLACED, SEEN, TOO_YOUNG, WHY_SO, WISHES } from './follow-up-texts.ts'
import { intervalsOf } from './own-rules.ts'
import type { Child } from './people.ts'
import { WHAT_CHANGES } from './support-texts.ts'
import { wordedFor } from './texts.ts'

/** A follow-up or contact of a measure. */
export interface Meeting {
  readonly day: Day
  readonly decision: 'continue' | 'adjust' | 'end' | null
  readonly next: Day | null
  readonly form: string
}

/**
 * Follow-ups as a team holds them: some days before the standard asks for them, now and then some days late; close contact
 * between. What is due at last lies ahead for all but a few.
 */
export function meetingsOf(stage: Stage, random: Random, today: Day): readonly Meeting[] {
  const { start, end, programme } = stage
  const last = end ?? today
  if (programme === 'preventive_12_contacts') return contactsOf(stage, random, last)
  const { first, later } = intervalsOf(stage.type)
  const found: Meeting[] = []
  let due = addPeriod(start, first)
  let before = start
  for (let number = 0; number < 80; number++) {
    const day = onWeekday(random.chance(0.9) ? due - random.int(2, 8) : due + random.int(1, 12))
    found.push(...contactBetween(random, { from: before, to: Math.min(day, last) }))
    if (day > last) break
    due = addPeriod(day, later)
    const isLast = end !== null && due > end
    const decision = isLast ? 'end' : random.chance(0.2) ? 'adjust' : 'continue'
    const form = random.pick(['meeting', 'home_visit', 'home_visit', 'network_meeting', 'video'])
    found.push({ day, decision, next: isLast ? null : due, form })
    before = day
    if (isLast) break
  }
  return found
}

/** At most twelve, two of them network meetings. */
function contactsOf({ start, end }: Stage, random: Random, last: Day): readonly Meeting[] {
  const found: Meeting[] = []
  let day = onWeekday(start + random.int(2, 6))
  for (let number = 0; number < 12 && day <= last; number++) {
    const form =
      number === 1 || number === 7 ? 'network_meeting' : random.pick(['home_visit', 'meeting', 'phone'])
    found.push({ day, decision: null, next: null, form })
    day = onWeekday(day + random.int(11, 22))
  }
  const goodbye = onWeekday(last - 3)
  if (end !== null && goodbye > (found.at(-1)?.day ?? start) && goodbye <= last)
    found.push({ day: goodbye, decision: 'end', next: null, form: 'meeting' })
  return found
}

/** Someone rings or drops by about once a month. */
function contactBetween(
  random: Random,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly Meeting[] {
  const found: Meeting[] = []
  let day = onWeekday(from + random.int(16, 42))
  while (day < to - 3) {
    const form = random.pick(['phone', 'phone', 'home_visit', 'written', 'meeting'])
    if (random.chance(0.55)) found.push({ day, decision: null, next: null, form })
    day = onWeekday(day + random.int(26, 50))
  }
  return found
}

interface Followed {
  readonly child: Child
  readonly caseId: string
  readonly measure: string
  readonly stage: Stage
  readonly meetings: readonly Meeting[]
  /** Whether another measure takes its place. */
  readonly isReplaced: boolean
}

/** Writes what a measure's meetings came to; contact is sometimes about the child and no one measure. */
export function addFollowUps(draft: Draft, followed: Followed): void {
  const { child, caseId, measure, stage, meetings } = followed
  const { random } = child
  for (const [number, meeting] of meetings.entries()) {
    const { day, decision, next, form } = meeting
    const isContact = decision === null
    draft.add('followup', `${measure} ${number}`, {
      person_id: child.id,
      case_id: caseId,
      measure_id: isContact && stage.programme === null && random.chance(0.3) ? null : measure,
      date: isoOf(day),
      kind: isContact ? 'contact' : 'formal',
      ...{ form, participants: participantsOf(meeting, stage, child) },
      decision,
      what_changes:
        decision === 'adjust' ? random.pick(wordedFor(WHAT_CHANGES, yearsOld(child.birth, day))) : '',
      next_due_date: isoOrNull(next),
      note: noteOf(meeting, followed),
      ...decidedOf(draft, followed, number),
    })
  }
}

/** What Barnets Lov § 95 asks beside it: that nothing changes, but for a plan that is revised now and then. */
function decidedOf(draft: Draft, { stage, measure, child, meetings }: Followed, number: number): DemoRow {
  const { day, decision, next } = meetings[number]
  const isUnderBarnetsLov = stage.start >= BARNETS_LOV_FROM && stepOf(stage.type) >= 3
  if (decision === null || !isUnderBarnetsLov) return {}
  const random = draft.randomFor(`${measure} decided ${number}`)
  const age = yearsOld(child.birth, day)
  const plan_change = decision === 'adjust' && random.chance(0.5) ? 'revise' : 'unchanged'
  const anew = { new_assessment: 'none', plan_change }
  if (next === null) return anew
  const reasoned = { ...anew, next_due_reason: random.pick(WHY_SO) }
  if (day < child.birth || age < 3) return { ...reasoned, child_wish_why_not: TOO_YOUNG }
  return { ...reasoned, child_wish: random.pick(age >= 13 ? WISHES.youth : WISHES.child) }
}

function participantsOf({ form, decision, day }: Meeting, { type }: Stage, { random, birth }: Child): string {
  const isMeeting = decision !== null
  const isProvided = stepOf(type) >= 3
  const there: readonly (readonly [string, number])[] = [
    ['child', day < birth ? 0 : isMeeting ? 0.75 : 0.4],
    ['parents', isMeeting ? 0.9 : 0.6],
    ['network', form === 'network_meeting' ? 1 : 0.12],
    ['provider', isMeeting && isProvided ? 0.8 : 0],
    ['school', isMeeting ? 0.3 : 0.1],
  ]
  return there.flatMap(([code, chance]) => (random.next() < chance ? [code] : [])).join() || 'parents'
}

function noteOf({ decision, day, form }: Meeting, { stage, child, isReplaced }: Followed): string {
  const { random, birth } = child
  const where = isPlacementStep(stepOf(stage.type)) ? 'placed' : yearsOld(birth, day) >= 13 ? 'youth' : 'home'
  if (decision === null) {
    const isAtADistance = form === 'phone' || form === 'written'
    return filled(random.pick(CONTACTS[where][isAtADistance ? 'told' : 'met']), random)
  }
  const decided = decision === 'end' && isReplaced ? REPLACED : DECIDED[decision]
  return filled(`${random.pick(SEEN[where])} ${random.pick(decided)}`, random)
}
