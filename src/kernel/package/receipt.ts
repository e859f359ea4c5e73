/** The receipt of a data package: nothing is silently dropped or repaired, and the counts add up. */
export interface Receipt {
  readonly resources: readonly ResourceReceipt[]
  readonly refusals: readonly Refusal[]
  readonly doubts: readonly Doubt[]
  /** What is wrong with the package itself: no measures, a file that is not there, datapackage.json unreadable. */
  readonly problems: readonly Refusal[]
}

/** `read = accepted + refused`; `doubted` counts accepted lines with at least one doubt. */
export interface ResourceReceipt {
  readonly resource: string
  readonly file: string
  readonly format: 'csv' | 'parquet'
  readonly read: number
  readonly accepted: number
  readonly refused: number
  readonly doubted: number
  /** Earliest and latest date in the accepted lines, ISO; null where the resource has no date. */
  readonly firstDate: string | null
  readonly lastDate: string | null
}

export const REFUSAL_REASONS = [
  'package-unreadable',
  'resource-missing',
  'file-missing',
  'file-unreadable',
  'file-empty',
  'column-missing',
  'column-count',
  'value-missing',
  'not-a-date',
  'not-a-number',
  'not-allowed',
  'unknown-measure-type',
  'unknown-person',
  'unknown-measure',
  'unknown-caseworker',
  'repeated-id',
  'end-before-start',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A line that could not be read or placed; it counts in no figure. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly resource: string
  readonly file: string
  /** Line in the file (CSV, 1-based, header is 1) or record number (Parquet, 1-based); null for the whole file. */
  readonly line: number | null
  readonly column: string | null
  /** The value as read, with anything that looks like a CPR number masked. */
  readonly value: string | null
}

export const DOUBT_RULES = [
  'start-before-birth',
  'overlapping-placements',
  'runs-after-23',
  'type-outside-law',
  'population-jump',
  'followup-outside-measure',
  'unknown-municipality',
  'same-measure-twice',
  'unknown-column',
] as const
export type DoubtRule = (typeof DOUBT_RULES)[number]

/** A refusal's reason or a doubt's rule. */
export type FindingKind = RefusalReason | DoubtRule

/** A finding that changes no figure. */
export interface Doubt {
  readonly rule: DoubtRule
  readonly resource: string
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
  /** The other line of a pair (the placement it overlaps, the measure it repeats); null when there is none. */
  readonly otherLine: number | null
}
