import { asksOf, defineAct, says, type TheRecord } from '../../kernel/act/act.ts'
import { notAfter, problem } from '../../kernel/problem.ts'
import { field, isSaid, reference, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { PERSON } from '../people/person.record.ts'
import { GOAL, GOAL_PROGRESS } from './goal.record.ts'
import { PLAN } from './plan.record.ts'
import type { Results } from './plan.wire.ts'

/** A plan is begun with nothing asked that the register knows. */
export const BEGIN_PLAN = defineAct(PERSON, {
  path: 'plans/begin',
  does: 'create',
  asks: [...asksOf(PLAN, ['kind']), field('case', ['Sag', 'Case'], reference('child_case'))],
  may: (roles) => mayWrite(roles, PLAN),
  title: words(['Lav plan', 'Make a plan']),
  summary: 'Begin a plan today; its kind follows from the child and the case',
  tag: 'Plans',
  action: 'begin plan',
  law: 'docs/law.md#the-childs-plan',
})

/** A plan that has been talked through with child and parents is ready. @see docs/law.md#the-childs-plan */
export const READY_PLAN = defineAct(PLAN, {
  path: 'ready',
  does: 'change',
  asks: asksOf(PLAN, ['ready_on'], { today: 'ready_on' }),
  title: words(['Planen er færdig', 'The plan is ready']),
  summary: 'A plan is ready: it has been talked through with child and parents',
  action: 'ready plan',
  law: 'docs/law.md#the-childs-plan',
  check: ({ ready_on }, { today }) => notAfter('ready_on', ready_on, today),
})

/** A plan ends, and with it every goal of it that still runs. */
export const END_PLAN = defineAct(PLAN, {
  path: 'end',
  does: 'change',
  asks: asksOf(PLAN, ['ended_on'], { today: 'ended_on' }),
  says: says<TheRecord, Results>(),
  title: words(['Afslut planen', 'End the plan']),
  summary: 'End a plan, and every goal of it that still runs with how it went',
  action: 'end plan',
  law: 'docs/law.md#the-childs-plan',
  check: ({ ended_on }, { today }) => notAfter('ended_on', ended_on, today),
})

/** A goal ends, and it is said how it went: reached, carried on by others, replaced, or given up. */
export const END_GOAL = defineAct(GOAL, {
  path: 'end',
  does: 'change',
  asks: asksOf(GOAL, ['result', 'ended_on'], { required: ['result'], today: 'ended_on' }),
  title: words(['Afslut målet', 'End the goal']),
  summary: 'End a goal: reached, carried on by others, replaced, or given up',
  action: 'end goal',
  law: 'docs/law.md#goal_reached_by',
  check: ({ result, ended_on }, { values, today }) => {
    if (isSaid(values.ended_on)) return [problem(null, 'Målet er afsluttet.', 'The goal has ended already.')]
    if (!isSaid(result)) return [problem('result', 'Sig, hvordan det gik.', 'Say how it went.')]
    return notAfter('ended_on', ended_on, today)
  },
})

/** How far a goal is on a day, on five points. */
export const RATE_GOAL = defineAct(GOAL, {
  path: 'rate',
  does: 'create',
  asks: asksOf(GOAL_PROGRESS, ['rating', 'date', 'note'], {
    required: ['rating'],
    today: 'date',
    titles: { note: words(['Kort om det (kan udelades)', 'In short (may be left out)']) },
  }),
  may: (roles) => mayWrite(roles, GOAL_PROGRESS),
  title: words(['Gem vurderingen', 'Save the rating']),
  summary: 'Write down how far a goal is, on five points',
  action: 'rate goal',
  law: 'docs/law.md#the-childs-plan',
  check: ({ rating, date }, { today }) =>
    isSaid(rating)
      ? notAfter('date', date, today)
      : [problem('rating', 'Vælg, hvor langt I er.', 'Choose how far you are.')],
})
