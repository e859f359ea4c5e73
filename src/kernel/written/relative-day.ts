import { DAY_LANGUAGES, type DayLanguage } from './day-language.ts'
import type { How } from './reading.ts'

/** A day that is said from today, ISO: "i morgen", "fredag", "om 2 uger", "for 3 mdr. siden"; null when it is none. */
export function relativeDay(text: string, { language, lies, today }: How): string | null {
  const words = DAY_LANGUAGES[language]
  const here = Temporal.PlainDate.from(today)
  const near = words.near.get(text)
  if (near !== undefined) return here.add({ days: near }).toString()
  const away = durationIn(words, words.later.exec(text))
  if (away) return moved(here, away, 1)
  const ago = durationIn(words, words.earlier.exec(text))
  if (ago) return moved(here, ago, -1)
  return weekdayMeant(words, text, { here, lies })
}

type Away = Partial<Record<'days' | 'weeks' | 'months' | 'years', number>>

function durationIn(words: DayLanguage, match: RegExpExecArray | null): Away | null {
  const [, count, unit] = match ?? []
  const known = words.units.get(unit ?? '')
  const many = words.one.includes(count ?? '') ? 1 : /^\d{1,3}$/.test(count ?? '') ? Number(count) : null
  return known === undefined || many === null ? null : { [known]: many }
}

function moved(from: Temporal.PlainDate, away: Away, sign: 1 | -1): string {
  return (sign === 1 ? from.add(away) : from.subtract(away)).toString()
}

interface Place {
  readonly here: Temporal.PlainDate
  readonly lies: How['lies']
}

/** A weekday alone is the last one of what has happened, and the coming one of all else; today when it is that day. */
function weekdayMeant(words: DayLanguage, text: string, { here, lies }: Place): string | null {
  const of = (name: string | undefined) => words.weekdays.get(name ?? '')
  const alone = of(text)
  const next = of(words.nextWeekday.exec(text)?.[1])
  const last = of(words.lastWeekday.exec(text)?.[1])
  const wanted = alone ?? next ?? last
  if (wanted === undefined) return null
  const isBack = last !== undefined || (alone !== undefined && lies === 'past')
  const days = isBack ? (here.dayOfWeek - wanted + 7) % 7 : (wanted - here.dayOfWeek + 7) % 7
  // "På fredag" and "i fredags" are never today.
  const away = days === 0 && alone === undefined ? 7 : days
  return here.add({ days: isBack ? -away : away }).toString()
}
