import { KNOWN } from '../../casework/written.ts'
import type { WorkRules } from '../../kernel/due/due.ts'
import { type DayRefused, refusedDay } from '../../kernel/follow-up-day.ts'
import { problem } from '../../kernel/problem.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, StoredRecord, ValuesOf } from '../../kernel/record/record.ts'
import { lastChangeOf } from '../../store/history.ts'
import { isOneChild } from '../../store/one-child.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { aroundMeasure, followedMeasure } from './followed-measure.do.ts'
import { type Decided, decidedNext, type ToWrite } from './held-follow-up.rules.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

/** What was decided of one measure at a meeting. */
export interface MeasureFollowed extends Decided {
  readonly measure: string
  /** The version that was read, where the measure ends. */
  readonly version?: number | undefined
}

/** A decision that holds, and what is to be written of it. */
export interface Decision {
  readonly measure: StoredRecord<typeof MEASURE>
  readonly asked: MeasureFollowed
  readonly toWrite: ToWrite
  /** Whether Barnets Lov § 95 asks for all four decisions. */
  readonly mustDecideAll: boolean
}

interface Asked {
  readonly child: string
  /** ISO day of the meeting. */
  readonly date: string
  readonly asked: MeasureFollowed
  readonly rules: WorkRules
}

type Decisive =
  | { readonly ok: true; readonly value: Decision }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Whether a decision can be made of a measure at a meeting on a day; the measure is held until it is written. */
export async function decideOnMeasure(store: Store, { child, date, asked, rules }: Asked): Promise<Decisive> {
  const measure = await getRecord(store, MEASURE, asked.measure)
  if (!measure?.person_id || !(await isOneChild(store, child, measure.person_id)))
    return wrong([problem(null, 'Vælg en indsats, der hører til barnet.', 'Choose a measure of the child.')])
  const { followups, deviations } = await aroundMeasure(store, measure.id)
  const followed = followedMeasure(measure, followups, deviations)
  if (!followed)
    return wrong([problem(null, 'Indsatsens type kendes ikke.', 'The measure is of no known type.')])
  const against = refusedDay({ id: null, kind: 'formal', date }, measure.values, followups)
  if (against.length > 0)
    return wrong(await Promise.all(against.map((one) => dayProblem(store, one, measure.values))))
  const found = [...fieldProblems(asked, date), ...versionMissing(asked)]
  const next = decidedNext(followed, { date, profile: rules.profile }, asked)
  if (!next.ok) return wrong([...next.problems, ...found])
  if (found.length > 0) return wrong(found)
  const { mustDecideAll } = rulesOfNext(followed, date, rules.profile)
  return { ok: true, value: { measure, asked, toWrite: next.value, mustDecideAll } }
}

function wrong(problems: readonly FieldProblem[]): Decisive {
  return { ok: false, problems }
}

/** Why the measure cannot be followed up on the day, in the words of the one who holds the meeting. */
async function dayProblem(
  store: Store,
  refused: DayRefused<StoredRecord<typeof FOLLOWUP>>,
  { start_date, end_date }: Pick<ValuesOf<typeof MEASURE>, 'start_date' | 'end_date'>,
): Promise<FieldProblem> {
  switch (refused.reason) {
    case 'before-measure':
      return problem(
        null,
        `Indsatsen begyndte først ${start_date}. Vælg den dag eller senere.`,
        `The measure only began on ${start_date}. Choose that day or later.`,
      )
    case 'after-measure':
      return problem(null, `Indsatsen sluttede ${end_date}.`, `The measure ended on ${end_date}.`)
    case 'held-that-day': {
      const by = (await lastChangeOf(store, FOLLOWUP, refused.held.id))?.by ?? ''
      return problem(
        null,
        `${by || 'En anden'} har allerede skrevet en opfølgning på indsatsen den dag.`,
        `${by || 'Someone else'} has written a follow-up of the measure on that day already.`,
      )
    }
  }
}

function fieldProblems(
  { measure, decision, ...said }: MeasureFollowed,
  date: string,
): readonly FieldProblem[] {
  const { what_changes = null, next_due_date = null, next_due_reason = null } = said
  const values = { measure_id: measure, date, kind: 'formal', decision: decision ?? null }
  return checkRecord(FOLLOWUP, { ...values, what_changes, next_due_date, next_due_reason }, KNOWN).filter(
    // What is wrong with the meeting itself is said once, and the order of the dates by the rule of the next one.
    ({ field }) =>
      field !== 'date' && !(field === 'next_due_date' && next_due_date !== null && next_due_date < date),
  )
}

/** The version says that it is the measure as it was read that ends. */
function versionMissing({ decision, version }: MeasureFollowed): readonly FieldProblem[] {
  if (decision !== 'end' || version !== undefined) return []
  return [problem('version', 'Sig, hvilken udgave af indsatsen der er læst.', 'Say which version was read.')]
}
