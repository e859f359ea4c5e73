import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { endsBy } from '../../kernel/in-force.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { Role } from '../../kernel/role.ts'
import { STEPS, type Step } from '../../kernel/staircase.ts'
import { grantorOf, mayGrant } from '../set-up/competence.rules.ts'
import { untriedBelow } from './granting.rules.ts'

export type Type = ChoicesAnswer['measureTypes'][number]
export type Programme = ChoicesAnswer['programmes'][number]

/** What has been done for the child on a step: measures that run or are to begin, and those that ended, the latest first. */
export interface OnStep {
  readonly step: Step
  readonly running: readonly RecordOf<'measure'>[]
  readonly ended: readonly RecordOf<'measure'>[]
}

/** The staircase as this child has been on it. */
export function stepsOf({ records, today }: ChildAnswer, { measureTypes }: ChoicesAnswer): readonly OnStep[] {
  const stepOf = (one: RecordOf<'measure'>) =>
    measureTypes.find(({ code }) => code === one.values.measure_type)?.step ?? 0
  return STEPS.map((step) => {
    const on = records.measure.filter((one) => stepOf(one) === step)
    return {
      step,
      running: on.filter(({ values }) => !endsBy(values, today)),
      ended: on.filter(({ values }) => endsBy(values, today)),
    }
  })
}

/** Lower steps that must be said why not, before a measure of the type is granted. */
export function untriedFor(child: ChildAnswer, choices: ChoicesAnswer, type: Type): readonly number[] {
  return untriedBelow({
    type: { ...typeForRules(type), subtype: null },
    measures: child.records.measure.map(({ values }) => values),
    stepOf: (code) => choices.measureTypes.find((one) => one.code === code)?.step ?? 0,
    today: child.today,
  })
}

function typeForRules({ code, step, title }: Type) {
  const known = STEPS.find((one) => one === step) ?? 1
  return { code, step: known, danish: title.da, english: title.en }
}

/** Who grants a measure of the type, and whether whoever is signed in may do it at once. */
export function grantOf(
  type: Type,
  { choices, child, me }: { readonly choices: ChoicesAnswer; readonly child: ChildAnswer; readonly me: Me },
) {
  const rules = choices.competenceRules
  const course = ownCase(child, me)?.values
  const inOwnCourse = course?.kind === 'course' && course.caseworker_id === me.id
  const known = typeForRules(type)
  return {
    grantor: grantorOf(known, rules),
    atOnce: mayGrant({ roles: me.roles, inOwnCourse }, known, rules),
  }
}

interface Me {
  readonly id: string
  readonly roles: readonly Role[]
}

/** The case that a new measure belongs to: of several open ones one's own, then the newest. */
export function ownCase({ records }: ChildAnswer, me: Me): RecordOf<'child_case'> | undefined {
  const open = records.child_case.filter(({ values }) => !isSaid(values.closed_on))
  return open.find(({ values }) => values.caseworker_id === me.id) ?? open[0]
}

/** Leaders who may answer: of the case's team first. */
export function leadersFor(
  grantor: 'team_leader' | 'manager' | 'caseworker',
  { choices, team }: { readonly choices: ChoicesAnswer; readonly team: string | null | undefined },
): readonly string[] {
  const leaders = choices.workers.filter(({ roles }) =>
    roles.includes(grantor === 'manager' ? 'manager' : 'team_leader'),
  )
  const own = leaders.filter((one) => one.team === team)
  return (own.length > 0 ? own : leaders).map(({ name }) => name).slice(0, 3)
}
