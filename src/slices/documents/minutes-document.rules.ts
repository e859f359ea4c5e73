import { facts, type Letter, municipalityInFull, type Part } from '../../kernel/letter.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { GOAL, GOAL_PROGRESS } from '../plan/goal.record.ts'
import {
  aboutChild,
  capital,
  caseworkerOf,
  type DocumentFacts,
  danishDay,
  said,
  senderOf,
  written,
} from './document-facts.rules.ts'
import { goalOnDay } from './goal-part.rules.ts'
import { closing, opening } from './plan-document.rules.ts'

/**
 * The minutes of a meeting: all that was followed up for the child on that day, how far each goal was, what was decided
 * and when it is followed up again. Close contact has minutes of its own.
 */
export function minutesDocument(followup: StoredRecord<typeof FOLLOWUP>, known: DocumentFacts): Letter {
  const isContact = followup.values.kind === 'contact'
  const day = followup.values.date
  const sameMeeting = isContact
    ? [followup]
    : recordsOf(known.records, FOLLOWUP).filter(
        ({ values }) => values.kind === 'formal' && values.date === day,
      )
  return {
    title: isContact ? 'Notat om kontakt' : 'Referat af opfølgning',
    municipality: municipalityInFull(known.municipality),
    sender: senderOf(known),
    recipient: [],
    about: aboutChild(known),
    date: danishDay(day),
    missing: [],
    parts: [
      ...facts([
        ['Mødet var', danishDay(day)],
        ['Form', said(FOLLOWUP, followup, 'form', known)],
        ['Deltog', said(FOLLOWUP, followup, 'participants', known)],
        ['Rådgiver', caseworkerOf(followup, known)],
      ]),
      ...opening(known),
      ...(isContact ? [] : goalsOn(day, known)),
      ...sameMeeting.flatMap((one) => decisionParts(one, known)),
      ...childParts(sameMeeting, known),
      ...closing(known),
    ],
    signed: [],
  }
}

function goalsOn(day: string, { records }: DocumentFacts): readonly Part[] {
  const parts = recordsOf(records, GOAL_PROGRESS)
    .filter(({ values }) => values.date === day)
    .flatMap((progress) => {
      const goal = recordsOf(records, GOAL).find(({ id }) => id === progress.values.goal_id)
      return goal ? [goalOnDay(goal, progress)] : []
    })
  return parts.length === 0 ? [] : [{ kind: 'heading', text: 'Sådan går det med målene' }, ...parts]
}

/** What was said and decided of one measure. */
function decisionParts(followup: StoredRecord<typeof FOLLOWUP>, known: DocumentFacts): readonly Part[] {
  const measure = recordsOf(known.records, MEASURE).find(({ id }) => id === followup.values.measure_id)
  const title = measure ? capital(known.measureTitle(measure.values.measure_type)) : 'Det talte vi om'
  return [
    { kind: 'heading', text: title },
    ...(written(followup, 'note') ? [{ kind: 'text', text: written(followup, 'note') } as const] : []),
    ...facts([
      ['Beslutning', said(FOLLOWUP, followup, 'decision', known)],
      ['Det skal ændres', written(followup, 'what_changes')],
      ['Næste opfølgning senest', danishDay(followup.values.next_due_date)],
      ['Derfor følger vi op sådan', written(followup, 'next_due_reason')],
    ]),
  ]
}

/** What was decided of the child as a whole: once, since the meeting decided it for all that was followed up. */
function childParts(
  meeting: readonly StoredRecord<typeof FOLLOWUP>[],
  known: DocumentFacts,
): readonly Part[] {
  const decided = meeting.find(({ values }) => isSaid(values.new_assessment))
  if (!decided) return []
  return [
    { kind: 'heading', text: 'Det blev besluttet for barnet' },
    ...facts([
      ['Ny afdækning eller undersøgelse', said(FOLLOWUP, decided, 'new_assessment', known)],
      ['Hvad, og hvorfor', written(decided, 'new_assessment_reason')],
      ['Barnets plan', said(FOLLOWUP, decided, 'plan_change', known)],
      ['Barnets ønske til de næste opfølgninger', written(decided, 'child_wish')],
      ['Derfor er barnets ønske ikke med', written(decided, 'child_wish_why_not')],
    ]),
  ]
}
