import { addChangingAct, addCreatingAct } from '../../api/acts.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { beginPlan } from './begin-plan.do.ts'
import { endGoal } from './end-goal.do.ts'
import { endPlan, readyPlan } from './end-plan.do.ts'
import { BeginPlan, EndGoal, EndPlan, RateGoal, ReadyPlan } from './plan.wire.ts'
import { rateGoal } from './rate-goal.do.ts'

/** Investigations, plans and goals: acts that are more than one record. */
export function addPlanRoutes(api: RegisterApi, parts: RegisterParts): void {
  addBeginning(api, parts)
  addRating(api, parts)

  addChangingAct(api, parts, {
    path: '/api/v1/plans/{id}/ready',
    tag: 'Plans',
    action: 'ready plan',
    summary: 'A plan is ready: it has been talked through with child and parents',
    body: ReadyPlan,
    act: (store, writer, { ready_on: on, ...which }) => readyPlan(store, writer, { ...which, on }),
  })
  addChangingAct(api, parts, {
    path: '/api/v1/plans/{id}/end',
    tag: 'Plans',
    action: 'end plan',
    summary: 'End a plan, and every goal of it that still runs with how it went',
    body: EndPlan,
    act: (store, writer, { ended_on: on, ...asked }) => endPlan(store, writer, { ...asked, on }),
  })
  addChangingAct(api, parts, {
    path: '/api/v1/goals/{id}/end',
    tag: 'Goals',
    action: 'end goal',
    summary: 'End a goal: reached, carried on by others, replaced, or given up',
    body: EndGoal,
    act: (store, writer, { ended_on: endedOn, ...asked }) => endGoal(store, writer, { ...asked, endedOn }),
  })
}

function addBeginning(api: RegisterApi, parts: RegisterParts): void {
  addCreatingAct(api, parts, {
    path: '/api/v1/children/{id}/plans/begin',
    tag: 'Plans',
    summary: 'Begin a plan today; its kind follows from the child and the case',
    body: BeginPlan,
    action: 'begin plan',
    act: (store, writer, { id: childId, ...asked }) => beginPlan(store, writer, { ...asked, childId }),
  })
}

function addRating(api: RegisterApi, parts: RegisterParts): void {
  addCreatingAct(api, parts, {
    path: '/api/v1/goals/{id}/rate',
    tag: 'Goals',
    summary: 'Write down how far a goal is, on five points',
    body: RateGoal,
    action: 'rate goal',
    act: (store, writer, { id: goalId, ...asked }) => rateGoal(store, writer, { ...asked, goalId }),
  })
}
