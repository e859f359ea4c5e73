import { asksOf, defineAct } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { field, isSaid, manyLines, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { rightsOf } from '../../kernel/rights.ts'
import type { Role } from '../../kernel/role.ts'
import { CLARIFICATION } from './clarification.record.ts'
import { NOTIFICATION } from './notification.record.ts'
import { assessmentProblems } from './notification.rules.ts'

/** A person whose work it is; another system hands notifications in, and judges none. */
function isAtWork(roles: readonly Role[]): boolean {
  return mayWrite(roles, NOTIFICATION) && !roles.includes('system')
}

/** Whether someone may begin what only the authority begins: a clarification or an investigation. */
export function mayInvestigate(roles: readonly Role[]): boolean {
  return roles.includes('caseworker') || rightsOf(roles).allocate
}

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
  check: assessmentProblems,
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
  may: isAtWork,
  title: words(['Gem beslutningen', 'Save the decision']),
  summary: 'Decide what follows from a notification, and begin it',
  action: 'decide notification',
  check: ({ outcome }) =>
    isSaid(outcome) ? [] : [problem('outcome', 'Vælg, hvad der skal ske.', 'Choose what happens next.')],
})

/** A screening and clarification is completed with what stands in it (Barnets Lov §§ 18-19). */
export const COMPLETE_CLARIFICATION = defineAct(CLARIFICATION, {
  path: 'complete',
  does: 'change',
  asks: [],
  may: mayInvestigate,
  title: words(['Afslut afdækningen', 'Complete the clarification']),
  summary: 'Complete a screening and clarification, and begin what follows',
  action: 'complete clarification',
})
