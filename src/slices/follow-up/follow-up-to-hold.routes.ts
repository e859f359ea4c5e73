import type { Writer } from '../../casework/written.ts'
import { isoOf } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import type { Now, WorkRules } from '../../kernel/due/due.ts'
import { heldThatDay } from '../../kernel/follow-up-day.ts'
import { isInForce } from '../../kernel/in-force.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { dueOfChild } from '../../slices.due.ts'
import { lastChangeOf } from '../../store/history.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import type { ChildPage } from '../child/child-page.store.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { GOAL, GOAL_PROGRESS } from '../plan/goal.record.ts'
import { isRunning, progressOf } from '../plan/goal.rules.ts'
import { aroundChild } from './decide-of-child.do.ts'
import { FOLLOW_UPS_DUE } from './follow-up.due.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import type { GoalToRate, MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { followedMeasure } from './followed-measure.do.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

type Measure = StoredRecord<typeof MEASURE>

interface On {
  readonly writer: Pick<Writer, 'roles'>
  /** ISO day of the meeting. */
  readonly date: string
  readonly rules: WorkRules
  readonly now: Now
}

/** What a follow-up of a child on a day is about: its measures in force that day and its running goals. */
export async function followUpToHold(store: Store, page: ChildPage, on: On): Promise<PreparedFollowUp> {
  const { child } = page
  const inForce = recordsOf(page.records, MEASURE).filter(({ values }) => isInForce(values, on.date))
  const measures: MeasureToFollowUp[] = []
  for (const measure of inForce) {
    const answer = await measureToFollowUp(store, { page, measure, on })
    if (answer) measures.push(answer)
  }
  const { given_name, family_name, protected: isProtected } = child.values
  const around = await aroundChild(store, on.writer, child.id)
  const open = recordsOf(page.records, CHILD_CASE).find(({ values }) => !isSaid(values.closed_on))
  return {
    child: {
      id: child.id,
      name: [given_name, family_name].filter(isSaid).join(' '),
      protected: isProtected === true,
    },
    case: open?.id ?? null,
    today: on.now.today,
    date: on.date,
    around: { ...around, underWay: [...around.underWay], lastWish: lastWish(page, on.date) },
    measures,
    goals: recordsOf(page.records, GOAL)
      .filter((goal) => isRunning(goal, on.date))
      .map((goal) => goalToRate(goal, page, inForce)),
  }
}

async function measureToFollowUp(
  store: Store,
  { page, measure, on }: { readonly page: ChildPage; readonly measure: Measure; readonly on: On },
): Promise<MeasureToFollowUp | null> {
  const followups = recordsOf(page.records, FOLLOWUP)
  const followed = followedMeasure(measure, followups, recordsOf(page.records, DEVIATION))
  if (!followed) return null
  const { id, version, values } = measure
  const formal = followups.filter((one) => one.values.kind === 'formal' && one.values.measure_id === id)
  const last = formal.find((one) => one.values.date < on.date)
  const sameDay = heldThatDay({ id: null, kind: 'formal', date: on.date }, formal)
  const due = dueOfChild(page, on.rules, on.now).find(
    (one) => one.record.id === id && one.rule in FOLLOW_UPS_DUE.rules,
  )
  const asked = followed.deviations.find(
    (one) => one.values.kind === 'later_followup' && !isSaid(one.values.answer),
  )
  return {
    id,
    version,
    type: followed.type.code,
    title: { da: followed.type.danish, en: followed.type.english },
    start: values.start_date,
    expectedEnd: values.expected_end_date,
    purpose: textOf(values.purpose),
    due: due ? { on: due.due, why: due.why, source: due.source } : null,
    last: last ? lastOf(last) : null,
    heldBy: sameDay ? ((await lastChangeOf(store, FOLLOWUP, sameDay.id))?.by ?? '') : null,
    next: rulesOfNext(followed, on.date, on.rules.profile),
    suggested: last ? sameInterval(last, on.date) : null,
    asksFor: asked?.values.due_on ?? null,
  }
}

function lastOf({ values }: StoredRecord<typeof FOLLOWUP>): MeasureToFollowUp['last'] {
  const { date, what_changes, next_due_reason } = values
  return { date, whatChanges: what_changes ?? '', reason: next_due_reason ?? '' }
}

/** What the child wished at the latest follow-up that says anything of it. */
function lastWish({ records }: ChildPage, date: string): string | null {
  const latest = recordsOf(records, FOLLOWUP)
    .filter(({ values }) => values.kind === 'formal' && values.date < date)
    .filter(({ values }) => isSaid(values.child_wish) || isSaid(values.child_wish_why_not))
    .toSorted((one, other) => other.values.date.localeCompare(one.values.date))[0]
  return textOf(latest?.values.child_wish ?? null)
}

/** The arrangement that was decided goes on until another is. */
function sameInterval({ values }: StoredRecord<typeof FOLLOWUP>, date: string): string | null {
  const days = [values.date, values.next_due_date, date].map(dayIn)
  const [held, next, now] = days
  return held == null || next == null || now == null ? null : isoOf(now + next - held)
}

function goalToRate(
  goal: StoredRecord<typeof GOAL>,
  page: ChildPage,
  measures: readonly Measure[],
): GoalToRate {
  const last = progressOf(goal.id, recordsOf(page.records, GOAL_PROGRESS)).at(-1)
  return {
    id: goal.id,
    goal: goal.values.goal,
    childsWords: textOf(goal.values.childs_words),
    servedBy: measures.filter(({ values }) => severalIn(values.serves).includes(goal.id)).map(({ id }) => id),
    last: last ? { date: last.date, rating: last.rating, note: last.note } : null,
  }
}

/** A text that is kept empty where nothing was said. */
function textOf(value: string | null): string | null {
  return isSaid(value) ? value : null
}
