import { placeProblems } from '../../casework/before-birth.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { KNOWN, problems, type Writer, type Written } from '../../casework/written.ts'
import { MEASURE_LAW } from '../../catalogue/measure-law.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import { PERSON } from '../people/person.record.ts'
import { WORKER } from '../set-up/workplace.record.ts'
import { keepTalk, problemsOfNewTalk, talkIn } from '../talk/talks.do.ts'
import { isWithinCompetence, typeOf } from './competence-problems.do.ts'
import { grantProblems, withPlan } from './granting.rules.ts'
import type { GRANT_MEASURE } from './measure.acts.ts'
import { GRANT_REQUEST, GRANTED, MEASURE } from './measure.record.ts'
import { lawProblems } from './measure-law.do.ts'

/** More than any child has measures or cases. */
const ALL = 10_000

/** A measure to be granted, as far as whoever asks for it says. */
type Grant = ActedOf<typeof GRANT_MEASURE> & {
  readonly values: RecordValues
  /** The talk with the child that it rests on, when it is written together with it. */
  readonly talk?: RecordValues | undefined
}

/** What a request and a measure have in common, as what is asked for is checked. */
const TO_GRANT = { ...MEASURE, fields: GRANTED }

/**
 * Grants a child a measure, where that is within the writer's competence; otherwise asks a leader to, and until there is
 * a yes it is no measure. The law's questions and why not a lower step are answered in both cases.
 */
export async function grantMeasure(store: Store, writer: Writer, grant: Grant): Promise<Written> {
  const { id: child, today } = grant
  if (!(await getRecord(store, PERSON, child))) return { ok: false, refused: 'not-found' }
  const caseId = grant.case ?? (await openCaseOf(store, writer, child))
  const values: RecordValues = { start_date: today, ...withPlan(grant.values) }
  const talk = grant.talk && { child, caseId, values: grant.talk }
  const found = [
    ...(await problemsOf(store, { child, caseId, values, today, talk: grant.talk ?? null })),
    ...(talk ? await problemsOfNewTalk(store, writer, talk) : []),
  ]
  if (found.length > 0) return problems(found)
  const talkId = talk && (await keepTalk(store, writer, talk))
  const checked = { ...checkedAs(TO_GRANT, values, KNOWN), ...(talkId && { talk_id: talkId }) }
  const place = { personId: child, ...(caseId !== null && { caseId }) }
  if (await isWithinCompetence(store, writer, { ...values, case_id: caseId })) {
    const granted = { decided_on: today, granted_by: await nameOf(store, writer) }
    return {
      ok: true,
      value: await keepNew(store, { spec: MEASURE, values: { ...checked, ...granted }, ...place }),
    }
  }
  const asked = { asked_by: writer.workerId, asked_on: today }
  return {
    ok: true,
    value: await keepNew(store, { spec: GRANT_REQUEST, values: { ...checked, ...asked }, ...place }),
  }
}

/** Under what name the writer grants; another system has none here. */
export async function nameOf(store: Store, { workerId }: Writer): Promise<string> {
  return String((await getRecord(store, WORKER, workerId))?.values.name ?? '')
}

/** The case that a measure most likely belongs to: of several, the writer's own, then the newest. */
async function openCaseOf(store: Store, { workerId }: Writer, child: string): Promise<string | null> {
  const all = await listRecords(store, CHILD_CASE, { personId: child, limit: ALL })
  const open = all.filter(({ values }) => !isSaid(values.closed_on))
  return (open.find(({ values }) => values.caseworker_id === workerId) ?? open[0])?.id ?? null
}

interface Asked {
  readonly child: string
  readonly caseId: string | null
  readonly values: RecordValues
  readonly today: string
  /** The talk that is written together with it; null where it names one that is there, or none. */
  readonly talk: RecordValues | null
}

async function problemsOf(
  store: Store,
  { child, caseId, values, today, talk }: Asked,
): Promise<readonly FieldProblem[]> {
  const wrong = checkRecord(TO_GRANT, values, KNOWN)
  const type = typeOf(values.measure_type)
  if (!type) return wrong
  const proposed = { spec: MEASURE, personId: child, values: { ...values, case_id: caseId } } as const
  const of = async <Spec extends RecordSpec>(spec: Spec) =>
    (await listRecords(store, spec, { personId: child, limit: ALL })).map((one) => one.values)
  const asked = grantProblems(values, {
    type,
    isInLaw: MEASURE_LAW[type.code]?.BL.paragraph !== null,
    measures: await of(MEASURE),
    investigations: await of(INVESTIGATION),
    talk: talk ?? (await talkIn(store, values.talk_id)),
    stepOf: (code) => typeOf(code)?.step ?? 0,
    today,
  })
  // All that is missing is said at once; what it refers to is looked up when it can be.
  if (wrong.length > 0) return [...asked, ...wrong]
  return [
    ...(await closedCase(store, caseId)),
    ...(await placeProblems(store, proposed)),
    ...lawProblems(checkedAs(TO_GRANT, values, KNOWN)),
    ...asked,
  ]
}

async function closedCase(store: Store, caseId: string | null): Promise<readonly FieldProblem[]> {
  const file = caseId === null ? null : await getRecord(store, CHILD_CASE, caseId)
  if (!isSaid(file?.values.closed_on)) return []
  return [problem('case', 'Sagen er lukket. Genåbn den først.', 'The case is closed. Reopen it first.')]
}
