import { MONTHS, WEEKDAYS } from '../day-words.ts'
import type { Language } from '../text.ts'

/** How days are written in one language; all of it in small letters. */
export interface DayLanguage {
  /** 1-12 by name and by what it is shortened to. */
  readonly months: ReadonlyMap<string, number>
  /** 1 is Monday, by name and by what it is shortened to. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Days from today, by what people call them. */
  readonly near: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, 'days' | 'weeks' | 'months' | 'years'>
  /** "om 2 uger", "for 2 uger siden": the number and the unit. */
  readonly later: RegExp
  readonly earlier: RegExp
  /** "på fredag", "i fredags": the weekday. */
  readonly nextWeekday: RegExp
  readonly lastWeekday: RegExp
  /** What may stand before a day and means nothing. */
  readonly before: RegExp
  /** "en uge" */
  readonly one: readonly string[]
}

type Entries<Value> = readonly (readonly [string, Value])[]

function shortened(language: Language, names: typeof MONTHS, more: Entries<number>) {
  const full = names.map((name, place) => [name[language].toLowerCase(), place + 1] as const)
  return new Map([...full, ...full.map(([name, place]) => [name.slice(0, 3), place] as const), ...more])
}

const DANISH: DayLanguage = {
  months: shortened('da', MONTHS, [
    ['febr', 2],
    ['sept', 9],
  ]),
  weekdays: shortened('da', WEEKDAYS, []),
  near: new Map([
    ['i dag', 0],
    ['idag', 0],
    ['i går', -1],
    ['igår', -1],
    ['i morgen', 1],
    ['imorgen', 1],
    ['i overmorgen', 2],
    ['overmorgen', 2],
    ['i forgårs', -2],
    ['forgårs', -2],
  ]),
  units: new Map([
    ['dag', 'days'],
    ['dage', 'days'],
    ['uge', 'weeks'],
    ['uger', 'weeks'],
    ['md', 'months'],
    ['mdr', 'months'],
    ['måned', 'months'],
    ['måneder', 'months'],
    ['år', 'years'],
  ]),
  later: /^om (\S+) (\S+?)\.?$/,
  earlier: /^for (\S+) (\S+?)\.? siden$/,
  nextWeekday: /^på (\S+)$/,
  lastWeekday: /^i (\S+dag)s$/,
  before: /^(?:den|d\.) ?(?=\S)/,
  one: ['en', 'et', 'én', 'ét'],
}

const ENGLISH: DayLanguage = {
  months: shortened('en', MONTHS, [['sept', 9]]),
  weekdays: shortened('en', WEEKDAYS, []),
  near: new Map([
    ['today', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
    ['the day after tomorrow', 2],
    ['day after tomorrow', 2],
    ['the day before yesterday', -2],
    ['day before yesterday', -2],
  ]),
  units: new Map([
    ['day', 'days'],
    ['days', 'days'],
    ['week', 'weeks'],
    ['weeks', 'weeks'],
    ['month', 'months'],
    ['months', 'months'],
    ['year', 'years'],
    ['years', 'years'],
  ]),
  later: /^in (\S+) (\S+)$/,
  earlier: /^(\S+) (\S+) ago$/,
  nextWeekday: /^on (\S+)$/,
  lastWeekday: /^last (\S+)$/,
  before: /^(?:on )?(?:the )?(?=\d)/,
  one: ['a', 'an', 'one'],
}

export const DAY_LANGUAGES: Readonly<Record<Language, DayLanguage>> = { da: DANISH, en: ENGLISH }
