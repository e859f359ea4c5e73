import { addPeriod } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { INVESTIGATION } from './investigation.record.ts'
import { INVESTIGATION_LIMIT } from './investigation.rules.ts'

const READS = [
  read(INVESTIGATION, 'decided_on', 'aware_on', 'legal_basis', 'preliminary_on', 'completed_on'),
] as const
type Asked = AskedOf<typeof READS>
type Investigation = Asked['records']['investigation'][number]

const OF_INVESTIGATIONS = { family: 'undersoegelser', act: 'investigation' } as const

/**
 * Investigations that are not completed: four months from the day the municipality became aware, and past that a
 * preliminary assessment (SEL § 50, BL § 20). @see docs/law.md#investigation
 */
export const INVESTIGATIONS_DUE = dueRules({
  rules: {
    investigation_4m: { ...OF_INVESTIGATIONS, calendar: 'Børnefaglig undersøgelse skal være færdig' },
    investigation_preliminary: { ...OF_INVESTIGATIONS, calendar: 'Foreløbig vurdering i undersøgelse' },
  },
  reads: READS,
  due: (asked) => asked.records.investigation.flatMap((one) => limitsOf(asked, one)),
})

function limitsOf(asked: Asked, record: Investigation) {
  const { values } = record
  const aware = dayIn(values.aware_on)
  const from = aware ?? dayIn(values.decided_on)
  if (from === null || isSaid(values.completed_on)) return []
  const due = addPeriod(from, INVESTIGATION_LIMIT)
  const day = dateInWords(from)
  const source = values.legal_basis?.startsWith('SEL')
    ? { da: 'Serviceloven § 50', en: 'Serviceloven § 50' }
    : { da: 'Barnets Lov § 20', en: 'Barnets Lov § 20' }
  const found = { kind: 'investigation', record, source } as const
  const finish = dueOn(asked, due, {
    ...found,
    rule: 'investigation_4m',
    title: { da: 'Afslut den børnefaglige undersøgelse', en: 'Complete the investigation' },
    why:
      aware === null
        ? { da: `4 måneder efter beslutningen ${day.da}.`, en: `4 months after the decision of ${day.en}.` }
        : {
            da: `4 måneder efter, at kommunen blev opmærksom ${day.da}.`,
            en: `4 months after the municipality became aware on ${day.en}.`,
          },
  })
  if (asked.today <= due || isSaid(values.preliminary_on)) return [finish]
  const limit = dateInWords(due)
  const preliminary = dueOn(asked, due, {
    ...found,
    rule: 'investigation_preliminary',
    title: { da: 'Skriv en foreløbig vurdering', en: 'Write a preliminary assessment' },
    why: {
      da: `De 4 måneder udløb ${limit.da}. Skriv, hvad I ved nu, og hvad der mangler.`,
      en: `The 4 months ended on ${limit.en}. Write what you know now, and what is missing.`,
    },
  })
  return [preliminary, finish]
}
