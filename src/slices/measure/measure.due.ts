import { AHEAD_DAYS, dayIn } from '../../kernel/due/days.ts'
import { dueOn, waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { DEVIATION } from './deviation.record.ts'
import { GRANT_REQUEST, MEASURE } from './measure.record.ts'
import { measureInWords, running } from './running.rules.ts'

/** Running measures whose expected end is near or past. @see docs/law.md#expected-duration */
export const EXPECTED_ENDS_DUE = dueRules({
  rules: {
    measure_expected_end: { family: 'indsatser', act: 'measure', calendar: 'Indsats ventes afsluttet' },
  },
  reads: [read(MEASURE, 'measure_type', 'end_date', 'expected_end_date')],
  due: (asked) =>
    running(asked).flatMap((measure) => {
      const due = dayIn(measure.values.expected_end_date)
      if (due === null || isSaid(measure.values.end_date) || due > asked.today + AHEAD_DAYS) return []
      const { da, en } = measureInWords(measure, asked.rules)
      const day = dateInWords(due)
      return [
        dueOn(asked, due, {
          rule: 'measure_expected_end',
          kind: 'measure',
          record: measure,
          title: { da: `Afslut eller forlæng ${da}`, en: `End or extend ${en}` },
          why: {
            da: `Den forventede varighed er til ${day.da}.`,
            en: `It was expected to last until ${day.en}.`,
          },
          source: { da: 'Varigheden i afgørelsen', en: 'The duration in the decision' },
        }),
      ]
    }),
})

const READS = [
  read(GRANT_REQUEST, 'measure_type', 'asked_on', 'answer'),
  read(DEVIATION, 'measure_id', 'kind', 'asked_on', 'answer'),
  read(MEASURE, 'measure_type', 'end_date'),
] as const
type Asked = AskedOf<typeof READS>
type GrantRequest = Asked['records']['grant_request'][number]
type Deviation = Asked['records']['deviation'][number]

/** What a leader is asked and has not answered. */
export const ANSWERS_DUE = dueRules({
  rules: {
    grant_answer: { family: 'indsatser', act: 'approval', calendar: 'Bevilling venter på svar' },
    deviation_answer: { family: 'indsatser', act: 'approval', calendar: 'Afvigelse venter på svar' },
  },
  reads: READS,
  due: (asked) => [
    ...asked.records.grant_request.flatMap((request) => grantAnswer(asked, request)),
    ...asked.records.deviation.flatMap((deviation) => deviationAnswer(asked, deviation)),
  ],
})

function grantAnswer(asked: Asked, request: GrantRequest) {
  if (isSaid(request.values.answer)) return []
  const { da, en } = measureInWords(request, asked.rules)
  return [
    waiting({
      rule: 'grant_answer',
      kind: 'grant_request',
      record: request,
      title: { da: `Indstilling om ${da} venter på en leder`, en: `A request for ${en} waits for a leader` },
      why: askedOn(request),
      source: { da: 'Kommunens bevillingskompetence', en: "The municipality's competence to grant" },
    }),
  ]
}

function deviationAnswer(asked: Asked, deviation: Deviation) {
  if (isSaid(deviation.values.answer)) return []
  const measure = running(asked).find(({ id }) => id === deviation.values.measure_id)
  const of = measure ? measureInWords(measure, asked.rules) : { da: 'indsatsen', en: 'the measure' }
  const isLater = deviation.values.kind === 'later_followup'
  return [
    waiting({
      rule: 'deviation_answer',
      kind: 'deviation',
      record: deviation,
      title: isLater
        ? {
            da: `Senere opfølgning på ${of.da} venter på en leder`,
            en: `Later follow-up of ${of.en} waits for a leader`,
          }
        : {
            da: `Flere kontakter i ${of.da} venter på en leder`,
            en: `More contacts in ${of.en} wait for a leader`,
          },
      why: askedOn(deviation),
      source: { da: 'Afvigelser accepteres af en leder', en: 'Deviations are accepted by a leader' },
    }),
  ]
}

function askedOn({ values }: GrantRequest | Deviation) {
  const day = dayIn(values.asked_on)
  if (day === null) return { da: 'Ikke besvaret endnu.', en: 'Not answered yet.' }
  const { da, en } = dateInWords(day)
  return { da: `Spurgt ${da}, ikke besvaret endnu.`, en: `Asked on ${en}, not answered yet.` }
}
