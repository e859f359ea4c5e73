import { isOver } from '../../kernel/in-force.ts'
import { facts, headed, type Letter, municipalityInFull, type Part } from '../../kernel/letter.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { GOAL } from '../plan/goal.record.ts'
import { PLAN } from '../plan/plan.record.ts'
import {
  aboutChild,
  caseworkerOf,
  type DocumentFacts,
  danishDay,
  said,
  senderOf,
  written,
} from './document-facts.rules.ts'
import { goalPart } from './goal-part.rules.ts'

type Goal = StoredRecord<typeof GOAL>

/** A child's plan as the family is given it: where it leads, the goals in the child's own words, who does what. */
export function planDocument(plan: StoredRecord<typeof PLAN>, known: DocumentFacts): Letter {
  const goals = recordsOf(known.records, GOAL).filter(({ values }) => values.plan_id === plan.id)
  const caseworker = caseworkerOf(plan, known)
  return {
    title: said(PLAN, plan, 'kind', known) || 'Plan',
    municipality: municipalityInFull(known.municipality),
    sender: senderOf(known),
    recipient: [],
    about: aboutChild(known),
    date: danishDay(known.today),
    missing: [],
    parts: [
      ...facts([
        ['Begyndt', danishDay(plan.values.started_on)],
        ['Færdig', danishDay(plan.values.ready_on)],
        ['Afsluttet', danishDay(plan.values.ended_on)],
        ['Rådgiver', caseworker],
      ]),
      ...opening(known),
      ...headed('Det skal planen føre til', written(plan, 'aim')),
      ...goalParts('Mål', goals.filter(isRunning), known),
      ...measureParts(goals, known),
      ...headed('Barnets og forældrenes medvirken', written(plan, 'involvement')),
      ...headed('Støtte til familien', written(plan, 'support_to_family')),
      ...goalParts(
        'Mål, der er afsluttet',
        goals.filter((goal) => !isRunning(goal)),
        known,
      ),
      ...closing(known),
    ],
    signed: [],
  }
}

function isRunning({ values }: Goal): boolean {
  return !values.ended_on && !values.result
}

function goalParts(heading: string, goals: readonly Goal[], known: DocumentFacts): readonly Part[] {
  if (goals.length === 0) return []
  return [{ kind: 'heading', text: heading }, ...goals.map((goal) => goalPart(goal, known))]
}

/** The support that is given now, with what it serves. */
function measureParts(goals: readonly Goal[], known: DocumentFacts): readonly Part[] {
  const running = recordsOf(known.records, MEASURE).filter(({ values }) => !isOver(values, known.today))
  if (running.length === 0) return []
  const rows = running.map((measure) => {
    const served = severalIn(measure.values.serves)
    const titles = goals.filter(({ id }) => served.includes(id)).map((goal) => written(goal, 'goal'))
    const until = danishDay(measure.values.expected_end_date)
    const words = [
      `fra ${danishDay(measure.values.start_date)}${until && ` til forventet ${until}`}`,
      said(MEASURE, measure, 'provider_id', known),
      ...titles.map((title) => `mål: ${title}`),
    ]
    return [said(MEASURE, measure, 'measure_type', known), words.filter(Boolean).join('\n')] as const
  })
  return [{ kind: 'heading', text: 'Støtte' }, ...facts(rows)]
}

/** What the municipality begins such a document with. */
export function opening({ template }: DocumentFacts): readonly Part[] {
  const text = written(template, 'opening')
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** What the municipality ends such a document with. */
export function closing({ template }: DocumentFacts): readonly Part[] {
  const text = written(template, 'closing')
  return text === '' ? [] : [{ kind: 'closing', text }]
}
