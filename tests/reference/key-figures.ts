import type { FigureId, FigureRow, FigureUnit } from '../../src/kernel/key-figure.ts'
import { caseload } from './caseload-figure.ts'
import type { Cell } from './cell.ts'
import { followupInterval, followupOnTime, followupOverdue } from './follow-up-figures.ts'
import {
  homeBasedMovements,
  homeBasedPer1000,
  preventiveFollowedByInvestigation,
  preventivePer1000,
} from './home-based-figures.ts'
import {
  institutionCeased,
  institutionCeasedTo,
  institutionDuration,
  placedPer1000,
  placementForms,
} from './placement-figures.ts'
import type { PlainAnnotation, PlainPackage } from './plain-package.ts'
import { schoolFigure, schoolYearDates, schoolYearsOf } from './school-figures.ts'
import { municipalitiesOf } from './terms.ts'

interface Figure {
  readonly id: FigureId
  readonly unit: FigureUnit
  /** The groups in the order of the text come from the order of the keys. */
  readonly cells: (pkg: PlainPackage, municipality: string, date: string) => Record<string, Cell>
  /** "A figure whose resource is not in the package has no rows at all." */
  readonly needs?: readonly ('investigations' | 'caseworkers' | 'assignments' | 'followups' | 'pupils')[]
}

/** The figures in the order of key-figures.md. */
const BY_CUT_OFF: readonly Figure[] = [
  { id: 'placed_per_1000', unit: 'per_1000', cells: placedPer1000 },
  { id: 'placement_forms', unit: 'percent', cells: placementForms },
  { id: 'institution_ceased', unit: 'percent', cells: institutionCeased },
  { id: 'institution_ceased_to', unit: 'percent', cells: institutionCeasedTo },
  { id: 'institution_duration', unit: 'days', cells: institutionDuration },
  { id: 'home_based_per_1000', unit: 'per_1000', cells: homeBasedPer1000 },
  { id: 'home_based_movements', unit: 'percent', cells: homeBasedMovements },
  { id: 'preventive_per_1000', unit: 'per_1000', cells: preventivePer1000 },
  {
    id: 'preventive_followed_by_investigation',
    unit: 'percent',
    cells: preventiveFollowedByInvestigation,
    needs: ['investigations'],
  },
  { id: 'caseload', unit: 'cases', cells: caseload, needs: ['caseworkers', 'assignments'] },
  { id: 'followup_interval', unit: 'days', cells: followupInterval, needs: ['followups'] },
  { id: 'followup_on_time', unit: 'percent', cells: followupOnTime, needs: ['followups'] },
  { id: 'followup_overdue', unit: 'percent', cells: followupOverdue, needs: ['followups'] },
]

const BY_SCHOOL_YEAR: readonly Figure[] = [
  {
    id: 'school_academic_wellbeing',
    unit: 'index_1_5',
    cells: (pkg, municipality, year) => schoolFigure('academic_wellbeing', pkg, municipality, year),
    needs: ['pupils'],
  },
  {
    id: 'school_social_wellbeing',
    unit: 'index_1_5',
    cells: (pkg, municipality, year) => schoolFigure('social_wellbeing', pkg, municipality, year),
    needs: ['pupils'],
  },
  {
    id: 'school_absence',
    unit: 'percent_mean',
    cells: (pkg, municipality, year) => schoolFigure('absence_percent', pkg, municipality, year),
    needs: ['pupils'],
  },
]

/**
 * A slow, obvious reading of key-figures.md, written apart from the engine to check it: every row of every
 * figure, none hidden, ordered by figure, municipality, date and group.
 */
export function slowKeyFigures(pkg: PlainPackage, cutOffs: readonly string[]): FigureRow[] {
  return [
    ...BY_CUT_OFF.flatMap((figure) => rowsOf(pkg, figure, [...cutOffs].sort())),
    ...BY_SCHOOL_YEAR.flatMap((figure) => rowsOf(pkg, figure, schoolYearsOf(pkg))),
  ]
}

function rowsOf(pkg: PlainPackage, figure: Figure, dates: readonly string[]): FigureRow[] {
  if (figure.needs?.some((resource) => pkg[resource] === undefined)) return []
  return municipalitiesOf(pkg).flatMap((municipality) =>
    dates.flatMap((date) =>
      Object.entries(figure.cells(pkg, municipality, date)).map(([group, cell]) => ({
        figure: figure.id,
        municipality,
        date,
        group,
        ...cell,
        unit: group === 'over_6_months' ? 'percent' : figure.unit,
        note: noteOf(pkg, { figure: figure.id, municipality, date, group }),
      })),
    ),
  )
}

/** "A table shows the note": annotations of the row's figure, municipality, date and group (empty: all groups). */
function noteOf(
  pkg: PlainPackage,
  row: { figure: string; municipality: string; date: string; group: string },
): string {
  return (pkg.annotations ?? [])
    .filter((annotation) => annotation.figure === row.figure)
    .filter((annotation) => annotation.municipality === row.municipality)
    .filter((annotation) => annotation.group === row.group || annotation.group === '')
    .filter((annotation) => isAbout(annotation, row.date))
    .map((annotation) => annotation.note)
    .join('; ')
}

/** Decision: an annotation of a school figure has a day, and speaks of the school year that the day is in. */
function isAbout(annotation: PlainAnnotation, date: string): boolean {
  if (!date.includes('/')) return annotation.date === date
  const { first, last } = schoolYearDates(date)
  return annotation.date >= first && annotation.date <= last
}
