import type { FollowUpProfile } from '../follow-up.ts'
import type { RecordKind, StoredRecord } from '../record/record.ts'
import type { Sees } from '../sight.ts'
import type { MeasureType } from '../staircase.ts'
import type { Text } from '../text.ts'

/**
 * Overdue, today, within seven days, later; `no_date` when something waits and no rule fixes a day; `quiet` when a child
 * is brought up by rule though nothing is due.
 */
export const DUE_STATES = ['overdue', 'today', 'week', 'later', 'no_date', 'quiet'] as const
export type DueState = (typeof DUE_STATES)[number]

/** Something that is due for a child: what, when, and by which rule. */
export interface DueItem<Rule extends string = string> {
  readonly rule: Rule
  /** The record that it is about. */
  readonly record: { readonly kind: RecordKind; readonly id: string }
  /** The child's case that the record belongs to; null where it belongs to none. */
  readonly caseId: string | null
  /** ISO day, the last on which it is in time; null for `no_date` and `quiet`. */
  readonly due: string | null
  /** ISO instant, for the clock of 24 hours alone. */
  readonly dueAt: string | null
  readonly state: DueState
  /** What is to be done, such as "Følg op på familiebehandling". */
  readonly title: Text
  /** Why on that day, such as "6 uger efter opfølgningen 3. marts 2026". */
  readonly why: Text
  /** The rule's source: the law's paragraph, or the municipality's standard as it is written. */
  readonly source: Text
}

/** What a municipality has decided of its own casework; the defaults decide nothing that is not verified. */
export interface WorkRules {
  /** Its own follow-up standard. */
  readonly profile: FollowUpProfile | undefined
  /** The catalogue's types of measure, by code. */
  readonly measureTypes: ReadonlyMap<string, MeasureType>
  /** The catalogue's programmes, by code. */
  readonly programmes: ReadonlyMap<string, ProgrammeRules>
  readonly otherAssessor: boolean
  /** Working days until a notification's receipt; null: it has not said, and the law's own hold. */
  readonly receiptDays: number | null
  /** Whether a Saturday is a working day. */
  readonly saturdaysCount: boolean
  readonly quietAfterDays: number
}

/** What of a programme is due: the meetings that end its phases, and how many contacts it may hold. */
export interface ProgrammeRules {
  readonly title: Text
  readonly phases: readonly {
    readonly title: Text
    /** Counted from 1. */
    readonly toWeek: number
    readonly endsWith: Text | null
  }[]
  /** Null: no limit. */
  readonly contacts: number | null
  readonly source: Text
}

/**
 * What is known of a child, by kind of record. What is left out must be what is finished: measures that ended,
 * notifications of which all is done, investigations that are completed, goals that ended.
 */
export interface ChildFacts {
  readonly records: Readonly<Partial<Record<RecordKind, readonly StoredRecord[]>>>
  /** How much of each kind is known to whoever is told what is due. */
  readonly sees: Sees
}

/** The moment that something is due at, or is not. */
export interface Now {
  /** ISO day in Denmark. */
  readonly today: string
  /** ISO instant. */
  readonly instant: string
}
