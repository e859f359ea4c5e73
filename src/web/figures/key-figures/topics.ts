import type { FigureId } from '../../../kernel/key-figure.ts'

/** What the overview of the key figures is divided into, in the order a manager asks. */
export const TOPICS = ['placements', 'home_based', 'preventive', 'followup_and_cases', 'school'] as const
export type Topic = (typeof TOPICS)[number]

interface OverviewFigure {
  readonly topic: Topic
  /** The groups that the overview shows; the figure's own page shows them all. */
  readonly mainGroups: readonly string[]
}

/** Where each key figure stands in the overview, and which of its groups tell the story in one glance. */
export const OVERVIEW: Record<FigureId, OverviewFigure> = {
  placed_per_1000: { topic: 'placements', mainGroups: ['total'] },
  placement_forms: { topic: 'placements', mainGroups: ['kinship', 'foster', 'institution'] },
  institution_ceased: { topic: 'placements', mainGroups: ['total'] },
  institution_ceased_to: { topic: 'placements', mainGroups: ['other_placement', 'not_placed'] },
  institution_duration: { topic: 'placements', mainGroups: ['median_days', 'over_6_months'] },
  home_based_per_1000: { topic: 'home_based', mainGroups: ['total'] },
  home_based_movements: { topic: 'home_based', mainGroups: ['down', 'none', 'up'] },
  preventive_per_1000: { topic: 'preventive', mainGroups: ['total'] },
  preventive_followed_by_investigation: { topic: 'preventive', mainGroups: ['total'] },
  caseload: { topic: 'followup_and_cases', mainGroups: ['mean', 'per_full_time'] },
  followup_interval: { topic: 'followup_and_cases', mainGroups: ['median', 'p90'] },
  followup_on_time: { topic: 'followup_and_cases', mainGroups: ['statutory', 'standard'] },
  followup_overdue: { topic: 'followup_and_cases', mainGroups: ['statutory', 'standard'] },
  school_academic_wellbeing: { topic: 'school', mainGroups: ['exposed', 'other'] },
  school_social_wellbeing: { topic: 'school', mainGroups: ['exposed', 'other'] },
  school_absence: { topic: 'school', mainGroups: ['exposed', 'other'] },
}

/** Whether a figure is counted by school year and not by cut-off (key-figures.md, "School figures"). */
export function isBySchoolYear(figure: string): boolean {
  return figure in OVERVIEW && OVERVIEW[figure as FigureId].topic === 'school'
}
