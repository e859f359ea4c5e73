import { type Day, isoOf, type Period } from '../calendar.ts'
import { dayInWords } from '../day-words.ts'
import type { Text } from '../text.ts'

/** "3. marts 2026". */
export function dateInWords(day: Day): Text {
  return dayInWords(isoOf(day))
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
