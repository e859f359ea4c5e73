import type { Day } from '../kernel/calendar.ts'
import { type DatedFollowUp, followUpsOf } from './follow-ups-of-measure.ts'
import { type DatedInvestigation, investigationsOf } from './investigations.ts'
import { type Life, livesOf } from './life.ts'
import { basisOf, grantedBy, intensityOf } from './measure-choice.ts'
import { type DatedMeasure, measuresOf } from './measures-of-life.ts'
import { type DatedNotification, notificationsOf } from './notifications.ts'
import { DRAWN_ON, type MunicipalTargets } from './partnership-targets.ts'
import { planExtras } from './plan-extras.ts'
import { planPaths } from './plan-paths.ts'
import { type Random, randomFrom } from './random.ts'

/** An invented child with all that is registered about it, before anything gets its number. */
export interface Child {
  readonly birth: Day
  readonly sex: 'male' | 'female'
  readonly targetGroup: '' | 'social' | 'disability' | 'unaccompanied_minor'
  readonly measures: readonly GrantedMeasure[]
  readonly investigations: readonly DatedInvestigation[]
  readonly notifications: readonly DatedNotification[]
}

export interface GrantedMeasure extends DatedMeasure {
  readonly basis: string
  readonly grantedBy: string
  readonly provider: string
  readonly intensity: string
  readonly followUps: readonly DatedFollowUp[]
}

/** All children with measures in one municipality; each part draws from its own stream of random numbers. */
export function childrenOf(targets: MunicipalTargets): Child[] {
  const paths = planPaths(targets, randomFrom(targets.seed))
  const extras = planExtras(targets, paths, randomFrom(targets.seed + 1))
  const random = randomFrom(targets.seed + 2)
  const lives = livesOf(paths, extras, random)
  const children = lives.map((life) => childOf(life, measuresOf(life, extras, random), targets, random))
  return [...random.shuffled(children), ...outOfScope(targets, random)]
}

function childOf(
  life: Life,
  measures: readonly DatedMeasure[],
  targets: MunicipalTargets,
  random: Random,
): Child {
  const investigations = investigationsOf(life, random)
  return {
    birth: life.birth,
    sex: random.chance(0.54) ? 'male' : 'female',
    targetGroup: 'social',
    measures: measures.map((measure) => grant(measure, targets.municipality, random)),
    investigations,
    notifications: notificationsOf(life.birth, measures, investigations, random),
  }
}

function grant(measure: DatedMeasure, municipality: string, random: Random): GrantedMeasure {
  const basis = basisOf(measure.type, random)
  const intensity = intensityOf(municipality, measure.type, measure.start, random)
  return {
    ...measure,
    basis,
    grantedBy: grantedBy(municipality, measure.type, basis, random),
    provider: `udf-${municipality}-${String(random.int(1, 24)).padStart(2, '0')}`,
    intensity,
    followUps: followUpsOf({ ...measure, municipality, intensity }, DRAWN_ON, random),
  }
}

/** A few placed children outside the partnership's target group: no figure counts them. */
function outOfScope(targets: MunicipalTargets, random: Random): Child[] {
  return Array.from({ length: 14 }, (_, i) => {
    const isUnaccompanied = i % 3 === 0
    const start = DRAWN_ON - random.int(300, 1300)
    const birth = start - random.int(isUnaccompanied ? 5100 : 2000, 5200)
    const type = isUnaccompanied
      ? 'residential_home'
      : random.pick(['residential_home', 'foster_care', 'respite'])
    const measure = { type, start, end: Math.min(DRAWN_ON - 30, start + random.int(250, 900)) }
    return {
      birth,
      sex: random.chance(0.6) ? 'male' : 'female',
      targetGroup: isUnaccompanied ? 'unaccompanied_minor' : 'disability',
      measures: [grant(measure, targets.municipality, random)],
      investigations: [],
      notifications: [],
    }
  })
}
