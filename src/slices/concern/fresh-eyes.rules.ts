import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import type { NOTIFICATION } from './notification.record.ts'

export type { MeasureLaw } from '../../catalogue/fresh-eyes-law.ts'

type Notification = Partial<
  Pick<ValuesOf<typeof NOTIFICATION>, 'fresh_eyes' | 'reassessed_at' | 'danger' | 'reassess_asked_at'>
>

/** Whether it still waits for someone who is new to the case (Barnets Lov § 137 stk. 1). */
export function awaitsFreshEyes({ fresh_eyes, reassessed_at }: Notification): boolean {
  return fresh_eyes === 'colleague' && !isSaid(reassessed_at)
}

/** What keeps a decision waiting for fresh eyes: nothing where one must act at once. */
export function freshEyesProblems(notification: Notification): readonly FieldProblem[] {
  if (!awaitsFreshEyes(notification) || notification.danger === 'acute') return []
  return [
    problem(
      null,
      'Barnets Lov § 137: en kollega, der ikke har deltaget i sagen før, skal først vurdere underretningen igen. Bed en om det under »Nye øjne«.',
      'Barnets Lov § 137: a colleague who has not taken part in the case before must assess the notification again first. Ask one under “Fresh eyes”.',
    ),
  ]
}

/** That someone who has taken part cannot be the one who is new to the case. */
export function notFresh(whose: 'own' | 'theirs', field: string | null): FieldProblem {
  return whose === 'own'
    ? problem(
        field,
        'Barnets Lov § 137: du har deltaget i sagen før. Bed en kollega, der ikke har, om at vurdere igen.',
        'Barnets Lov § 137: you have taken part in the case before. Ask a colleague who has not to assess it again.',
      )
    : problem(
        field,
        'Barnets Lov § 137: den, du vælger, har deltaget i sagen før. Vælg en fra listen.',
        'Barnets Lov § 137: the one you choose has taken part in the case before. Choose one from the list.',
      )
}
