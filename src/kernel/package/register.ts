import type { Day } from '../calendar.ts'

/**
 * A checked register in columns: what intake accepts and the figures read. Each table holds only accepted lines,
 * in file order; references are row numbers, days are `Day`s (`NO_DAY` when empty), and `row` of every table is
 * the zero-based number of the data record in its file, so that any fact leads back to its line.
 */
export interface Register {
  readonly about: PackageAbout
  /** Three-digit codes named in accepted `population` or `measures` lines, ascending; columns hold indexes into it. */
  readonly municipalities: readonly string[]
  readonly persons: Persons
  readonly measures: Measures
  readonly population: Population | null
  readonly investigations: Investigations | null
  readonly notifications: Notifications | null
  readonly followups: Followups | null
  readonly caseworkers: Caseworkers | null
  readonly assignments: Assignments | null
  readonly pupils: Pupils | null
  readonly annotations: readonly Annotation[]
}

export interface PackageAbout {
  readonly name: string
  readonly title: string
  readonly description: string
  /** True when the children are invented (`"trin:invented": true` in datapackage.json). */
  readonly invented: boolean
}

interface Table {
  readonly count: number
  readonly row: Int32Array
}

/** Target groups by code; `social` and empty are in scope (key-figures.md, "In scope"). */
export const TARGET_GROUPS = ['', 'social', 'disability', 'unaccompanied_minor'] as const

export interface Persons extends Table {
  readonly birth: Int32Array
  /** Index into `TARGET_GROUPS`. */
  readonly targetGroup: Uint8Array
  /** Whether any person has a sex, and which: index into ['', 'male', 'female', other texts as read]. */
  readonly sex: readonly string[] | null
}

export interface Measures extends Table {
  /** Row of `persons` (index among accepted persons). */
  readonly person: Int32Array
  readonly municipality: Uint16Array
  /** Index into the catalogue's `MEASURE_TYPES`. */
  readonly type: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Which law the measure rests on, worked out by `lawOf`: 0 Serviceloven, 1 Barnets Lov. */
  readonly law: Uint8Array
  /** 1 when `intensity` is `intensive`. */
  readonly intensive: Uint8Array
}

export interface Population extends Table {
  readonly municipality: Uint16Array
  readonly date: Int32Array
  readonly children: Int32Array
}

export interface Investigations extends Table {
  readonly person: Int32Array
  readonly municipality: Int32Array
  readonly decidedOn: Int32Array
}

export interface Notifications extends Table {
  readonly person: Int32Array
  readonly municipality: Int32Array
  readonly receivedOn: Int32Array
}

export interface Followups extends Table {
  /** Index among accepted measures. */
  readonly measure: Int32Array
  readonly date: Int32Array
  /** 1 when `kind` is `formal`, 0 when `contact`. */
  readonly formal: Uint8Array
  /** Index into `FOLLOWUP_DECISIONS`. */
  readonly decision: Uint8Array
  readonly nextDue: Int32Array
}

export const FOLLOWUP_DECISIONS = ['', 'continue', 'adjust', 'end'] as const

export interface Caseworkers extends Table {
  /** Index into `Register.municipalities`, or -1 for a municipality that has neither population nor measures. */
  readonly municipality: Int32Array
  readonly fte: Float64Array
}

export interface Assignments extends Table {
  /** A number for each distinct `case_id`. */
  readonly caseNumber: Int32Array
  readonly caseworker: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

export interface Pupils extends Table {
  readonly person: Int32Array
  /** As in `Caseworkers`. */
  readonly municipality: Int32Array
  /** Index into `schoolYears`. */
  readonly schoolYear: Uint16Array
  /** Distinct school years such as `2014/15`, ascending. */
  readonly schoolYears: readonly string[]
  readonly grade: Uint8Array
  /** NaN when empty. */
  readonly academicWellbeing: Float64Array
  readonly socialWellbeing: Float64Array
  readonly absencePercent: Float64Array
  readonly monthsRegistered: Float64Array
}

export interface Annotation {
  readonly municipality: string
  readonly figure: string
  /** Empty: all groups of the figure. */
  readonly group: string
  readonly date: Day
  readonly isBreak: boolean
  readonly note: string
}
