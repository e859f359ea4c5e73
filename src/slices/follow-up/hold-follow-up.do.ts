import { type Conflict, conflict } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import {
  inForm,
  type KeptRecord,
  KNOWN,
  problems,
  type Writer,
  type Written,
} from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { WorkRules } from '../../kernel/due/due.ts'
import { problem } from '../../kernel/problem.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { askDeviation } from '../measure/ask-deviation.do.ts'
import { endMeasure } from '../measure/end-measure.do.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { PERSON } from '../people/person.record.ts'
import { type GoalRated, progressProblems, rateGoals } from '../plan/rate-goals.do.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { aroundChild, beginDecided } from './decide-of-child.do.ts'
import { type Decision, decideOnMeasure, type MeasureFollowed } from './decide-on-measure.do.ts'
import type { HOLD_FOLLOW_UP } from './follow-up.acts.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { type DecidedOfChild, fourDecisionsProblems } from './four-decisions.rules.ts'

/** One meeting about a child, and what was decided at it of each measure. */
interface FollowUpHeld extends DecidedOfChild {
  readonly child: string
  /** ISO day. */
  readonly date: string
  readonly form?: string | undefined
  readonly participants?: string | undefined
  readonly note?: string | undefined
  readonly progress: readonly GoalRated[]
  readonly measures: readonly MeasureFollowed[]
}

/** What the municipality has decided of its casework, and which day it is. */
interface Around {
  readonly rules: WorkRules
  /** ISO day. */
  readonly today: string
}

type Asked = ActedOf<typeof HOLD_FOLLOW_UP> & Omit<FollowUpHeld, 'child'>

/**
 * Writes down a follow-up: for each measure what was decided and when next, how far the goals are, what a leader is asked
 * for, and the end of the measures that end. All of it or nothing. Two who follow up the same measure take turns, and the
 * second is told. The follow-up on the first measure is answered.
 */
export async function holdFollowUp(
  store: Store,
  writer: Writer,
  { id: child, today, ...asked }: Asked,
): Promise<Written<Conflict>> {
  const held = { child, ...asked }
  if (!(await getRecord(store, PERSON, child))) return { ok: false, refused: 'not-found' }
  // In one order for all, so that no two wait for each other.
  for (const id of held.measures.map(({ measure }) => measure).sort()) await holdRecord(store, MEASURE, id)
  const changed = await changedMeanwhile(store, held)
  if (changed) return changed
  // Two who begin an assessment of the same child take turns too.
  if (begins(held)) await holdRecord(store, PERSON, child)
  const around = { rules: await workRulesOf(store), today }
  const { decisions, found } = await decisionsAt(store, held, around)
  const wrong = [
    ...meetingProblems(held, around),
    ...(await progressProblems(store, held)),
    ...found,
    ...fourDecisionsProblems(held, askedByLaw(decisions), await aroundChild(store, writer, child)),
  ]
  return wrong.length > 0 ? problems(wrong) : writeDown(store, writer, { held, decisions, today })
}

function begins({ new_assessment }: DecidedOfChild): boolean {
  return new_assessment === 'clarification' || new_assessment === 'investigation'
}

/** A measure that is to end has been changed since it was read: nothing is written, and the change is shown. */
async function changedMeanwhile(store: Store, { measures }: FollowUpHeld): Promise<Conflict | null> {
  for (const { measure, decision, version } of measures) {
    if (decision !== 'end' || version === undefined) continue
    const current = await getRecord(store, MEASURE, measure)
    if (current && current.version !== version) return conflict(store, MEASURE, current)
  }
  return null
}

async function decisionsAt(store: Store, { child, date, measures }: FollowUpHeld, { rules }: Around) {
  const decisions: Decision[] = []
  const found: FieldProblem[] = []
  const seen = new Set<string>()
  for (const asked of measures) {
    const form = `measures.${asked.measure}`
    const decision = await decideOnMeasure(store, { child, date, asked, rules })
    if (!decision.ok) found.push(...inForm(form, decision.problems))
    else if (seen.has(asked.measure))
      found.push(problem(form, 'Indsatsen står der to gange.', 'The measure stands there twice.'))
    else decisions.push(decision.value)
    seen.add(asked.measure)
  }
  return { decisions, found }
}

/** What of the measures that were followed up the law asks all four decisions of, and whether any of them goes on. */
function askedByLaw(decisions: readonly Decision[]) {
  const asked = decisions.filter(({ mustDecideAll }) => mustDecideAll)
  return { isAsked: asked.length > 0, isArranged: asked.some((one) => one.asked.decision !== 'end') }
}

/** What is wrong with the meeting itself, whatever measures it was about. */
function meetingProblems(held: FollowUpHeld, { today }: Around): readonly FieldProblem[] {
  const values = { ...meetingOf(held), measure_id: held.measures[0]?.measure ?? null }
  const wrong = checkRecord(FOLLOWUP, values, KNOWN)
  return held.date > today
    ? [...wrong, problem('date', 'Datoen ligger i fremtiden.', 'The date lies in the future.')]
    : wrong
}

function meetingOf(held: FollowUpHeld): RecordValues {
  return { kind: 'formal', ...Object.fromEntries(OF_MEETING.map((name) => [name, held[name] ?? null])) }
}

/** What a meeting is, and what is decided at it of the child as a whole. */
const OF_MEETING = [
  'date',
  'form',
  'participants',
  'note',
  'new_assessment',
  'new_assessment_reason',
  'plan_change',
  'child_wish',
  'child_wish_why_not',
] as const

interface ToBeWritten {
  readonly held: FollowUpHeld
  readonly decisions: readonly Decision[]
  readonly today: string
}

/** Writes what was found to be in order. */
async function writeDown(
  store: Store,
  writer: Writer,
  { held, decisions, today }: ToBeWritten,
): Promise<Written<Conflict>> {
  const written: KeptRecord[] = []
  for (const decision of decisions) {
    const { measure, asked, toWrite } = decision
    written.push(await keepFollowUp(store, held, decision))
    if (toWrite.asksFor) await askDeviation(store, writer, { measure, ...toWrite.asksFor, askedOn: today })
    if (asked.decision !== 'end') continue
    const ended = await endOn(held.date, { store, writer, asked })
    if (!ended.ok) return ended
  }
  await rateGoals(store, held)
  const { child, date } = held
  const caseId = decisions[0]?.measure.values.case_id ?? null
  const kept = await beginDecided(store, writer, { child, date, today, caseId, decided: held })
  if (kept) return kept
  const [first] = written
  return first ? { ok: true, value: first } : { ok: false, refused: 'not-found' }
}

function keepFollowUp(
  store: Store,
  held: FollowUpHeld,
  { measure, asked, toWrite }: Decision,
): Promise<KeptRecord> {
  const { case_id: caseId } = measure.values
  // The meeting and the decision have been checked each by itself, not as one record.
  return keepNew<RecordSpec>(store, {
    spec: FOLLOWUP,
    personId: measure.person_id ?? held.child,
    ...(caseId && { caseId }),
    values: {
      ...meetingOf(held),
      measure_id: measure.id,
      decision: asked.decision ?? null,
      what_changes: asked.what_changes ?? null,
      next_due_date: toWrite.nextDue,
      next_due_reason: toWrite.nextDueReason,
    },
  })
}

/** Ends a measure on the day of the follow-up that decided it. */
async function endOn(
  date: string,
  {
    store,
    writer,
    asked,
  }: { readonly store: Store; readonly writer: Writer; readonly asked: MeasureFollowed },
): Promise<Written<Conflict>> {
  const { measure, version = 0, ended_because = '', what_follows = '' } = asked
  const ended = await endMeasure(store, writer, {
    id: measure,
    version,
    today: date,
    end_date: date,
    ended_because,
    what_follows,
  })
  if (ended.ok || ended.refused !== 'problems') return ended
  return problems(inForm(`measures.${measure}`, ended.problems))
}
