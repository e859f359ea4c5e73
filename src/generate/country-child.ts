import { type Day, dayOf, eighteenthBirthday, NO_DAY } from '../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../kernel/follow-up.ts'
import { BARNETS_LOV, basisOf, homeMeasureFor, institutionFor, preventiveFor } from './measure-choice.ts'
import type { Random } from './random.ts'

/** A child of the invented country: its measures follow one another, with gaps, until it is 18 at the latest. */
export interface CountryChild {
  readonly birth: Day
  readonly isGirl: boolean
  readonly targetGroup: '' | 'social' | 'disability' | 'unaccompanied_minor'
  readonly measures: readonly CountryMeasure[]
}

export interface CountryMeasure {
  readonly type: string
  readonly start: Day
  readonly end: Day
  readonly basis: string
}

/** The day the invented register was drawn. */
export const COUNTRY_DRAWN_ON = dayOf(2024, 12, 31)

/** First starts lie from here on, so that 2015 opens with as many children in measures as later years. */
const FIRST_START = dayOf(2001, 1, 1)

/** What ended before this day is not in the register. */
const KEPT_FROM = dayOf(2014, 1, 1)

type Rung = 'preventive' | 'home' | 'kinship' | 'foster' | 'institution'

/** Mean length of a measure in days. */
const LENGTH: Readonly<Record<Rung, number>> = {
  preventive: 200,
  home: 350,
  kinship: 900,
  foster: 1150,
  institution: 480,
}

/** Where a child goes after a measure; what is left to 1 is out of everything. */
const NEXT: Readonly<Record<Rung, readonly (readonly [Rung, number])[]>> = {
  preventive: [
    ['preventive', 0.22],
    ['home', 0.42],
    ['institution', 0.01],
  ],
  home: [
    ['home', 0.46],
    ['preventive', 0.12],
    ['foster', 0.05],
    ['kinship', 0.03],
    ['institution', 0.05],
  ],
  kinship: [
    ['home', 0.34],
    ['foster', 0.16],
    ['preventive', 0.06],
  ],
  foster: [
    ['home', 0.26],
    ['foster', 0.14],
    ['institution', 0.12],
    ['kinship', 0.05],
  ],
  institution: [
    ['home', 0.3],
    ['foster', 0.18],
    ['institution', 0.14],
    ['kinship', 0.04],
    ['preventive', 0.06],
  ],
}

/** Invents one child with at least one measure in the register's years. */
export function countryChild(random: Random): CountryChild {
  for (;;) {
    const child = childStarting(random)
    const measures = child.measures.filter(({ end }) => end === NO_DAY || end >= KEPT_FROM)
    if (measures.length > 0) return { ...child, measures }
  }
}

function childStarting(random: Random): CountryChild {
  const first = random.int(FIRST_START, COUNTRY_DRAWN_ON - 10)
  const age = Math.floor(((random.next() + random.next()) / 2) * 17.3 * 365.25)
  const birth = first - age
  const last = Math.min(eighteenthBirthday(birth) - 1, COUNTRY_DRAWN_ON)
  const measures: CountryMeasure[] = []
  let start = first
  let rung: Rung | null = firstRung(age / 365.25, random)
  while (rung !== null && start <= last && measures.length < 14) {
    const length = 14 + Math.round(-Math.log(1 - random.next()) * LENGTH[rung])
    const isCut = start + length > last
    const stillOn = isCut && last === COUNTRY_DRAWN_ON
    const end = stillOn ? NO_DAY : Math.min(last, start + length)
    addMeasures(measures, rung, { birth, start, end }, random)
    if (isCut) break
    start = end + 1 + (random.chance(0.7) ? 0 : random.int(5, 240))
    rung = nextRung(rung, random)
  }
  return { birth, isGirl: random.chance(0.46), targetGroup: targetGroupOf(random), measures }
}

function firstRung(age: number, random: Random): Rung {
  const place = random.next()
  if (age < 3)
    return place < 0.32 ? 'preventive' : place < 0.91 ? 'home' : place < 0.93 ? 'kinship' : 'foster'
  if (age < 13)
    return place < 0.5 ? 'preventive' : place < 0.93 ? 'home' : place < 0.95 ? 'kinship' : 'foster'
  return place < 0.36 ? 'preventive' : place < 0.85 ? 'home' : place < 0.89 ? 'foster' : 'institution'
}

function nextRung(rung: Rung, random: Random): Rung | null {
  let left = random.next()
  for (const [next, probability] of NEXT[rung]) {
    left -= probability
    if (left < 0) return next
  }
  return null
}

interface Stretch {
  readonly birth: Day
  readonly start: Day
  readonly end: Day
}

function addMeasures(
  measures: CountryMeasure[],
  rung: Rung,
  { birth, start, end }: Stretch,
  random: Random,
): void {
  const age = (start - birth) / 365.25
  const before = measures.at(-1)?.type ?? null
  measures.push(granted(typeFor(rung, age, before, random), start, end, random))
  const isLong = end === NO_DAY ? COUNTRY_DRAWN_ON - start > 120 : end - start > 120
  if (!isLong || rung === 'preventive') return
  if (rung === 'home' ? !random.chance(0.12) : !random.chance(0.36)) return
  const besideStart = start + random.int(10, 80)
  const besideEnd = end === NO_DAY ? NO_DAY : end - random.int(0, 20)
  const type = rung === 'home' ? (before === 'respite' ? 'other_support' : 'respite') : 'parent_support'
  if (measures.at(-1)?.type !== type) measures.push(granted(type, besideStart, besideEnd, random))
}

function typeFor(rung: Rung, age: number, before: string | null, random: Random): string {
  switch (rung) {
    case 'preventive':
      return preventiveFor(age, random)
    case 'kinship':
      return 'kinship_care'
    case 'foster':
      return 'foster_care'
    case 'institution':
      return institutionFor(age, random)
    case 'home':
      if (age > 15 && random.chance(0.2)) return random.chance(0.8) ? 'own_room' : 'other_home_placement'
      return age < 6 && random.chance(0.06) ? 'family_stay' : homeMeasureFor(age, random, before)
  }
}

function granted(type: string, start: Day, end: Day, random: Random): CountryMeasure {
  const isConsent = random.chance(0.82)
  if (start < BARNETS_LOV_FROM) return { type, start, end, basis: basisOf(type, random) }
  return { type, start, end, basis: BARNETS_LOV[type] ?? (isConsent ? 'BL § 46' : 'BL § 47') }
}

function targetGroupOf(random: Random): CountryChild['targetGroup'] {
  const place = random.next()
  if (place < 0.9) return 'social'
  if (place < 0.93) return ''
  return place < 0.98 ? 'disability' : 'unaccompanied_minor'
}
