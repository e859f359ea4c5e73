import { type Day, dayOf, NO_DAY } from '../kernel/calendar.ts'
import { type Life, type Spell, stretches } from './life.ts'
import { homeMeasureFor, institutionFor, preventiveFor } from './measure-choice.ts'
import { CUT_OFFS, PARENT_SUPPORT_FROM } from './partnership-targets.ts'
import type { Extras } from './plan-extras.ts'
import type { Random } from './random.ts'

/** A measure of an invented child, before it gets its number. */
export interface DatedMeasure {
  readonly type: string
  readonly start: Day
  /** The last day in force; `NO_DAY` while it goes on. */
  readonly end: Day
}

/** A life that measures are being found for. */
interface Told {
  readonly life: Life
  readonly extras: Extras
  readonly random: Random
}

/** The measures a life is made of: successions within a stay, and support to the parents beside it. */
export function measuresOf(life: Life, extras: Extras, random: Random): DatedMeasure[] {
  const told = { life, extras, random }
  return [...life.spells.flatMap((spell) => measuresOfSpell(told, spell)), ...parentSupport(told)]
}

/** Years lived at a day. */
function ageAt(birth: Day, day: Day): number {
  return (day - birth) / 365.25
}

function measuresOfSpell(told: Told, spell: Spell): DatedMeasure[] {
  const { life, random } = told
  const { start, end, stay } = spell
  const age = ageAt(life.birth, start)
  switch (stay.standing) {
    case 'preventive':
      return [{ type: preventiveFor(age, random), start, end }]
    case 'kinship':
      return [{ type: 'kinship_care', start, end }]
    case 'foster':
      return successive(spell, random, { chance: 0.04, typeFor: () => 'foster_care' })
    case 'institution':
      return successive(spell, random, { chance: 0.1, typeFor: () => institutionFor(age, random) })
    case 'home':
      return homeMeasures(told, spell)
  }
}

/** A stay cut where one placement gives way to the next of the same step, with no day between them. */
function successive(
  spell: Spell,
  random: Random,
  { chance, typeFor }: { readonly chance: number; readonly typeFor: () => string },
): DatedMeasure[] {
  const measures: DatedMeasure[] = []
  let start = spell.start
  for (let t = spell.stay.from; t < spell.stay.to; t++) {
    if (!random.chance(chance)) continue
    const change = random.int(CUT_OFFS[t] + 5, CUT_OFFS[t + 1] - 5)
    measures.push({ type: typeFor(), start, end: change - 1 })
    start = change
  }
  return [...measures, { type: typeFor(), start, end: spell.end }]
}

function homeMeasures(told: Told, spell: Spell): DatedMeasure[] {
  const { life, extras, random } = told
  const { from, to } = spell.stay
  const kindAt = (t: number) => {
    if (extras.familyStay[t].has(life.path)) return 'family_stay'
    return extras.homePlacement[t].has(life.path) ? 'home_placement' : 'preventive_measure'
  }
  const measures: DatedMeasure[] = []
  let start = spell.start
  let last: string | null = null
  for (let t = from; t <= to; t++) {
    const kind = kindAt(t)
    const isLast = t === to
    if (!isLast && kindAt(t + 1) === kind && !(kind === 'preventive_measure' && random.chance(0.24))) continue
    const change = isLast ? NO_DAY : random.int(CUT_OFFS[t] + 5, CUT_OFFS[t + 1] - 5)
    last = typeAtHome({ kind, age: ageAt(life.birth, start), last }, random)
    const end = isLast ? spell.end : change - 1 - (random.chance(0.3) ? random.int(0, 4) : 0)
    measures.push({ type: last, start, end })
    start = change
  }
  return [...measures, ...beside(told, spell, measures)]
}

function typeAtHome(
  { kind, age, last }: { readonly kind: string; readonly age: number; readonly last: string | null },
  random: Random,
): string {
  if (kind === 'family_stay') return 'family_stay'
  if (kind === 'home_placement') return age >= 15 && random.chance(0.85) ? 'own_room' : 'other_home_placement'
  return homeMeasureFor(age, random, last)
}

/** One child in five gets a second preventive measure beside the main one, where the main one is of that kind. */
function beside({ life, random }: Told, spell: Spell, main: readonly DatedMeasure[]): DatedMeasure[] {
  const host = main.find(({ type, start, end }) => !isSpecial(type) && (end === NO_DAY || end - start > 150))
  if (!host || !random.chance(0.2)) return []
  const start = host.start + random.int(20, 90)
  if (start > CUT_OFFS[CUT_OFFS.length - 1] - 5) return []
  const age = ageAt(life.birth, start)
  const type = host.type === 'respite' || age < 1 ? 'other_support' : age > 13 ? 'contact_person' : 'respite'
  if (type === host.type) return []
  return [{ type, start, end: host.end === NO_DAY ? spell.end : host.end - random.int(0, 30) }]
}

function isSpecial(type: string): boolean {
  return type === 'family_stay' || type === 'own_room' || type === 'other_home_placement'
}

/** Support to the parents of a placed child; until early 2016 it was registered as a preventive measure. */
function parentSupport({ life, extras, random }: Told): DatedMeasure[] {
  const found = stretches(0, CUT_OFFS.length - 1, (t) => extras.parentSupport[t].has(life.path))
  return found.flatMap(([from, to]) => {
    const start = Math.max(
      spellAt(life, from).start,
      from === 0 ? CUT_OFFS[0] - random.int(30, 300) : after(from, random),
    )
    const end = to === CUT_OFFS.length - 1 ? NO_DAY : lastDay(life, to, random)
    if (from >= PARENT_SUPPORT_FROM) return [{ type: 'parent_support', start, end }]
    if (to < PARENT_SUPPORT_FROM) return [{ type: 'family_treatment', start, end }]
    const change = random.int(dayOf(2016, 2, 10), dayOf(2016, 4, 20))
    return [
      { type: 'family_treatment', start, end: change - 1 },
      { type: 'parent_support', start: change, end },
    ]
  })
}

function after(t: number, random: Random): Day {
  return random.int(CUT_OFFS[t - 1] + 3, CUT_OFFS[t])
}

function lastDay(life: Life, t: number, random: Random): Day {
  const { end, stay } = spellAt(life, t)
  const latest = life.path.turned18 === t + 1 && stay.to === t ? end : CUT_OFFS[t + 1] - 1
  return random.int(CUT_OFFS[t], latest)
}

function spellAt(life: Life, t: number): Spell {
  const spell = life.spells.find(({ stay }) => stay.from <= t && t <= stay.to)
  if (!spell) throw new Error(`no spell at cut-off ${t}`)
  return spell
}
