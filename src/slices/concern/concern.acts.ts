import { asksOf, defineAct, says } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { field, isSaid, manyLines, reference, required, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import type { Role } from '../../kernel/role.ts'
import { CLARIFICATION } from './clarification.record.ts'
import type { Completion, Course, NextStep, ReceivedNotification } from './concern.wire.ts'
import { NOTIFICATION } from './notification.record.ts'
import { assessmentProblems, handingProblems } from './notification.rules.ts'

/** A person whose work it is; another system hands notifications in, and judges none. */
function isAtWork(roles: readonly Role[]): boolean {
  return mayWrite(roles, NOTIFICATION) && !roles.includes('system')
}

/** Whether someone may begin what only the authority begins: a clarification or an investigation. */
export function mayInvestigate(roles: readonly Role[]): boolean {
  return roles.includes('caseworker') || rightsOf(roles).allocate
}

/** A notification or a worry, about any child of the municipality, also one that whoever takes it in may not see. */
export const RECEIVE = defineAct(NOTIFICATION, {
  path: 'receive',
  does: 'begin',
  asks: [required(field('child', ['Barn', 'Child'], reference('person')))],
  says: says<
    ReceivedNotification,
    { readonly values: RecordValues; readonly receipt?: boolean | undefined }
  >(),
  title: words(['Gem underretningen', 'Save the notification']),
  summary: 'Take in a notification or a worry about any child of the municipality',
  action: 'receive notification',
  law: 'docs/law.md#notifications',
})

/** A notification is assessed within 24 hours (Barnets Lov § 136). @see docs/law.md#notifications */
export const ASSESS = defineAct(NOTIFICATION, {
  path: 'assess',
  does: 'change',
  asks: asksOf(NOTIFICATION, ['danger', 'assessment'], {
    required: ['danger', 'assessment'],
    orNull: ['danger'],
  }),
  may: isAtWork,
  title: words(['Gem vurderingen', 'Save the assessment']),
  summary: 'Assess within 24 hours whether the child is in danger now',
  action: 'assess notification',
  once: { done: 'assessed_at', by: 'assessed_by' },
  law: 'docs/law.md#notification_24h',
  check: assessmentProblems,
})

/** A colleague who is new to the case is asked to assess it again, and sees it for a week (Barnets Lov § 137 stk. 1). */
export const ASK_AGAIN = defineAct(NOTIFICATION, {
  path: 'ask-again',
  does: 'change',
  asks: asksOf(NOTIFICATION, ['reassess_asked_of'], { required: ['reassess_asked_of'] }),
  may: isAtWork,
  title: words(['Bed om en ny vurdering', 'Ask for a new assessment']),
  summary: 'Ask a colleague who has not taken part in the case to assess a notification again',
  action: 'ask for fresh eyes',
  once: { done: 'reassessed_at', by: 'reassessed_by' },
  law: 'docs/law.md#notification_reassess',
})

/** The new assessment, by someone of the authority who has not taken part in the case (Barnets Lov § 137 stk. 1). */
export const ASSESS_AGAIN = defineAct(NOTIFICATION, {
  path: 'reassess',
  does: 'change',
  asks: asksOf(NOTIFICATION, ['reassess_view', 'reassessment'], {
    required: ['reassess_view', 'reassessment'],
  }),
  says: says<ReceivedNotification>(),
  may: mayInvestigate,
  title: words(['Gem din vurdering', 'Save your assessment']),
  summary: 'Assess a notification again, as one who has not taken part in the case',
  action: 'reassess notification',
  once: { done: 'reassessed_at', by: 'reassessed_by' },
  law: 'docs/law.md#notification_reassess',
})

/** Handed on to whoever can decide on it; it stays with whoever has the child, too. */
export const HAND_ON = defineAct(NOTIFICATION, {
  path: 'hand-on',
  does: 'change',
  asks: asksOf(NOTIFICATION, ['handed_to', 'handed_team', 'handed_note']),
  says: says<ReceivedNotification>(),
  may: isAtWork,
  title: words(['Giv videre', 'Hand on']),
  summary: 'Hand a notification on to a caseworker, a leader or a team',
  action: 'hand notification on',
  once: { done: 'outcome' },
  law: 'docs/law.md#notifications',
  check: handingProblems,
})

const orEmpty = { ...manyLines, sentAs: 'or-empty' } as const

/** What follows from a notification (Barnets Lov §§ 18-20, 30). */
export const DECIDE = defineAct(NOTIFICATION, {
  path: 'decide',
  does: 'change',
  asks: [
    ...asksOf(NOTIFICATION, ['outcome'], { required: ['outcome'] }),
    field('reason', ['Begrundelse', 'Reasons'], orEmpty),
    field('feedback', ['Tilbagemelding', 'Feedback'], orEmpty),
  ],
  says: says<NextStep, Course>(),
  may: isAtWork,
  title: words(['Gem beslutningen', 'Save the decision']),
  summary: 'Decide what follows from a notification, and begin it',
  action: 'decide notification',
  once: { done: 'outcome' },
  law: 'docs/law.md#notification_outcome',
  check: ({ outcome }) =>
    isSaid(outcome) ? [] : [problem('outcome', 'Vælg, hvad der skal ske.', 'Choose what happens next.')],
})

/** A screening and clarification is completed with what stands in it (Barnets Lov §§ 18-19). */
export const COMPLETE_CLARIFICATION = defineAct(CLARIFICATION, {
  path: 'complete',
  does: 'change',
  asks: [],
  says: says<NextStep, Completion>(),
  may: mayInvestigate,
  title: words(['Afslut afdækningen', 'Complete the clarification']),
  summary: 'Complete a screening and clarification, and begin what follows',
  action: 'complete clarification',
  once: { done: 'completed_on' },
  law: 'docs/law.md#clarification_open',
})
