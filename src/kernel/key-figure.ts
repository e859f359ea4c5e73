/** What a key figure is to everyone who prints, draws or compares it: its name, its groups, its unit, its rows. */
export const FIGURES = {
  placed_per_1000: { groups: ['total'], unit: 'per_1000' },
  placement_forms: { groups: ['kinship', 'foster', 'institution'], unit: 'percent' },
  institution_ceased: { groups: ['total'], unit: 'percent' },
  institution_ceased_to: {
    groups: ['other_placement', 'not_placed', 'kinship', 'foster', 'home_based', 'preventive', 'no_measure'],
    unit: 'percent',
  },
  institution_duration: { groups: ['median_days', 'over_6_months'], unit: 'days' },
  home_based_per_1000: {
    groups: [
      'total',
      'family_stay',
      'home_placement',
      'preventive_measure',
      'parent_support',
      'sum_of_types',
    ],
    unit: 'per_1000',
  },
  home_based_movements: { groups: ['up', 'down', 'none', 'down_turned_18'], unit: 'percent' },
  preventive_per_1000: { groups: ['total'], unit: 'per_1000' },
  preventive_followed_by_investigation: { groups: ['total'], unit: 'percent' },
  caseload: { groups: ['mean', 'highest', 'lowest', 'per_full_time'], unit: 'cases' },
  followup_interval: { groups: ['median', 'mean', 'p90'], unit: 'days' },
  followup_on_time: { groups: ['statutory', 'standard'], unit: 'percent' },
  followup_overdue: { groups: ['statutory', 'standard'], unit: 'percent' },
  school_academic_wellbeing: { groups: ['exposed', 'other'], unit: 'index_1_5' },
  school_social_wellbeing: { groups: ['exposed', 'other'], unit: 'index_1_5' },
  school_absence: { groups: ['exposed', 'other'], unit: 'percent_mean' },
} as const satisfies Record<string, { groups: readonly string[]; unit: FigureUnit }>

export type FigureUnit = 'per_1000' | 'percent' | 'days' | 'cases' | 'index_1_5' | 'percent_mean'
export type FigureId = keyof typeof FIGURES
export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[]

/** The unit of one group; only `over_6_months` of the durations differs from its figure's unit. */
export function unitOf(figure: FigureId, group: string): FigureUnit {
  return figure === 'institution_duration' && group === 'over_6_months' ? 'percent' : FIGURES[figure].unit
}

/** One row of the output, as key-figures.md "Output" lays it out. `null` prints as empty. */
export interface FigureRow {
  readonly figure: FigureId
  readonly municipality: string
  /** ISO cut-off, or a school year such as `2014/15`. */
  readonly date: string
  readonly group: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Unrounded. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: FigureUnit
  /** Empty, `suppressed`, or the text of an annotation. */
  readonly note: string
}

export const ROW_COLUMNS = [
  'figure',
  'municipality',
  'date',
  'group',
  'numerator',
  'denominator',
  'value',
  'low',
  'high',
  'unit',
  'note',
] as const
