import type { Day } from '../../kernel/calendar.ts'
import type { Stage } from './course.ts'
import type { Draft } from './draft.ts'
import type { Child } from './people.ts'
import type { LivedGoal } from './plans.ts'
import type { Desk, Rota } from './rota.ts'
import type { SetUp } from './set-up.ts'
import type { HANDOVERS } from './support-texts.ts'

/** What one child's work is made from. */
export interface Work {
  readonly draft: Draft
  readonly child: Child
  readonly setUp: SetUp
  /** The child's number among all: its way and where it lives follow from it. */
  readonly number: number
  /** Who has the family's cases, by rota: brothers and sisters have one caseworker. */
  readonly familyDesks: Map<Rota, Desk>
}

export interface Case {
  readonly id: string
  readonly kind: 'case' | 'course'
  readonly opened: Day
  readonly closed: Day | null
  readonly owner: Desk
  readonly handoverTo: keyof typeof HANDOVERS | null
}

/** A child's case as it stands today, for what happens on the day itself. */
export interface LivedCase {
  readonly child: Child
  readonly theCase: Case
  readonly stages: readonly Stage[]
  readonly goals: readonly LivedGoal[]
}
