import { facts, headed, type Letter, type Part } from '../../kernel/letter.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { type HeardWords, heardWords } from '../measure/heard-words.rules.ts'
import { GRANT_REQUEST, MEASURE } from '../measure/measure.record.ts'
import { GOAL } from '../plan/goal.record.ts'
import { lacks, letterOf } from './decision-letter.rules.ts'
import { childsName, type DocumentFacts, danishDay, said, written } from './document-facts.rules.ts'

type Measure = StoredRecord<typeof MEASURE>

/** The letter about support that is granted: what, what for, how long, by which law, why, and the right of appeal. */
export function grantedDocument(measure: Measure, known: DocumentFacts): Letter {
  const request = recordsOf(known.records, GRANT_REQUEST).find(
    ({ values }) => values.measure_id === measure.id,
  )
  const what = known.measureTitle(measure.values.measure_type)
  const reasons = [written(measure, 'reason_not_lower'), written(request, 'answer_note')].filter(Boolean)
  return letterOf(measure, known, {
    title: `Afgørelse om ${what}`,
    date: danishDay(measure.values.decided_on),
    complaint: measure.values,
    missing: [
      ...lacks(written(measure, 'legal_basis'), 'Lovgrundlaget mangler. Skriv det på indsatsen.'),
      ...lacks(written(measure, 'purpose'), 'Formålet mangler. Skriv det på indsatsen.'),
      ...lacks(written(measure, 'decided_on'), 'Datoen for afgørelsen mangler. Skriv den på indsatsen.'),
    ],
    parts: [
      { kind: 'text', text: `Vi har besluttet, at I får denne støtte: ${what}.` },
      ...facts([...grantedRows(measure, known), ['Besluttet af', written(measure, 'granted_by')]]),
      ...headed('Formål', written(measure, 'purpose')),
      ...goalsServed(measure, known),
      ...headed('Barnets syn', heardWords(measure.values, known.records, heardIn(known))),
      ...headed('Begrundelse', reasons.join('\n\n')),
    ],
  })
}

function heardIn(known: DocumentFacts): HeardWords {
  return { child: written(known.child, 'given_name') || childsName(known), danishDay }
}

function grantedRows(measure: Measure, known: DocumentFacts) {
  return [
    ['Støtte', said(MEASURE, measure, 'measure_type', known)],
    ['Begynder', danishDay(measure.values.start_date)],
    ['Forventet varighed til', danishDay(measure.values.expected_end_date)],
    ['Gives af', said(MEASURE, measure, 'provider_id', known)],
    ['Rammer', said(MEASURE, measure, 'setting', known)],
    ['Lovgrundlag', said(MEASURE, measure, 'legal_basis', known)],
  ] as const
}

function goalsServed(measure: Measure, { records }: DocumentFacts): readonly Part[] {
  const served = severalIn(measure.values.serves)
  const goals = recordsOf(records, GOAL).filter(({ id }) => served.includes(id))
  return headed('Mål, støtten skal nå', goals.map((goal) => `–\u00a0${written(goal, 'goal')}`).join('\n'))
}
