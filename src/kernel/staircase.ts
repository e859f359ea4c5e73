/** The intervention staircase (Indsatstrappen): six steps from everyday life to the most intrusive support. */
export const STEPS = [1, 2, 3, 4, 5, 6] as const
export type Step = (typeof STEPS)[number]

/** The four kinds of home-based measure that the evaluation of 2018 counts apart (tables 7, 11 and 15). */
export const HOME_BASED_SUBTYPES = [
  'family_stay',
  'home_placement',
  'preventive_measure',
  'parent_support',
] as const
export type HomeBasedSubtype = (typeof HOME_BASED_SUBTYPES)[number]

/** The placement steps: the child lives outside the home (own room and other home-based placements are step 3). */
export const PLACEMENT_STEPS = [4, 5, 6] as const
export type PlacementStep = (typeof PLACEMENT_STEPS)[number]

/** Whether a measure of this step places the child outside the home (key-figures.md, "Placed"). */
export function isPlacementStep(step: number): step is PlacementStep {
  return step >= PLACEMENT_STEPS[0]
}

/** A type of measure in the catalogue; its step never comes from a file. */
export interface MeasureType {
  readonly code: string
  readonly step: Step
  /** Only for step 3. */
  readonly subtype: HomeBasedSubtype | null
  readonly danish: string
  readonly english: string
}
