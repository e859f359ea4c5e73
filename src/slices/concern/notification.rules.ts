import { suspectsParents } from '../../kernel/abuse.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type {
  FieldProblem,
  FieldSpec,
  FieldValue,
  RecordSpec,
  RecordValues,
  ValuesOf,
} from '../../kernel/record/record.ts'
import type { CHILD_CASE } from '../child/child-case.record.ts'
import { NOTIFICATION } from './notification.record.ts'

/** A notification is assessed within so many hours of its reception, on all days of the week (Barnets Lov § 136). */
export const ASSESS_WITHIN_HOURS = 24
const HOUR = 3_600_000
const MINUTE = 60_000

/** How the 24 hours stand: they run, they have run out, or it was assessed in time or too late. */
interface AssessmentClock {
  readonly state: 'running' | 'overdue' | 'in_time' | 'late'
  /** Milliseconds since 1970: the last moment at which it is in time. */
  readonly dueAt: number
  /** Whole minutes: those left or those past the limit; once assessed, those that it took. */
  readonly minutes: number
}

/** Where the clock stands at a moment; all three as milliseconds since 1970, so that summer time changes nothing. */
export function assessmentClock(received: number, assessed: number | null, now: number): AssessmentClock {
  const dueAt = received + ASSESS_WITHIN_HOURS * HOUR
  if (assessed !== null)
    return {
      state: assessed <= dueAt ? 'in_time' : 'late',
      dueAt,
      minutes: Math.max(0, Math.floor((assessed - received) / MINUTE)),
    }
  // A minute that has begun is left until it is over, and counts as past once it is.
  return now <= dueAt
    ? { state: 'running', dueAt, minutes: Math.ceil((dueAt - now) / MINUTE) }
    : { state: 'overdue', dueAt, minutes: Math.ceil((now - dueAt) / MINUTE) }
}

const AS_RECEIVED = [
  'kind',
  'received_at',
  'notifier_type',
  'notifier',
  'causes',
  'content',
  'parents_dialogue',
  'parents_dialogue_why_not',
]
/** Statistics Denmark's code until 2023; it is read, and given to nothing new. */
const UNTIL_2023 = '7'

/**
 * What is asked when a notification or a worry is received: who, what, and whether the parents were talked with, which a
 * worry need not say. Nor is it asked where abuse by the parents is suspected.
 */
export function receivedSpec(values: RecordValues): RecordSpec {
  const required = new Set([
    'kind',
    'received_at',
    'notifier_type',
    'content',
    ...(isConcern(values) || suspectsParents(values) ? [] : ['parents_dialogue']),
    ...(values.parents_dialogue === 'no' ? ['parents_dialogue_why_not'] : []),
  ])
  const fields = NOTIFICATION.fields.filter(({ name }) => AS_RECEIVED.includes(name))
  return { ...NOTIFICATION, fields: fields.map((field) => asReceived(field, required.has(field.name))) }
}

function asReceived(field: FieldSpec, required: boolean): FieldSpec {
  if (field.form !== 'choice') return { ...field, required }
  return { ...field, required, choices: field.choices.filter(({ code }) => code !== UNTIL_2023) }
}

/** A worry is no notification yet: no law asks for its assessment within 24 hours. */
export function isConcern({ kind }: { readonly kind?: FieldValue }): boolean {
  return kind === 'concern'
}

/** Statistics Denmark's code of a notifier who is not known. */
export const ANONYMOUS = '8'

/** Whether there is someone to answer: a notification, by somebody who is known. */
export function isAnswered({ kind, notifier_type }: RecordValues): boolean {
  return !isConcern({ kind }) && isSaid(notifier_type) && notifier_type !== ANONYMOUS
}

/** The 24-hour assessment says whether the child is in danger now, and why it is thought so (Barnets Lov § 136). */
export function assessmentProblems({ danger, assessment }: RecordValues): readonly FieldProblem[] {
  return [
    ...(isSaid(danger)
      ? []
      : [problem('danger', 'Vælg, om der skal handles akut.', 'Choose whether to act at once.')]),
    ...(isText(assessment) ? [] : [problem('assessment', 'Skriv vurderingen.', 'Write the assessment.')]),
  ]
}

/** Whether someone can take a notification over: a caseworker, or who leads them. */
export function takesOver({ roles }: Pick<Colleague, 'roles'>): boolean {
  return roles.includes('caseworker') || roles.includes('team_leader')
}

/** Handed on to one worker, or to one team. */
export function handingProblems({ handed_to, handed_team }: RecordValues): readonly FieldProblem[] {
  if (isSaid(handed_to) !== isSaid(handed_team)) return []
  return [problem('handed_to', 'Vælg, hvem der skal have den.', 'Choose who is to have it.')]
}

type CaseOf = Pick<ValuesOf<typeof CHILD_CASE>, 'opened_on' | 'closed_on' | 'caseworker_id'>

/**
 * Whether a notification is on a case of the worker's own that was open when it came; a case that was opened for its
 * sake is not. Where the municipality has decided so, another assesses it then, also where Barnets Lov § 137 does not ask
 * for it.
 */
export function isOnOwnCase(
  cases: readonly { readonly values: CaseOf }[],
  workerId: string,
  receivedOn: string,
): boolean {
  return cases.some(
    ({ values }) =>
      !isSaid(values.closed_on) && values.caseworker_id === workerId && values.opened_on < receivedOn,
  )
}

interface Colleague {
  readonly id: string
  readonly name: string
  readonly team: string | null
  readonly roles: readonly string[]
}

/** Names of those of someone's own team who may assess in their stead. */
export function colleaguesWhoAssess(
  workers: readonly Colleague[],
  { id, team }: Pick<Colleague, 'id' | 'team'>,
): readonly string[] {
  return workers
    .filter((one) => one.id !== id && team !== null && one.team === team && takesOver(one))
    .map(({ name }) => name)
}

/** What the child's other records say that a decision must heed. */
interface AroundDecision {
  /** Name of the municipality that the child moved to; null while it lives here. */
  readonly movedTo: string | null
  readonly hasOpenCase: boolean
  readonly hasOpenInvestigation: boolean
  readonly hasOpenClarification: boolean
  /** Whether the one who decides may begin an investigation or a clarification. */
  readonly mayInvestigate: boolean
}

const BEGINS: ReadonlySet<unknown> = new Set([
  'early_course',
  'clarification',
  'investigation',
  'in_open_case',
])
const REASONED: ReadonlySet<unknown> = new Set(['universal', 'no_action'])
/** What is said of why there is no investigation where an early course is begun (Barnets Lov §§ 20, 30). */
const WHY_NO_INVESTIGATION = {
  da: 'Skriv, hvorfor der ikke skal laves en børnefaglig undersøgelse.',
  en: 'Say why no investigation is made.',
}

/** Whether a notification can be decided so: assessed first, once, with a reason where nothing is begun, or no investigation. */
export function decisionProblems(
  notification: Partial<Pick<ValuesOf<typeof NOTIFICATION>, 'kind' | 'assessed_at'>>,
  { outcome, reason }: { readonly outcome: string; readonly reason: string },
  around: AroundDecision,
): readonly FieldProblem[] {
  if (!isSaid(notification.assessed_at) && !isConcern(notification))
    return [
      problem(
        null,
        'Vurdér først, om barnet er i fare: det skal ske inden for 24 timer.',
        'First assess whether the child is in danger: within 24 hours.',
      ),
    ]
  if (BEGINS.has(outcome) && around.movedTo !== null) return [movedAway(around.movedTo)]
  return [
    ...(REASONED.has(outcome) && !isText(reason)
      ? [problem('reason', 'Skriv begrundelsen.', 'Give the reason.')]
      : []),
    ...(outcome === 'early_course' && !isText(reason)
      ? [{ field: 'reason', message: WHY_NO_INVESTIGATION }]
      : []),
    ...stepProblems(outcome, around),
  ]
}

/** Whether a notification of this child can be taken in here. */
export function movedAway(to: string): FieldProblem {
  return problem(
    null,
    `Barnet er flyttet til ${to}, og sagen er overdraget. Send underretningen dertil.`,
    `The child has moved to ${to}, with its case. Send the notification there.`,
  )
}

function stepProblems(outcome: string, around: AroundDecision): readonly FieldProblem[] {
  const { hasOpenCase, hasOpenInvestigation, hasOpenClarification, mayInvestigate } = around
  if (outcome === 'in_open_case' && !hasOpenCase)
    return [problem('outcome', 'Barnet har ingen åben sag.', 'The child has no open case.')]
  if (outcome !== 'investigation' && outcome !== 'clarification') return []
  if (!mayInvestigate)
    return [
      problem(
        'outcome',
        'En afdækning eller undersøgelse besluttes af en rådgiver eller en leder.',
        'A clarification or an investigation is decided by a caseworker or a leader.',
      ),
    ]
  if (outcome === 'investigation' && hasOpenInvestigation)
    return [
      problem(
        'outcome',
        'En undersøgelse er allerede i gang. Vælg, at underretningen indgår i den åbne sag.',
        'An investigation is under way already. Choose that the notification becomes part of the open case.',
      ),
    ]
  if (outcome === 'clarification' && hasOpenClarification)
    return [
      problem(
        'outcome',
        'En afdækning er allerede i gang. Vælg, at underretningen indgår i den åbne sag.',
        'A clarification is under way already. Choose that the notification becomes part of the open case.',
      ),
    ]
  return []
}

/**
 * What a clarification must say before it is completed: whether honour may be a risk, weighed before parents and network
 * are involved (Barnets Lov § 18 stk. 3), what was found, what follows (§ 18), and before an early course why there is no
 * investigation.
 */
export function completionProblems(values: RecordValues): readonly FieldProblem[] {
  return [
    ...(isSaid(values.honour_risk)
      ? []
      : [problem('honour_risk', 'Svar på risikovurderingen.', 'Answer the risk assessment.')]),
    ...(isText(values.conclusion)
      ? []
      : [problem('conclusion', 'Skriv konklusionen.', 'Write the conclusion.')]),
    ...(isSaid(values.next_step)
      ? []
      : [problem('next_step', 'Vælg, hvad der nu skal ske.', 'Choose what happens next.')]),
    ...(values.next_step === 'early_course' && !isText(values.why_no_investigation)
      ? [{ field: 'why_no_investigation', message: WHY_NO_INVESTIGATION }]
      : []),
  ]
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
