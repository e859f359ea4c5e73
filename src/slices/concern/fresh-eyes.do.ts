import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { asksForFreshEyes } from '../../catalogue/fresh-eyes-law.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import type { StoredRecord, ValuesOf } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { ASK_AGAIN, ASSESS_AGAIN } from './concern.acts.ts'
import { awaitsFreshEyes, notFresh } from './fresh-eyes.rules.ts'
import { freshEyesUntil, isFresh, lawOfRunning } from './fresh-eyes.store.ts'
import { NOTIFICATION } from './notification.record.ts'
import { isConcern } from './notification.rules.ts'
import { toSecond } from './receive-notification.do.ts'

type Notification = StoredRecord<typeof NOTIFICATION>
type Acted = { readonly now: string }

/** Whether the law asks for fresh eyes: a measure ran on the day that the notification came (Barnets Lov § 137 stk. 1). */
export async function mustBeSeenAfresh(
  store: Store,
  { person_id: personId, values }: Notification,
): Promise<boolean> {
  if (personId === null || isConcern(values)) return false
  return (await lawOfRunning(store, personId, danishDay(values.received_at))).some(asksForFreshEyes)
}

/**
 * Who assesses counts as fresh eyes when they are new to the case. If not, the assessment is saved all the same: the 24
 * hours wait for nobody. Null where the law asks for none.
 */
export async function freshEyesOf(
  store: Store,
  { workerId }: Writer,
  notification: Notification,
): Promise<ValuesOf<typeof NOTIFICATION>['fresh_eyes']> {
  const { id, person_id: person } = notification
  if (person === null || !(await mustBeSeenAfresh(store, notification))) return null
  return (await isFresh(store, { child: person, notification: id, who: workerId })) ? 'assessor' : 'colleague'
}

/** Asks a colleague who is new to the case, who sees the notification until the answer, a week at most. */
export async function askAgain(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ASK_AGAIN> & Acted,
): Promise<Written<Conflict>> {
  const current = await waitingFor(store, ASK_AGAIN, asked)
  if ('refused' in current) return current
  const { id, version, now, reassess_asked_of: colleague } = asked
  const person = current.person_id ?? ''
  if (!(await isFresh(store, { child: person, notification: id, who: colleague })))
    return problems([notFresh('theirs', 'reassess_asked_of')])
  const changes = {
    reassess_asked_of: colleague,
    reassess_asked_by: writer.workerId,
    reassess_asked_at: toSecond(now),
    reassess_until: await freshEyesUntil(store),
  }
  return correctRecordOf(store, writer, { spec: NOTIFICATION, id, version, changes })
}

/** Assesses a notification again: whoever is new to the case, asked or not (Barnets Lov § 137 stk. 1). */
export async function reassessNotification(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ASSESS_AGAIN> & Acted,
): Promise<Written<Conflict>> {
  const current = await waitingFor(store, ASSESS_AGAIN, asked)
  if ('refused' in current) return current
  const { id, version, now, reassess_view, reassessment } = asked
  const person = current.person_id ?? ''
  if (!(await isFresh(store, { child: person, notification: id, who: writer.workerId })))
    return problems([notFresh('own', null)])
  const changes = {
    reassess_view,
    reassessment,
    reassessed_by: writer.workerId,
    reassessed_at: toSecond(now),
  }
  return correctRecordOf(store, writer, { spec: NOTIFICATION, id, version, changes })
}

/** The notification, which has been assessed and waits for fresh eyes. */
async function waitingFor<One extends typeof ASK_AGAIN | typeof ASSESS_AGAIN>(
  store: Store,
  act: One,
  asked: ActedOf<One>,
) {
  const current = await actedOn(store, act, asked)
  if ('refused' in current || awaitsFreshEyes(current.values)) return current
  return problems([
    problem(
      null,
      'Underretningen venter ikke på en ny vurdering. Det gør den først, når den er vurderet af en, der har deltaget i sagen.',
      'The notification waits for no new assessment. It does once someone who has taken part in the case has assessed it.',
    ),
  ])
}
