import { facts, headed, type Letter } from '../../kernel/letter.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { GRANT_REQUEST } from '../measure/measure.record.ts'
import { REFUSAL } from '../measure/refusal.record.ts'
import { lacks, letterOf } from './decision-letter.rules.ts'
import { type DocumentFacts, danishDay, said, written } from './document-facts.rules.ts'

const NOT_WRITTEN =
  'Afslaget til familien er ikke skrevet. Skriv det fra barnets side, så kommer partens bemærkninger og begrundelsen med.'

/** The letter about support that is refused: what was applied for, what the party said, why not, and how to complain. */
export function refusedDocument(refusal: StoredRecord<typeof REFUSAL>, known: DocumentFacts): Letter {
  const what = written(refusal, 'applied_for')
  return letterOf(refusal, known, {
    title: 'Afslag på støtte',
    date: danishDay(refusal.values.decided_on),
    complaint: refusal.values,
    missing: lacks(written(refusal, 'legal_basis'), 'Lovgrundlaget mangler. Skriv det på afslaget.'),
    parts: [
      { kind: 'text', text: `I har søgt om: ${what}. Vi har besluttet ikke at give den støtte.` },
      ...facts([
        ['Ansøgt', danishDay(refusal.values.applied_on)],
        ['Lovgrundlag', said(REFUSAL, refusal, 'legal_basis', known)],
        ['I er hørt', danishDay(refusal.values.heard_on)],
      ]),
      ...headed('Det, I har sagt', written(refusal, 'party_said')),
      ...headed('Begrundelse', written(refusal, 'reasons')),
    ],
  })
}

/** A leader has said no, and nobody has written the refusal to the family yet: what there would be to say, as a draft. */
export function unwrittenRefusal(request: StoredRecord<typeof GRANT_REQUEST>, known: DocumentFacts): Letter {
  const what = known.measureTitle(request.values.measure_type)
  return letterOf(request, known, {
    title: `Afslag på ${what}`,
    date: danishDay(request.values.answered_on),
    complaint: request.values,
    missing: [
      NOT_WRITTEN,
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
