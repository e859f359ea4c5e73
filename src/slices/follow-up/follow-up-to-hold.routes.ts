import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { Now, WorkRules } from '../../kernel/due/due.ts'
import { heldThatDay } from '../../kernel/follow-up-day.ts'
import { isInForce } from '../../kernel/in-force.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import type { FieldValue, StoredRecord } from '../../kernel/record/record.ts'
import { dueOfChild } from '../../slices.due.ts'
import { lastChangeOf } from '../../store/history.ts'
import type { Store } from '../../store/stores.ts'
import type { ChildPage } from '../child/child-page.store.ts'
import { isRunning, progressOf } from '../plan/goal.rules.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import type { GoalToRate, MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { followedMeasure } from './followed-measure.do.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

interface On {
  /** ISO day of the meeting. */
  readonly date: string
  readonly rules: WorkRules
  readonly now: Now
}

/** What a follow-up of a child on a day is about: its measures in force that day and its running goals. */
export async function followUpToHold(store: Store, page: ChildPage, on: On): Promise<PreparedFollowUp> {
  const { child, records } = page
  const inForce = records.measure.filter(({ values }) => isInForce(values, on.date))
  const measures: MeasureToFollowUp[] = []
  for (const measure of inForce) {
    const answer = await measureToFollowUp(store, { page, measure, on })
    if (answer) measures.push(answer)
  }
  const { given_name, family_name, protected: isProtected } = child.values
  const open = records.child_case.find(({ values }) => !isSaid(values.closed_on))
  return {
    child: {
      id: child.id,
      name: [given_name, family_name].filter(isSaid).join(' '),
      protected: isProtected === true,
    },
    case: open?.id ?? null,
    today: on.now.today,
    date: on.date,
    measures,
    goals: records.goal
      .filter((goal) => isRunning(goal, on.date))
      .map((goal) => goalToRate(goal, page, inForce)),
  }
}

async function measureToFollowUp(
  store: Store,
  { page, measure, on }: { readonly page: ChildPage; readonly measure: StoredRecord; readonly on: On },
): Promise<MeasureToFollowUp | null> {
  const { followup, deviation } = page.records
  const followed = followedMeasure(measure, followup, deviation)
  if (!followed) return null
  const { id, version, values } = measure
  const formal = followup.filter((one) => one.values.kind === 'formal' && one.values.measure_id === id)
  const last = formal.find((one) => String(one.values.date) < on.date)
  const sameDay = heldThatDay({ id: null, kind: 'formal', date: on.date }, formal)
  const due = dueOfChild({ records: page.records }, on.rules, on.now).find(
    (one) => one.record.id === id && FOLLOW_UP_RULES.includes(one.rule),
  )
  const asked = followed.deviations.find(
    (one) => one.values.kind === 'later_followup' && !isSaid(one.values.answer),
  )
  return {
    id,
    version,
    type: followed.type.code,
    title: { da: followed.type.danish, en: followed.type.english },
    start: String(values.start_date),
    expectedEnd: textOf(values.expected_end_date),
    purpose: textOf(values.purpose),
    due: due ? { on: due.due, why: due.why, source: due.source } : null,
    last: last
      ? { date: String(last.values.date), whatChanges: textOf(last.values.what_changes) ?? '' }
      : null,
    heldBy: sameDay ? ((await lastChangeOf(store, FOLLOWUP, sameDay.id))?.by ?? '') : null,
    next: rulesOfNext(followed, on.date, on.rules.profile),
    suggested: last ? sameInterval(last, on.date) : null,
    asksFor: asked ? textOf(asked.values.due_on) : null,
  }
}

/** The arrangement that was decided goes on until another is. */
function sameInterval({ values }: StoredRecord, date: string): string | null {
  const days = [values.date, values.next_due_date, date].map((one) => parseIsoDay(String(one)))
  const [held, next, now] = days
  return held == null || next == null || now == null ? null : isoOf(now + next - held)
}

const FOLLOW_UP_RULES = ['followup_first', 'followup_later', 'followup_to_decide']

function goalToRate(goal: StoredRecord, page: ChildPage, measures: readonly StoredRecord[]): GoalToRate {
  const last = progressOf(goal.id, page.records.goal_progress).at(-1)
  return {
    id: goal.id,
    goal: String(goal.values.goal),
    childsWords: textOf(goal.values.childs_words),
    servedBy: measures.filter(({ values }) => severalIn(values.serves).includes(goal.id)).map(({ id }) => id),
    last: last ? { date: last.date, rating: last.rating, note: last.note } : null,
  }
}

function textOf(value: FieldValue | undefined): string | null {
  return isSaid(value) ? String(value) : null
}
