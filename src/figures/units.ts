import { FOLLOW_UP_PROFILES } from '../catalogue/follow-up-standards.ts'
import { type Day, monthsBack } from '../kernel/calendar.ts'
import type { FollowUpProfile } from '../kernel/follow-up.ts'
import type { FigureId } from '../kernel/key-figure.ts'
import type { Register } from '../kernel/package/register.ts'
import { definitionOf } from './catalogue.ts'
import type { UnitCount, UnitSum } from './definition.ts'
import { evaluatedDays, placeAtOrAfter } from './engine/days.ts'
import { fillStates } from './engine/pass.ts'
import { type Spells, spellsOf } from './engine/spells.ts'
import { AGED_BIT, STANDING_OF, standingMeets, stateMeets } from './engine/state.ts'
import { followUpsByMeasure } from './rules/follow-up-lists.ts'
import { isObserved, type ObservedRule, observe } from './rules/observe.ts'
import { inNumerator } from './rules/statistic.ts'

/** The number that is asked about; `date` is a day, or the place of a school year at the school figures. */
export interface NumberAsked {
  readonly figure: FigureId
  readonly group: string
  /** Index into `Register.municipalities`. */
  readonly municipality: number
  readonly date: Day
  readonly standards?: readonly FollowUpProfile[]
  readonly spells?: Spells
}

/**
 * Persons (indexes into `Register.persons`) behind a number, in the order of the register. A child stands once
 * for each time it is counted: in a sum of types, or for each interval or measure at the follow-up figures.
 */
export interface PersonsBehind {
  readonly numerator: readonly number[]
  /** Empty for rates: behind the population stands no unit of the register. */
  readonly denominator: readonly number[]
}

/** Names the units behind numerator and denominator of any row; null when the figure counts no units. */
export function unitsBehind(register: Register, asked: NumberAsked): PersonsBehind | null {
  const rule = definitionOf(asked.figure).groups.find((group) => group.id === asked.group)?.rule
  if (!rule || rule.kind === 'caseload') return null
  const spells = asked.spells ?? spellsOf(register)
  if (isObserved(rule)) return observedBehind(register, { ...asked, spells }, rule)
  return {
    numerator: unitsInSum(spells, asked, rule.numerator),
    denominator: rule.kind === 'share' ? unitsInSum(spells, asked, rule.denominator) : [],
  }
}

function observedBehind(
  register: Register,
  asked: NumberAsked & { readonly spells: Spells },
  rule: ObservedRule,
): PersonsBehind {
  const isSchool = rule.kind === 'school'
  const numerator: number[] = []
  const denominator: number[] = []
  const observed = {
    register,
    spells: asked.spells,
    cutOffs: isSchool ? [] : [asked.date],
    standards: asked.standards ?? FOLLOW_UP_PROFILES,
    followUps: followUpsByMeasure(register),
  }
  const isInNumerator = inNumerator(rule, asked.date)
  observe(observed, rule, (municipality, at, person, value) => {
    if (municipality !== asked.municipality || (isSchool && at !== asked.date)) return
    denominator.push(person)
    if (isInNumerator(value)) numerator.push(person)
  })
  return { numerator, denominator }
}

function unitsInSum(spells: Spells, asked: NumberAsked, sum: UnitSum): number[] {
  const calendar = evaluatedDays([asked.date])
  const row = new Int32Array(calendar.days.length + 1)
  const persons: number[] = []
  const last = spells.municipalityFirst[asked.municipality + 1]
  for (let unit = spells.municipalityFirst[asked.municipality]; unit < last; unit++) {
    if (spells.unitInScope[unit] === 0) continue
    row.fill(0)
    if (fillStates(spells, unit, calendar, row, 0) === 0) continue
    const turns18 = placeAtOrAfter(calendar, spells.unitTurns18[unit])
    const stateAt = (day: Day) => {
      const place = placeAtOrAfter(calendar, day)
      return row[place] | (place < turns18 ? AGED_BIT : 0)
    }
    for (const count of sum) if (isCounted(stateAt, asked.date, count)) persons.push(spells.unitPerson[unit])
  }
  return persons
}

function isCounted(stateAt: (day: Day) => number, date: Day, { now, then }: UnitCount): boolean {
  if (!stateMeets(stateAt(date), now)) return false
  return !then || standingMeets(STANDING_OF[stateAt(monthsBack(date, then.monthsBack))], then.is)
}
