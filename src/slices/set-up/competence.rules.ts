import { isSaid } from '../../kernel/record/fields.ts'
import type { ValuesOf } from '../../kernel/record/record.ts'
import type { Role } from '../../kernel/role.ts'
import type { MeasureType } from '../../kernel/staircase.ts'
import type { COMPETENCE_RULE } from './competence.record.ts'

/** Who can be entitled to grant a measure, the lowest first. */
export const GRANTORS = ['caseworker', 'team_leader', 'manager'] as const
export type Grantor = (typeof GRANTORS)[number]

type Rule = Partial<ValuesOf<typeof COMPETENCE_RULE>>
type Granted = Pick<MeasureType, 'code' | 'step'>

/** Steps that the caseworker grants where the municipality has no rule of its own (Herning and Silkeborg, VIVE 2020). */
const CASEWORKERS_STEPS = 2

/**
 * The lowest who may grant a measure of the type. A rule about the one type goes before one about its step, and that
 * before one about all. Where two rules of the same reach disagree, the one that asks for more holds. Without a rule the
 * caseworker grants steps 1-2 and the team leader the rest (Herning and Silkeborg, VIVE 2020 pp. 15, 20-21).
 */
export function grantorOf(type: Granted, rules: readonly Rule[]): Grantor {
  const fitting = rules.filter((rule) => fits(rule, type))
  const reach = Math.max(...fitting.map(reachOf))
  const asked = fitting
    .filter((rule) => reachOf(rule) === reach)
    .map(({ granted_by }) => (granted_by ? GRANTORS.indexOf(granted_by) : -1))
  const fallback = type.step <= CASEWORKERS_STEPS ? 'caseworker' : 'team_leader'
  return asked.length === 0 ? fallback : (GRANTORS[Math.max(...asked)] ?? 'manager')
}

function fits({ measure_type, step }: Rule, type: Granted): boolean {
  return (!isSaid(measure_type) || measure_type === type.code) && (!isSaid(step) || step === type.step)
}

function reachOf({ measure_type, step }: Rule): number {
  if (isSaid(measure_type)) return 2
  return isSaid(step) ? 1 : 0
}

/** Someone who would grant a measure. */
export interface Granting {
  readonly roles: readonly Role[]
  /** Whether it is for an early preventive course that is their own. */
  readonly inOwnCourse: boolean
}

/**
 * Whether someone may grant a measure of the type. A prevention worker grants as a caseworker, and only steps 1-2 in own
 * courses. Another system writes down what was decided there.
 */
export function mayGrant({ roles, inOwnCourse }: Granting, type: Granted, rules: readonly Rule[]): boolean {
  if (roles.includes('system')) return true
  const asked = GRANTORS.indexOf(grantorOf(type, rules))
  const highest = GRANTORS.findLastIndex((one) => roles.includes(one))
  if (highest >= asked) return true
  const inCourse = roles.includes('prevention_worker') && inOwnCourse && type.step <= CASEWORKERS_STEPS
  return inCourse && asked === 0
}

/** Who grants a measure as the rules stand, and who would by other rules. */
export interface OtherGrantor {
  readonly code: string
  readonly now: Grantor
  readonly after: Grantor
}

/** The measure types that another than today would grant, were the rules others. */
export function otherGrantors(
  types: readonly Granted[],
  rules: readonly Rule[],
  changed: readonly Rule[],
): readonly OtherGrantor[] {
  return types
    .map((type) => ({ code: type.code, now: grantorOf(type, rules), after: grantorOf(type, changed) }))
    .filter(({ now, after }) => now !== after)
}

/** The rules with one more, or with one of them as it is corrected. */
export function rulesWith(rules: readonly Rule[], rule: Rule, before: Rule | null): readonly Rule[] {
  const at = before === null ? -1 : rules.findIndex((one) => isSame(one, before))
  return [...rules.filter((_, i) => i !== at), rule]
}

function isSame(a: Rule, b: Rule): boolean {
  return (
    (a.step ?? null) === (b.step ?? null) &&
    (a.measure_type ?? null) === (b.measure_type ?? null) &&
    a.granted_by === b.granted_by
  )
}
