import { asksOf, defineAct } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { field, isSaid, reference, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { PERSON } from '../people/person.record.ts'
import { MEASURE } from './measure.record.ts'
import { REFUSAL } from './refusal.record.ts'

/** What the family applied for is refused: with the hearing or why there was none, and with reasons (forvaltningsloven § 22). */
export const REFUSE_SUPPORT = defineAct(PERSON, {
  path: 'refusals/refuse',
  does: 'create',
  asks: [
    ...asksOf(
      REFUSAL,
      [
        'applied_for',
        'applied_on',
        'grant_request_id',
        'legal_basis',
        'heard_on',
        'party_said',
        'not_heard_because',
        'reasons',
        'decided_on',
        'told_on',
        'guidance_given',
      ],
      { required: ['applied_for', 'applied_on', 'reasons'], today: 'decided_on' },
    ),
    field('case', ['Sag', 'Case'], reference('child_case')),
  ],
  may: (roles) => mayWrite(roles, REFUSAL),
  isUnseenFirst: true,
  title: words(['Gem afslaget', 'Save the refusal']),
  summary: 'Refuse support that was applied for: the party heard or why not, and the reasons',
  tag: 'Refusals',
  action: 'refuse support',
  law: 'docs/law.md#refusals',
  check: (said) => REFUSAL.check?.({ ...said }) ?? [],
})

/** The family is told of a refusal, and how to complain: the four weeks begin. */
export const TELL_REFUSAL = defineAct(REFUSAL, {
  path: 'tell',
  does: 'change',
  asks: asksOf(REFUSAL, ['told_on', 'guidance_given'], { today: 'told_on' }),
  isUnseenFirst: true,
  title: words(['Afslaget er meddelt', 'The refusal has been told']),
  summary: 'Say when the family was told of a refusal, and that they were told how to complain',
  action: 'tell refusal',
  law: 'docs/law.md#the-complaint-period',
  check: ({ told_on }, { values }) => toldOnce(values, told_on),
})

/** The family is told of the decision to grant a measure: the four weeks begin. */
export const TELL_DECISION = defineAct(MEASURE, {
  path: 'tell',
  does: 'change',
  asks: asksOf(MEASURE, ['told_on'], { today: 'told_on' }),
  isUnseenFirst: true,
  title: words(['Afgørelsen er meddelt', 'The decision has been told']),
  summary: 'Say when the family was told of the decision on a measure',
  action: 'tell decision',
  law: 'docs/law.md#the-complaint-period',
  check: ({ told_on }, { values }) => toldOnce(values, told_on),
})

/** A decision is told once, on the day that it was made or later; a slip is corrected with its reason. */
function toldOnce(
  {
    told_on: before,
    decided_on: decided,
  }: { readonly told_on?: string | null; readonly decided_on?: string | null },
  day: string | null | undefined,
) {
  if (isSaid(before)) return [problem(null, 'Den er meddelt allerede.', 'It has been told already.')]
  if (!isSaid(day) || !isSaid(decided) || day >= decided) return []
  return [
    problem(
      'told_on',
      `Den blev besluttet ${decided}. Vælg den dag eller senere.`,
      `It was decided on ${decided}. Choose that day or later.`,
    ),
  ]
}
