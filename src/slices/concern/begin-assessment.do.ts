import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import type { Store } from '../../store/stores.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import { beginInvestigation, underWay } from './begin-next-step.do.ts'
import { CLARIFICATION } from './clarification.record.ts'
import { movedAway } from './notification.rules.ts'
import { notifiedChild } from './notified-child.store.ts'

const SPEC_OF = { clarification: CLARIFICATION, investigation: INVESTIGATION } as const
type Assessment = keyof typeof SPEC_OF

/** What a new assessment is about, and since when the municipality knows that it is needed. */
interface NewAssessment {
  readonly child: string
  readonly which: Assessment
  readonly reason: string
  /** ISO day: the four months of an investigation run from it. */
  readonly awareOn: string
  readonly today: string
}

/** Begins a clarification or an investigation that was decided on without any notification. */
export async function beginAssessment(
  store: Store,
  writer: Writer,
  { child: id, which, reason, awareOn, today }: NewAssessment,
): Promise<Written> {
  const child = await notifiedChild(store, id)
  if (!child) return { ok: false, refused: 'not-found' }
  if (child.movedTo !== null) return problems([movedAway(child.movedTo)])
  if (which === 'investigation')
    return beginInvestigation({ store, writer, child, today }, { notificationId: null, awareOn })
  const kept = await keepNew(store, {
    spec: CLARIFICATION,
    personId: child.id,
    caseId: child.open[0]?.id ?? null,
    values: { started_on: today, matters: reason },
  })
  return { ok: true, value: kept }
}

/** The child's assessments that are under way, of each kind the latest. */
export async function assessmentsUnderWay(
  store: Store,
  personId: string,
): Promise<readonly { readonly which: Assessment; readonly id: string }[]> {
  const found: { which: Assessment; id: string }[] = []
  for (const which of ['clarification', 'investigation'] as const) {
    const [latest] = await underWay(store, SPEC_OF[which], personId)
    if (latest) found.push({ which, id: latest.id })
  }
  return found
}
