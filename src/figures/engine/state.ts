import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { Place } from '../../kernel/place.ts'
import {
  HOME_BASED_SUBTYPES,
  isPlacementStep,
  type MeasureType,
  PLACEMENT_STEPS,
} from '../../kernel/staircase.ts'
import type { Condition } from '../definition.ts'

/**
 * A unit's state at a day in nine bits: bits 0-1 the placement form (0 not placed, 1 kinship, 2 foster,
 * 3 institution), bits 2-5 the step 3 subtypes, bit 6 step 2, bit 7 step 1, bit 8 aged 0-17.
 */
const FORM_BITS = 0b11
const STEP_2_BIT = 1 << 6
const STEP_1_BIT = 1 << 7
const STEP_3_BITS = 0b1111 << 2
export const AGED_BIT = 1 << 8
export const STATES = 512

/** What a measure of each type sets, and what it keeps of the state before it: a placement replaces the form. */
export const SETS = Uint16Array.from(MEASURE_TYPES, bitsOf)
export const KEEPS = Uint16Array.from(MEASURE_TYPES, (type) =>
  isPlacementStep(type.step) ? 0xffff ^ FORM_BITS : 0xffff,
)

function bitsOf(type: MeasureType): number {
  if (isPlacementStep(type.step)) return 1 + PLACEMENT_STEPS.indexOf(type.step)
  if (type.subtype !== null) return 1 << (2 + HOME_BASED_SUBTYPES.indexOf(type.subtype))
  return type.step === 2 ? STEP_2_BIT : STEP_1_BIT
}

/** The place of a state, as `placeOn` of kernel/place.ts says it of the measures that made the state. */
export function placeOfState(state: number): Place {
  const form = state & FORM_BITS
  if (form > 0) return PLACEMENT_STEPS[form - 1]
  if (state & STEP_3_BITS) return 3
  if (state & STEP_2_BIT) return 2
  return state & STEP_1_BIT ? 1 : 0
}

/** Place and age in four bits, for pairs of states: bits 0-2 the place, bit 3 aged 0-17. */
export const STANDINGS = 16
export const STANDING_OF = Uint8Array.from(
  { length: STATES },
  (_, state) => placeOfState(state) | (state & AGED_BIT ? 8 : 0),
)

/** Whether a state meets a condition of a figure's definition. */
export function stateMeets(state: number, condition: Condition): boolean {
  if (condition.stepInForce === 3 && !(state & STEP_3_BITS)) return false
  if (condition.stepInForce === 2 && !(state & STEP_2_BIT)) return false
  if (
    condition.subtypeInForce &&
    !(state & (1 << (2 + HOME_BASED_SUBTYPES.indexOf(condition.subtypeInForce))))
  )
    return false
  return standingMeets(STANDING_OF[state], condition)
}

/** Whether a place and age meet what a condition asks of place and age. */
export function standingMeets(standing: number, condition: Pick<Condition, 'aged0to17' | 'place'>): boolean {
  if (condition.aged0to17 !== undefined && condition.aged0to17 !== standing >= 8) return false
  return !condition.place || condition.place.includes((standing & 7) as Place)
}
