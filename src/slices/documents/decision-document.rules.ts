import { isOver } from '../../kernel/in-force.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { type HeardWords, heardWords } from '../measure/heard-words.rules.ts'
import { GRANT_REQUEST, MEASURE } from '../measure/measure.record.ts'
import { RELATION } from '../people/relation.record.ts'
import { GOAL } from '../plan/goal.record.ts'
import {
  aboutChild,
  caseworkerOf,
  childsName,
  type DocumentFacts,
  danishDay,
  municipalityName,
  said,
  senderOf,
  written,
} from './document-facts.rules.ts'
import { facts, headed, type Letter, type Part } from './letter.rules.ts'
import { closing, opening } from './plan-document.rules.ts'

type Measure = StoredRecord<typeof MEASURE>

const APPEAL_MISSING =
  'Kommunens klagevejledning mangler. Den skrives én gang under Opsætning, Brevskabeloner, Afgørelse. Hent så brevet igen.'

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

/** The letter about support that is refused: what was asked for, why it is refused, and the right of appeal. */
export function refusedDocument(request: StoredRecord<typeof GRANT_REQUEST>, known: DocumentFacts): Letter {
  const what = known.measureTitle(request.values.measure_type)
  return letterOf(request, known, {
    title: `Afslag på ${what}`,
    date: danishDay(request.values.answered_on),
    missing: [
      ...lacks(written(request, 'answer_note'), 'Begrundelsen mangler.'),
      ...lacks(written(request, 'legal_basis'), 'Lovgrundlaget mangler.'),
    ],
    parts: [
      { kind: 'text', text: `Vi har besluttet ikke at bevilge denne støtte: ${what}.` },
      ...facts([
        ['Søgt til', written(request, 'purpose')],
        ['Lovgrundlag', said(GRANT_REQUEST, request, 'legal_basis', known)],
        ['Besluttet af', said(GRANT_REQUEST, request, 'answered_by', known)],
      ]),
      ...headed('Begrundelse', written(request, 'answer_note')),
    ],
  })
}

function heardIn(known: DocumentFacts): HeardWords {
  return { child: written(known.child, 'given_name') || childsName(known), danishDay }
}

type OfTheDecision = Pick<Letter, 'title' | 'date' | 'missing' | 'parts'>

/** What all decisions have: who it is from and to, the municipality's words, and how one complains. */
function letterOf(record: StoredRecord, known: DocumentFacts, decision: OfTheDecision): Letter {
  const appeal = written(known.template, 'appeal')
  const municipality = municipalityName(known.municipality)
  return {
    title: decision.title,
    municipality,
    sender: senderOf(known),
    recipient: recipientOf(known),
    about: aboutChild(known),
    date: decision.date || danishDay(known.today),
    missing: [...(appeal === '' ? [APPEAL_MISSING] : []), ...decision.missing],
    parts: [
      ...opening(known),
      ...decision.parts,
      // No limit of time is stated but the municipality's own words: those of the law are not verified.
      ...headed('Sådan kan I klage', appeal),
      ...closing(known),
    ],
    signed: [caseworkerOf(record, known), municipality].filter(Boolean),
  }
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

/**
 * Those with custody who live with the child: the address is the child's, so a parent who lives elsewhere is not put
 * on it. Where one of them is protected, no name stands above the address.
 */
function recipientOf(known: DocumentFacts): readonly string[] {
  const { records, names, protectedIds, address, today } = known
  const holders = recordsOf(records, RELATION)
    .filter(({ values }) => values.custody === true && values.lives_with === true)
    .filter(({ values }) => !isOver(values, today))
    .map(({ values }) => values.other_id)
  const isNamed = holders.length > 0 && holders.every((id) => names[id] && !protectedIds.has(id))
  const street = address ? [written(address, 'street')] : []
  const town = address
    ? [[written(address, 'postcode'), written(address, 'city')].filter(Boolean).join(' ')]
    : []
  return [
    ...(isNamed ? holders.map((id) => names[id]) : [`Forældremyndigheden over ${childsName(known)}`]),
    ...[...street, ...town].filter(Boolean),
  ]
}

function lacks(said: string, words: string): readonly string[] {
  return said === '' ? [words] : []
}
