import { beforeBirth } from '../../casework/before-birth.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { KNOWN, problems, type Writer, type Written } from '../../casework/written.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { NOTIFICATION } from './notification.record.ts'
import { isAnswered, movedAway, receivedSpec } from './notification.rules.ts'
import { notifiedChild } from './notified-child.store.ts'

/** What was received, of which child. */
export interface Reception {
  readonly child: string
  readonly values: RecordValues
  /** Whether the notifier gets a receipt now. */
  readonly receipt?: boolean | undefined
  /** ISO instant. */
  readonly now: string
}

/** Clocks differ a little; a notification from the future is a slip of the keyboard. */
const CLOCKS_DIFFER_MINUTES = 5

/**
 * Takes in a notification or a worry about any child of the municipality (Barnets Lov §§ 132-136): also one that the
 * receiver may not see, and then those who have the child read it and the receiver does not. It joins the child's open
 * case where the receiver sees one.
 */
export async function receiveNotification(
  store: Store,
  writer: Writer,
  { child, values, receipt = false, now }: Reception,
): Promise<Written> {
  if (!mayWrite(writer.roles, NOTIFICATION)) return { ok: false, refused: 'not-allowed' }
  const about = await notifiedChild(store, child)
  if (!about) return { ok: false, refused: 'not-found' }
  if (about.movedTo !== null) return problems([movedAway(about.movedTo)])
  const said = { kind: 'notification', ...values }
  const wrong = checkRecord(receivedSpec(said), said, KNOWN)
  if (wrong.length > 0) return problems(wrong)
  const checked = checkedAs(NOTIFICATION, said, KNOWN)
  const { received_at: receivedAt } = checked
  const ahead = Temporal.Instant.from(now).until(receivedAt).total('minutes')
  if (ahead > CLOCKS_DIFFER_MINUTES) return problems([inTheFuture()])
  const received = ahead > 0 ? now : receivedAt
  const tooEarly = await beforeBirth(store, { spec: NOTIFICATION, personId: about.id, values: checked })
  if (tooEarly.length > 0) return problems(tooEarly)
  const kept = await keepNew(store, {
    spec: NOTIFICATION,
    personId: about.id,
    caseId: about.open[0]?.id ?? null,
    values: {
      ...checked,
      received_at: toSecond(received),
      ...(receipt && about.isVisible && isAnswered(checked) && { receipt_on: danishDay(now) }),
    },
  })
  return { ok: true, value: kept }
}

function inTheFuture(): FieldProblem {
  return problem(
    'received_at',
    'Tidspunktet ligger i fremtiden. Skriv, hvornår den blev modtaget.',
    'The time lies in the future. Say when it was received.',
  )
}

/** An instant as the register keeps it, to the second. */
export function toSecond(instant: string): string {
  return Temporal.Instant.from(instant).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
}
