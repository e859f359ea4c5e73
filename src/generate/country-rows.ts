import { type Day, dateOf, dayOf, NO_DAY } from '../domain/calendar.ts'
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

/** Writes children as lines, and numbers everything in the order it is written. */
export class CountryRows {
  readonly #files: CountryFiles
  readonly #sizes: readonly CountrySize[]
  readonly #random: Random
  readonly #iso: (day: Day) => string
  readonly #caseworkers: readonly number[]
  #measures = 0
  #investigations = 0
  #followups = 0
  #notifications = 0

  constructor(files: CountryFiles, sizes: readonly CountrySize[], children: number, random: Random) {
    this.#files = files
    this.#sizes = sizes
    this.#random = random
    this.#iso = isoTexts(FIRST_DAY, COUNTRY_DRAWN_ON + 400)
    const all = sizes.reduce((sum, size) => sum + size.children, 0)
    this.#caseworkers = sizes.map((size) =>
      Math.max(1, Math.round((children * size.children * AT_ONCE) / (all * FEW * CASES_EACH))),
    )
    this.#caseworkers.forEach((count, i) => {
      for (let k = 1; k <= count; k++) files.caseworkers.add(`k${sizes[i].code}-${k},${sizes[i].code},,1`)
    })
  }

  /** Adds child number `index`, who lives in the municipality with number `place`. */
  add(child: CountryChild, place: number, index: number): void {
    const person = `p${String(index + 1).padStart(7, '0')}`
    const isFollowed = index % FEW === 0
    const { code } = this.#sizes[place]
    this.#files.persons.add(
      `${person},${this.#iso(child.birth)},${child.isGirl ? 'female' : 'male'},${child.targetGroup}`,
    )
    const movesTo = this.#random.chance(0.02)
      ? this.#sizes[this.#random.int(0, this.#sizes.length - 1)].code
      : code
    child.measures.forEach((measure, i) => {
      this.#addMeasure(measure, person, i > 1 ? movesTo : code, isFollowed)
    })
    this.#addInvestigation(child, person, code)
    if (!isFollowed) return
    this.#addNotification(child, person, code)
    this.#addAssignment(child, person, place)
    this.#addPupil(child, person, code)
  }

  #addMeasure(measure: CountryMeasure, person: string, code: string, isFollowed: boolean): void {
    this.#measures += 1
    const { type, start, end, basis } = measure
    const id = `f${String(this.#measures).padStart(7, '0')}`
    this.#files.measures.add(
      `${id},${person},${code},${type},${this.#iso(start)},${this.#iso(end)},${basis},,u${code}-${1 + (this.#measures % 40)},`,
    )
    if (isFollowed && !type.startsWith('preventive_')) this.#addFollowUps(measure, id)
  }

  #addFollowUps({ start, end }: CountryMeasure, measure: string): void {
    const last = end === NO_DAY ? COUNTRY_DRAWN_ON : end
    let date = start + this.#random.int(40, 110)
    while (date <= last) {
      this.#followups += 1
      const next = date + this.#random.int(90, 200)
      const decision =
        next > last && end !== NO_DAY ? 'end' : this.#random.chance(0.2) ? 'adjust' : 'continue'
      const due = decision === 'end' ? '' : this.#iso(next - this.#random.int(-10, 25))
      this.#files.followups.add(
        `o${String(this.#followups).padStart(7, '0')},${measure},${this.#iso(date)},formal,${decision},${due}`,
      )
      date = next
    }
  }

  #addInvestigation({ birth, measures }: CountryChild, person: string, code: string): void {
    const first = measures.find(({ type }) => !type.startsWith('preventive_'))
    if (!first || !this.#random.chance(0.7)) return
    this.#investigations += 1
    const decided = Math.max(birth, first.start - this.#random.int(20, 120))
    const completed = Math.min(first.start, decided + this.#random.int(40, 120))
    this.#files.investigations.add(
      `b${String(this.#investigations).padStart(7, '0')},${person},${code},${this.#iso(decided)},${this.#iso(completed)}`,
    )
  }

  #addNotification({ birth, measures }: CountryChild, person: string, code: string): void {
    this.#notifications += 1
    const received = Math.max(birth, measures[0].start - this.#random.int(5, 150))
    const { assessed, notifier, outcome } = notificationOn(received, measures.length > 1, this.#random)
    this.#files.notifications.add(
      `u${String(this.#notifications).padStart(7, '0')},${person},${code},${this.#iso(received)},${this.#iso(assessed)},${notifier},${outcome}`,
    )
  }

  #addAssignment({ measures }: CountryChild, person: string, place: number): void {
    const worker = this.#random.int(1, this.#caseworkers[place])
    const isOpen = measures.some(({ end }) => end === NO_DAY)
    const end = isOpen ? NO_DAY : Math.max(...measures.map((measure) => measure.end))
    this.#files.assignments.add(
      `s${person.slice(1)},k${this.#sizes[place].code}-${worker},${this.#iso(measures[0].start)},${this.#iso(end)}`,
    )
  }

  #addPupil({ birth, measures }: CountryChild, person: string, code: string): void {
    const born = dateOf(birth).year
    for (let year = Math.max(2014, born + 10); year <= Math.min(2023, born + 15); year++) {
      const first = dayOf(year, 8, 1)
      const isExposed = measures.some(
        ({ start, end }) => start < first + 365 && (end === NO_DAY || end >= first),
      )
      const lower = isExposed ? 0.3 : 0
      const academic = bounded(3.7 - lower + this.#random.normal() * 0.5, 1, 5)
      const social = bounded(4.1 - lower + this.#random.normal() * 0.5, 1, 5)
      const absence = bounded((isExposed ? 9 : 5) * Math.exp(this.#random.normal() * 0.7), 0, 95)
      this.#files.pupils.add(
        `${person},${code},${year}/${(year + 1) % 100},${year - born - 6},${academic.toFixed(2)},${social.toFixed(2)},${absence.toFixed(1)},11`,
      )
    }
  }
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
