import { z } from '@hono/zod-openapi'
import { FIGURE_IDS } from '../kernel/key-figure.ts'
import { LiveChild, Words } from './wire-shared.ts'

/**
 * What the pages ask and what they are answered: one schema is parser, type and OpenAPI. The same answers come
 * from the server and, for "Egne filer", from the worker in the browser.
 */
const MunicipalityCode = z.string().regex(/^\d{3}$/)
const CutOff = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const FigureId = z.enum(FIGURE_IDS as [string, ...string[]])

export const Municipality = z.object({ code: MunicipalityCode, name: z.string() })
export type Municipality = z.infer<typeof Municipality>

/** What a package covers; asked once, it fills the selectors of every page. */
export const PackageAnswer = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    invented: z.boolean(),
    /** Counts 1..threshold-1 are hidden; 0 or 1 hides nothing. */
    suppressBelow: z.number().int(),
    municipalities: z.array(Municipality),
    cutOffs: z.array(CutOff),
    schoolYears: z.array(z.string()),
    children: z.number().int(),
    measures: z.number().int(),
    figures: z.array(
      z.object({
        id: FigureId,
        title: Words,
        /** Shown in the unit's own way: per 1,000, per cent, days, cases, index. */
        unit: z.string(),
        groups: z.array(z.object({ id: z.string(), title: Words, unit: z.string() })),
      }),
    ),
  })
  .openapi('Package')
export type PackageAnswer = z.infer<typeof PackageAnswer>

export const StaircaseQuery = z.object({ municipality: MunicipalityCode, date: CutOff })
export type StaircaseQuery = z.infer<typeof StaircaseQuery>

/** A count that may be hidden: `children` null means hidden because it is small. */
const Count = z.object({ children: z.number().int().nullable(), per1000: z.number().nullable() })

/** The front page: the six steps, the change since a year ago, and where the children of a year ago are now. */
export const StaircaseAnswer = z
  .object({
    municipality: Municipality,
    date: CutOff,
    yearAgo: CutOff,
    /** Null when unknown. */
    population: z.number().int().nullable(),
    populationYearAgo: z.number().int().nullable(),
    /**
     * Children 0-17 in scope by their place: the placement form for the placed, otherwise the highest step in
     * force. A child stands on one step. `now` and `yearAgo` null where hidden; step 1-6 ascending.
     */
    steps: z.array(
      z.object({
        step: z.number().int().min(1).max(6),
        now: Count,
        yearAgo: Count,
        /** False when no measure of the step is in the package at all: "opgøres ikke særskilt". */
        registered: z.boolean(),
      }),
    ),
    /**
     * Children who stood on step `from` a year ago (0 = none) and on `to` now. `to` 0 = no measure now and still
     * 0-17; `to` 'turned_18' = no longer 0-17 (wherever they are). Pairs with 0 children are left out; hidden
     * ones have `children: null`, and may be of nobody where only that guards another. `from` 0 (new on the
     * staircase) is included, from = to is "stayed".
     */
    flows: z.array(
      z.object({
        from: z.number().int().min(0).max(6),
        to: z.union([z.number().int().min(0).max(6), z.literal('turned_18')]),
        children: z.number().int().nullable(),
      }),
    ),
    /** The rows of `home_based_movements` at this date, for the sentence that answers the manager's question. */
    movements: z.array(
      z.object({
        group: z.string(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        value: z.number().nullable(),
      }),
    ),
    /** Notes of annotations that touch the staircase's figures at this date or between it and a year ago. */
    notes: z.array(z.object({ date: CutOff, note: z.string(), isBreak: z.boolean() })),
  })
  .openapi('Staircase')
export type StaircaseAnswer = z.infer<typeof StaircaseAnswer>

const FigureRowWire = z
  .object({
    figure: FigureId,
    municipality: MunicipalityCode,
    date: z.string(),
    group: z.string(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string(),
    /** `suppressed` (possibly followed by `; ` and a note), a note, or empty. */
    note: z.string(),
  })
  .openapi('FigureRow')

/** All rows of some municipalities: the overview page draws its small lines from these. */
export const FiguresQuery = z.object({
  /** One or more codes separated by commas. */
  municipality: z.string().regex(/^\d{3}(,\d{3})*$/),
})
export type FiguresQuery = z.infer<typeof FiguresQuery>
export const FiguresAnswer = z.object({ rows: z.array(FigureRowWire) }).openapi('Figures')
export type FiguresAnswer = z.infer<typeof FiguresAnswer>

export const FigureQuery = FiguresQuery.extend({ figure: FigureId })
export type FigureQuery = z.infer<typeof FigureQuery>
export const FigureAnswer = z
  .object({
    id: FigureId,
    title: Words,
    /** The definition as a controller reads it aloud. */
    definition: Words,
    numerator: Words,
    denominator: Words,
    /** Every [choice] that the figure rests on. */
    choices: z.array(Words),
    /** Footnote or list that the figure comes from. */
    source: z.string(),
    unit: z.string(),
    groups: z.array(z.object({ id: z.string(), title: Words, unit: z.string() })),
    sql: z.string(),
    rows: z.array(FigureRowWire),
    annotations: z.array(
      z.object({
        municipality: z.string(),
        group: z.string(),
        date: z.string(),
        isBreak: z.boolean(),
        note: z.string(),
      }),
    ),
    /** False where nobody stands behind a group's number as units (caseload counts cases). */
    hasUnits: z.boolean(),
  })
  .openapi('Figure')
export type FigureAnswer = z.infer<typeof FigureAnswer>

/** One piece of a child's path: on `step` (0 = none) from `from` to `to` (last day; null = still). */
const PathPiece = z.object({
  step: z.number().int().min(0).max(6),
  from: z.string(),
  to: z.string().nullable(),
})

export const UnitsQuery = z.object({
  figure: FigureId,
  municipality: MunicipalityCode,
  date: z.string(),
  group: z.string(),
  part: z.enum(['numerator', 'denominator']),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type UnitsQuery = z.infer<typeof UnitsQuery>

/** Who is behind a number. A unit is named by the line of its child in the persons file, never by its id. */
export const UnitsAnswer = z
  .object({
    /** True when the count is small and so the units are not shown; `units` is then empty and `total` null. */
    hidden: z.boolean(),
    total: z.number().int().nullable(),
    /** True while counts are hidden: `units` are then all whom one may see anyhow, and nobody else of the `total`. */
    withheld: z.boolean(),
    units: z.array(
      z.object({
        municipality: MunicipalityCode,
        /** Number of the child: its record in the persons file, 1-based. */
        child: z.number().int(),
        /** Age in whole years at the date (0 for the unborn). */
        age: z.number().int(),
        path: z.array(PathPiece),
        ...LiveChild,
      }),
    ),
  })
  .openapi('Units')
export type UnitsAnswer = z.infer<typeof UnitsAnswer>

export const PathQuery = z.object({
  municipality: MunicipalityCode,
  child: z.coerce.number().int().min(1),
})
export type PathQuery = z.infer<typeof PathQuery>

/** Barnets vej: one unit's path with its measures and follow-ups. */
export const PathAnswer = z
  .object({
    municipality: Municipality,
    child: z.number().int(),
    birthYear: z.number().int(),
    /** ISO day of the 18th birthday. */
    turns18: z.string(),
    inScope: z.boolean(),
    /** Last date the package knows of; "today" of the picture. */
    knownTo: z.string(),
    path: z.array(PathPiece),
    measures: z.array(
      z.object({
        /** Line or record in the measures file. */
        line: z.number().int(),
        type: z.string(),
        title: Words,
        step: z.number().int(),
        start: z.string(),
        end: z.string().nullable(),
        law: z.enum(['SEL', 'BL']),
        intensive: z.boolean(),
        /** Next due follow-ups at `knownTo` for measures in force; null when no limit exists. */
        due: z.object({ statutory: z.string().nullable(), standard: z.string().nullable() }),
      }),
    ),
    followups: z.array(
      z.object({
        line: z.number().int(),
        /** Index into `measures`. */
        measure: z.number().int(),
        date: z.string(),
        kind: z.enum(['formal', 'contact']),
        decision: z.string(),
        nextDue: z.string().nullable(),
      }),
    ),
    ...LiveChild,
    investigations: z.array(z.object({ decidedOn: z.string() })),
    notifications: z.array(z.object({ receivedOn: z.string() })),
  })
  .openapi('Path')
export type PathAnswer = z.infer<typeof PathAnswer>

/** A question that cannot be answered as asked: which field, and what is wrong with it. */
export const ErrorAnswer = z
  .object({ error: z.string(), field: z.string().nullable(), message: Words })
  .openapi('Error')
export type ErrorAnswer = z.infer<typeof ErrorAnswer>
