import { type Day, dateOf, dayOf, NO_DAY } from '../kernel/calendar.ts'
import { COUNTRY_DRAWN_ON, type CountryChild, type CountryMeasure } from './country-child.ts'
import type { CountrySize } from './country-sizes.ts'
import { isoTexts } from './iso-texts.ts'
import { notificationOn } from './notifications.ts'
import type { Random } from './random.ts'
import type { RowFile } from './row-file.ts'

/** The files of the invented country that lines go to. */
export interface CountryFiles {
  readonly persons: RowFile
  readonly measures: RowFile
  readonly population: RowFile
  readonly investigations: RowFile
  readonly notifications: RowFile
  readonly followups: RowFile
  readonly caseworkers: RowFile
  readonly assignments: RowFile
  readonly pupils: RowFile
}

/** One child in so many has follow-ups, a caseworker, notifications and school years in the register. */
const FEW = 20

/** Children who have a caseworker at the same time, for each caseworker. */
const CASES_EACH = 25

/** Share of the children of eleven years who have support on the same day. */
const AT_ONCE = 0.1

const FIRST_DAY = dayOf(1983, 1, 1)

/** What is needed to write children as lines, and how many lines of each kind there are so far. */
export interface CountryDesk {
  readonly files: CountryFiles
  readonly sizes: readonly CountrySize[]
  readonly random: Random
  readonly iso: (day: Day) => string
  /** How many caseworkers each municipality has. */
  readonly caseworkers: readonly number[]
  readonly written: { measures: number; investigations: number; followups: number; notifications: number }
}

/** Opens the desk for so many children, and writes the caseworkers. */
export function countryDesk(
  files: CountryFiles,
  sizes: readonly CountrySize[],
  { children, random }: { readonly children: number; readonly random: Random },
): CountryDesk {
  const all = sizes.reduce((sum, size) => sum + size.children, 0)
  const caseworkers = sizes.map((size) =>
    Math.max(1, Math.round((children * size.children * AT_ONCE) / (all * FEW * CASES_EACH))),
  )
  caseworkers.forEach((count, i) => {
    for (let k = 1; k <= count; k++) files.caseworkers.add(`k${sizes[i].code}-${k},${sizes[i].code},,1`)
  })
  const iso = isoTexts(FIRST_DAY, COUNTRY_DRAWN_ON + 400)
  const written = { measures: 0, investigations: 0, followups: 0, notifications: 0 }
  return { files, sizes, random, iso, caseworkers, written }
}

/** A child with its number and its municipality. */
interface Placed extends CountryChild {
  readonly person: string
  /** Index into the desk's sizes. */
  readonly place: number
  readonly code: string
}

/** Writes child number `index`, who lives in the municipality with number `place`. */
export function writeChild(
  desk: CountryDesk,
  child: CountryChild,
  at: { place: number; index: number },
): void {
  const { files, sizes, random, iso } = desk
  const placed: Placed = {
    ...child,
    person: idOf('p', at.index + 1),
    place: at.place,
    code: sizes[at.place].code,
  }
  const { person, code } = placed
  const isFollowed = at.index % FEW === 0
  files.persons.add(`${person},${iso(child.birth)},${child.isGirl ? 'female' : 'male'},${child.targetGroup}`)
  const movesTo = random.chance(0.02) ? sizes[random.int(0, sizes.length - 1)].code : code
  child.measures.forEach((measure, i) => {
    const id = writeMeasure(desk, measure, { person, code: i > 1 ? movesTo : code })
    if (isFollowed && !isPreventive(measure)) writeFollowUps(desk, measure, id)
  })
  writeInvestigation(desk, placed)
  if (!isFollowed) return
  writeNotification(desk, placed)
  writeAssignment(desk, placed)
  writeSchoolYears(desk, placed)
}

function writeMeasure(
  { files, iso, written }: CountryDesk,
  { type, start, end, basis }: CountryMeasure,
  { person, code }: { readonly person: string; readonly code: string },
): string {
  written.measures += 1
  const id = idOf('f', written.measures)
  const provider = `u${code}-${1 + (written.measures % 40)}`
  files.measures.add(`${id},${person},${code},${type},${iso(start)},${iso(end)},${basis},,${provider},`)
  return id
}

function writeFollowUps(desk: CountryDesk, { start, end }: CountryMeasure, measure: string): void {
  const { files, random, iso, written } = desk
  const last = end === NO_DAY ? COUNTRY_DRAWN_ON : end
  let date = start + random.int(40, 110)
  while (date <= last) {
    written.followups += 1
    const next = date + random.int(90, 200)
    const decision = next > last && end !== NO_DAY ? 'end' : random.chance(0.2) ? 'adjust' : 'continue'
    const due = decision === 'end' ? '' : iso(next - random.int(-10, 25))
    files.followups.add(`${idOf('o', written.followups)},${measure},${iso(date)},formal,${decision},${due}`)
    date = next
  }
}

function writeInvestigation({ files, random, iso, written }: CountryDesk, child: Placed): void {
  const first = child.measures.find((measure) => !isPreventive(measure))
  if (!first || !random.chance(0.7)) return
  written.investigations += 1
  const decided = Math.max(child.birth, first.start - random.int(20, 120))
  const completed = Math.min(first.start, decided + random.int(40, 120))
  const id = idOf('b', written.investigations)
  files.investigations.add(`${id},${child.person},${child.code},${iso(decided)},${iso(completed)}`)
}

function writeNotification({ files, random, iso, written }: CountryDesk, child: Placed): void {
  written.notifications += 1
  const received = Math.max(child.birth, child.measures[0].start - random.int(5, 150))
  const { assessed, notifier, outcome } = notificationOn(received, child.measures.length > 1, random)
  const id = idOf('u', written.notifications)
  files.notifications.add(
    `${id},${child.person},${child.code},${iso(received)},${iso(assessed)},${notifier},${outcome}`,
  )
}

function writeAssignment({ files, random, iso, caseworkers }: CountryDesk, child: Placed): void {
  const { measures, code } = child
  const caseworker = `k${code}-${random.int(1, caseworkers[child.place])}`
  const isOpen = measures.some(({ end }) => end === NO_DAY)
  const end = isOpen ? NO_DAY : Math.max(...measures.map((measure) => measure.end))
  files.assignments.add(`s${child.person.slice(1)},${caseworker},${iso(measures[0].start)},${iso(end)}`)
}

function writeSchoolYears({ files, random }: CountryDesk, { birth, measures, person, code }: Placed): void {
  const born = dateOf(birth).year
  for (let year = Math.max(2014, born + 10); year <= Math.min(2023, born + 15); year++) {
    const first = dayOf(year, 8, 1)
    const last = dayOf(year + 1, 7, 31)
    const isExposed = measures.some(({ start, end }) => start <= last && (end === NO_DAY || end >= first))
    const lower = isExposed ? 0.3 : 0
    const academic = bounded(3.7 - lower + random.normal() * 0.5, [1, 5]).toFixed(2)
    const social = bounded(4.1 - lower + random.normal() * 0.5, [1, 5]).toFixed(2)
    const absence = bounded((isExposed ? 9 : 5) * Math.exp(random.normal() * 0.7), [0, 95]).toFixed(1)
    const schoolYear = `${year}/${(year + 1) % 100}`
    files.pupils.add(`${person},${code},${schoolYear},${year - born - 6},${academic},${social},${absence},11`)
  }
}

function isPreventive({ type }: CountryMeasure): boolean {
  return type.startsWith('preventive_')
}

function idOf(letter: string, number: number): string {
  return `${letter}${String(number).padStart(7, '0')}`
}

function bounded(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}
