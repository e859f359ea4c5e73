import { isOver } from '../../kernel/in-force.ts'
import { type Letter, municipalityInFull } from '../../kernel/letter.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { RELATION } from '../people/relation.record.ts'
import { complaintPart, type Told } from './complaint-part.rules.ts'
import {
  aboutChild,
  caseworkerOf,
  childsName,
  type DocumentFacts,
  danishDay,
  senderOf,
  written,
} from './document-facts.rules.ts'
import { closing, opening } from './plan-document.rules.ts'

const APPEAL_MISSING =
  'Kommunens klagevejledning mangler. Den skrives én gang under Opsætning, Brevskabeloner, Afgørelse. Hent så brevet igen.'

/** What one decision says beside what they all have. */
interface OfTheDecision extends Pick<Letter, 'title' | 'date' | 'missing' | 'parts'> {
  readonly complaint: Told
}

/** What all decisions have: who it is from and to, the municipality's words, and how one complains. */
export function letterOf(record: StoredRecord, known: DocumentFacts, decision: OfTheDecision): Letter {
  const appeal = written(known.template, 'appeal')
  const municipality = municipalityInFull(known.municipality)
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
      ...complaintPart(decision.complaint, known),
      ...closing(known),
    ],
    signed: [caseworkerOf(record, known), municipality].filter(Boolean),
  }
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

/** What must be written before the letter may be sent, where nobody has. */
export function lacks(said: string, words: string): readonly string[] {
  return said === '' ? [words] : []
}
