import { type Day, dateOf, type Period } from '../calendar.ts'
import type { Text } from '../text.ts'

const MONTHS: readonly Text[] = [
  { da: 'januar', en: 'January' },
  { da: 'februar', en: 'February' },
  { da: 'marts', en: 'March' },
  { da: 'april', en: 'April' },
  { da: 'maj', en: 'May' },
  { da: 'juni', en: 'June' },
  { da: 'juli', en: 'July' },
  { da: 'august', en: 'August' },
  { da: 'september', en: 'September' },
  { da: 'oktober', en: 'October' },
  { da: 'november', en: 'November' },
  { da: 'december', en: 'December' },
]

/** "3. marts 2026". */
export function dateInWords(day: Day): Text {
  const { year, month, day: ofMonth } = dateOf(day)
  const { da, en } = MONTHS[month - 1]
  return { da: `${ofMonth}. ${da} ${year}`, en: `${ofMonth} ${en} ${year}` }
}

/** "6 uger". */
export function periodInWords({ count, unit }: Period): Text {
  const one = count === 1
  if (unit === 'weeks')
    return { da: `${count} ${one ? 'uge' : 'uger'}`, en: `${count} ${one ? 'week' : 'weeks'}` }
  return { da: `${count} ${one ? 'måned' : 'måneder'}`, en: `${count} ${one ? 'month' : 'months'}` }
}

/** "hver 6. uge", "hver måned". */
export function everyInWords({ count, unit }: Period): Text {
  const [da, en] = unit === 'weeks' ? ['uge', 'week'] : ['måned', 'month']
  return count === 1
    ? { da: `hver ${da}`, en: `every ${en}` }
    : { da: `hver ${count}. ${da}`, en: `every ${count} ${en}s` }
}
