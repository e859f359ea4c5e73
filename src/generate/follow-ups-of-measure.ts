import { FOLLOW_UP_PROFILES } from '../catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { type Day, dateOf, dayOf, NO_DAY } from '../kernel/calendar.ts'
import { type FollowUpSituation, standardDue, statutoryDue } from '../kernel/follow-up.ts'
import type { Random } from './random.ts'

export interface DatedFollowUp {
  readonly date: Day
  readonly kind: 'formal' | 'contact'
  readonly decision: '' | 'continue' | 'adjust' | 'end'
  /** `NO_DAY` when no next date was decided. */
  readonly nextDue: Day
}

export interface FollowedMeasure {
  readonly municipality: string
  readonly type: string
  readonly start: Day
  readonly end: Day
  readonly intensity: string
}

/** How late follow-ups are, in days, and how much that varies: every municipality gets closer to its standard. */
const HABITS: Readonly<Record<string, { lateness: Readonly<Record<number, number>>; spread: number }>> = {
  '510': { lateness: { 2014: 34, 2015: 28, 2016: 17, 2017: 7 }, spread: 16 },
  '657': { lateness: { 2014: 24, 2015: 20, 2016: 9, 2017: 5 }, spread: 13 },
  '167': { lateness: { 2014: 12, 2015: 8, 2016: 2, 2017: -3 }, spread: 10 },
}

const FROM = dayOf(2014, 1, 1)

/** The follow-ups of one measure of step 3-6 until it ends, or until the day the register was drawn. */
export function followUpsOf(measure: FollowedMeasure, drawnOn: Day, random: Random): DatedFollowUp[] {
  const type = MEASURE_TYPES.find(({ code }) => code === measure.type)
  if (!type || type.step < 3) return []
  const profile = FOLLOW_UP_PROFILES.find(({ municipality }) => municipality === measure.municipality)
  const last = measure.end === NO_DAY ? drawnOn : Math.min(measure.end, drawnOn)
  const dueAfter = (latest: Day | null): Day => {
    const situation: FollowUpSituation = {
      type,
      intensive: measure.intensity === 'intensive',
      law: 'SEL',
      start: measure.start,
      latest,
      decidedNext: NO_DAY,
    }
    return standardDue(situation, profile) ?? statutoryDue(situation) ?? measure.start + 90
  }
  const found: DatedFollowUp[] = []
  let from = measure.start
  let due = dueAfter(null)
  if (due < FROM) due = FROM + random.int(0, 80)
  for (;;) {
    const date = heldOn(from, due, measure.municipality, random)
    if (date > last) return found
    due = dueAfter(date)
    if (random.chance(0.25) && date - from > 40 && from >= FROM)
      found.push(contact(random.int(from + 10, date - 10)))
    found.push(formal(date, due, measure.end, random))
    from = date
  }
}

function heldOn(from: Day, due: Day, municipality: string, random: Random): Day {
  const { lateness, spread } = HABITS[municipality]
  const late = (lateness[dateOf(due).year] ?? 10) + random.normal() * spread
  const missed = random.chance(0.04) ? random.int(30, 90) : 0
  const day = Math.max(from + 7, Math.round(due + late + missed))
  return onWeekday(day)
}

/** Saturday and Sunday become the Monday after (day 0 was a Thursday). */
function onWeekday(day: Day): Day {
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday >= 5 ? day + 7 - weekday : day
}

function contact(date: Day): DatedFollowUp {
  return { date, kind: 'contact', decision: '', nextDue: NO_DAY }
}

function formal(date: Day, due: Day, end: Day, random: Random): DatedFollowUp {
  const isLast = end !== NO_DAY && due > end
  if (isLast) return { date, kind: 'formal', decision: 'end', nextDue: NO_DAY }
  const decision = random.chance(0.22) ? 'adjust' : 'continue'
  return { date, kind: 'formal', decision, nextDue: random.chance(0.8) ? due : NO_DAY }
}
