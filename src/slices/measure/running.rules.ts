import type { Day } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import type { WorkRules } from '../../kernel/due/due.ts'
import type { Fact } from '../../kernel/due/rules.ts'
import type { Text } from '../../kernel/text.ts'

interface Known<Measure> {
  readonly records: { readonly measure: readonly Measure[] }
  readonly today: Day
}

/** Measures that have not ended. */
export function running<Measure extends Fact<{ readonly end_date: string | null }>>({
  records,
  today,
}: Known<Measure>): readonly Measure[] {
  return records.measure.filter(({ values }) => {
    const end = dayIn(values.end_date)
    return end === null || end >= today
  })
}

/** A measure, or what is asked for, by its type's name as it stands in a sentence. */
export function measureInWords(
  { values }: Fact<{ readonly measure_type: string }>,
  { measureTypes }: WorkRules,
): Text {
  const type = measureTypes.get(values.measure_type)
  return type ? { da: type.danish, en: type.english } : { da: 'indsatsen', en: 'the measure' }
}
