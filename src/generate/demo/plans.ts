import { type Day, isoOf } from '../../kernel/calendar.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import { type Stage, stepOf } from './course.ts'
import { type Draft, isoOrNull } from './draft.ts'
import { filled } from './fill.ts'
import type { Meeting } from './follow-ups.ts'
import { GOAL_TEXTS, type GoalText, PROGRESS_NOTES, THEMES, type Theme } from './goal-texts.ts'
import { ageThen, type Child } from './people.ts'
import { INVOLVEMENT, PLAN_AIMS, SUPPORT_TO_FAMILY } from './support-texts.ts'
import { wordedFor } from './texts.ts'

/** A goal of a child's plan, and the time that it was worked on. */
export interface LivedGoal {
  readonly id: string
  readonly theme: Theme
  readonly from: Day
  /** Null while it is worked on. */
  readonly until: Day | null
  readonly result: 'reached' | 'carried' | 'changed' | 'dropped' | null
}

/** What a plan is made from: the child's case, and the measures of it. */
export interface Planned {
  readonly draft: Draft
  readonly child: Child
  readonly theCase: {
    readonly id: string
    readonly kind: 'case' | 'course'
    readonly opened: Day
    readonly closed: Day | null
  }
  readonly stages: readonly Stage[]
}

/** The plan of a case with its goals: before the first measure that asks for one, or for an early course as well. */
export function addPlan(planned: Planned): readonly LivedGoal[] {
  const { draft, child, theCase, stages } = planned
  const { random } = child
  const [first] = stages
  if (!first || (theCase.kind === 'course' && random.chance(0.35))) return []
  const started = Math.max(theCase.opened, first.start - random.int(8, 35))
  const isUnderWay = theCase.closed === null && draft.today - first.start < 75 && random.chance(0.5)
  const age = ageThen(child, started)
  const isPlaced = stages.some(({ type }) => isPlacementStep(stepOf(type)))
  const plan = draft.add('plan', child.key, {
    ...aboutOf(planned),
    kind: kindOf(planned, started),
    started_on: isoOf(started),
    aim: random.pick(wordedFor(PLAN_AIMS, age)),
    involvement: random.pick(wordedFor(INVOLVEMENT, age)),
    support_to_family: isPlaced ? random.pick(SUPPORT_TO_FAMILY) : '',
    ready_on: isUnderWay ? null : isoOf(Math.max(started, first.start - random.int(0, 7))),
    ended_on: isoOrNull(theCase.closed),
  })
  const count = random.pick([1, 1, 2, 2, 2])
  const used = new Set<string>()
  return Array.from({ length: count }, (_, track) =>
    addTrack(planned, { plan, key: `${track}`, started, used }),
  ).flat()
}

function kindOf(
  { theCase, child }: Planned,
  started: Day,
): 'childs_plan' | 'youth_plan' | 'development_plan' {
  if (theCase.kind === 'course') return 'development_plan'
  return ageThen(child, started) >= 16 ? 'youth_plan' : 'childs_plan'
}

interface Track {
  readonly plan: string
  readonly key: string
  readonly started: Day
  /** Goals that the plan has had: none is set twice. */
  readonly used: Set<string>
}

/** One goal after the other, each about what is worked on then; the last one is still worked on. */
function addTrack(planned: Planned, { plan, key, started, used }: Track): LivedGoal[] {
  const { draft, child, theCase, stages } = planned
  const { random } = child
  const found: LivedGoal[] = []
  let from = started
  for (let number = 0; number < 5; number++) {
    const stage = stages.findLast(({ start }) => start <= from) ?? stages[0]
    const text = goalFor(stage, child, { from, used })
    const target = from + random.int(150, 320)
    if (!text || (theCase.closed !== null && from > theCase.closed - 20)) return found
    used.add(text.goal)
    const ended = endOf(planned, from, target)
    const id = draft.add('goal', `${child.key} ${key} ${number}`, {
      ...aboutOf(planned),
      plan_id: plan,
      ...{ goal: text.goal, arena: text.arena, concerns: text.concerns },
      ...wordsOf(text, child),
      setting: stepOf(stage.type) >= 5 ? 'specialised' : 'usual',
      target_date: isoOf(target),
      result: ended?.result ?? null,
      ended_on: isoOrNull(ended?.day ?? null),
    })
    found.push({ id, theme: text.theme, from, until: ended?.day ?? null, result: ended?.result ?? null })
    if (!ended || ended.day === theCase.closed) return found
    from = ended.day + 1
  }
  return found
}

const AWAY: readonly Theme[] = ['home', 'contact', 'future']

function goalFor(
  { type }: Stage,
  child: Child,
  { from, used }: { readonly from: Day; readonly used: ReadonlySet<string> },
): GoalText | null {
  const age = ageThen(child, from)
  const fits = GOAL_TEXTS.filter((one) => age >= one.from && age <= one.to && !used.has(one.goal))
  const about = fits.filter(({ theme }) => THEMES[type]?.includes(theme))
  // What is about a life away from home is for those who live there.
  const some = about.length > 0 ? about : fits.filter(({ theme }) => !AWAY.includes(theme))
  return some.length > 0 ? child.random.pick(some) : null
}

/** One text is about one child: what is filled in is the same in the goal, in the child's words and in who does what. */
function wordsOf({ goal, words, who }: GoalText, { random }: Child): Readonly<Record<string, string>> {
  const [said, asked, done] = filled([goal, words, who].join('\n'), random).split('\n')
  return { goal: said, childs_words: asked, who_does: done }
}

interface Ended {
  readonly day: Day
  readonly result: NonNullable<LivedGoal['result']>
}

function endOf({ draft, child, theCase }: Planned, from: Day, target: Day): Ended | null {
  const { random } = child
  const last = theCase.closed ?? draft.today
  if (target >= last - 3) {
    if (theCase.closed === null) return null
    return { day: theCase.closed, result: random.chance(0.6) ? 'reached' : 'carried' }
  }
  const result = random.pick([
    'reached',
    'reached',
    'reached',
    'reached',
    'reached',
    'carried',
    'changed',
    'dropped',
  ] as const)
  return { day: Math.max(from + 40, target - random.int(0, 25)), result }
}

/** How far each goal was at the follow-ups: mostly forward, some stuck for long. */
export function addProgress(
  planned: Planned,
  goals: readonly LivedGoal[],
  meetings: readonly Meeting[],
): void {
  const held = meetings.flatMap(({ day, decision }) => (decision === null ? [] : [day])).sort((a, b) => a - b)
  for (const goal of goals) {
    const days = spaced(
      held.filter((day) => day > goal.from + 14 && day <= (goal.until ?? planned.draft.today)),
    )
    const { random } = planned.child
    const [low, high] = pathOf(goal, random.chance(0.14))
    days.forEach((day, i) => {
      const whole = low + ((high - low) * (i + 1)) / Math.max(days.length, 2) + random.normal() * 0.35
      const rating = Math.min(5, Math.max(1, Math.round(whole)))
      planned.draft.add('goal_progress', `${goal.id} ${day}`, {
        ...aboutOf(planned),
        goal_id: goal.id,
        date: isoOf(day),
        rating,
        note: random.chance(0.6) ? random.pick(PROGRESS_NOTES[rating - 1]) : '',
      })
    })
  }
}

function spaced(days: readonly Day[]): readonly Day[] {
  const found: Day[] = []
  for (const day of days) if (day - (found.at(-1) ?? -1000) >= 40) found.push(day)
  return found
}

function pathOf({ result }: LivedGoal, isStuck: boolean): readonly [from: number, to: number] {
  if (result === 'reached') return [1.5, 5]
  if (result === 'carried') return [2, 4]
  if (result !== null || isStuck) return [2, 2]
  return [1.5, 4]
}

function aboutOf({ child, theCase }: Planned) {
  return { person_id: child.id, case_id: theCase.id }
}
