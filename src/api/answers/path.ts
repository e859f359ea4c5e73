import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { coveredDays } from '../../figures/covered.ts'
import { isInScope, type Spells, unitOf } from '../../figures/engine/spells.ts'
import { type FollowUpsByMeasure, followUpsByMeasure } from '../../figures/rules/follow-up-lists.ts'
import { dueOf } from '../../figures/rules/follow-ups.ts'
import { type Day, dateOf, eighteenthBirthday, isoOf, NO_DAY } from '../../kernel/calendar.ts'
import { isFollowedUp } from '../../kernel/follow-up.ts'
import { FOLLOWUP_DECISIONS, type Register } from '../../kernel/package/register.ts'
import { notFound } from '../refused.ts'
import type { PathAnswer, PathQuery } from '../wire.ts'
import { type Known, municipalityIn, named } from './known.ts'
import { pathPieces } from './units.ts'

/** Barnets vej: a unit's path over the staircase with its measures and follow-ups. */
export function pathAnswer(known: Known, query: PathQuery): PathAnswer {
  const { register, index } = municipalityIn(known, query.municipality)
  const spells = known.spells(register)
  const person = register.persons.row.indexOf(query.child - 1)
  const unit = person < 0 ? -1 : unitOf(spells, person, index)
  if (unit < 0) {
    throw notFound(
      'child',
      'Kommunen har intet barn med det nummer.',
      'The municipality has no child of that number.',
    )
  }
  const knownTo = coveredDays(register)?.last ?? 0
  const measures = measuresOf(spells, unit)
  const { birth, targetGroup } = register.persons
  return {
    municipality: named(query.municipality),
    child: query.child,
    birthYear: dateOf(birth[person]).year,
    turns18: isoOf(eighteenthBirthday(birth[person])),
    inScope: isInScope(targetGroup[person]),
    knownTo: isoOf(knownTo),
    path: pathPieces(spells, unit),
    measures: measuresAnswer(known, register, measures, knownTo),
    followups: followupsAnswer(known, register, measures),
    investigations: datesOf(register.investigations, register.investigations?.decidedOn, person, index).map(
      (decidedOn) => ({ decidedOn }),
    ),
    notifications: datesOf(register.notifications, register.notifications?.receivedOn, person, index).map(
      (receivedOn) => ({ receivedOn }),
    ),
  }
}

function measuresOf(spells: Spells, unit: number): number[] {
  return [...spells.measure.subarray(spells.unitFirst[unit], spells.unitFirst[unit + 1])]
}

function measuresAnswer(
  known: Known,
  register: Register,
  rows: readonly number[],
  knownTo: Day,
): PathAnswer['measures'] {
  const { measures } = register
  const byMeasure = followUpsByMeasure(register)
  return rows.map((row) => {
    const type = MEASURE_TYPES[measures.type[row]]
    return {
      line: lineOf(known, 'measures', measures.row[row]),
      type: type.code,
      title: { da: type.danish, en: type.english },
      step: type.step,
      start: isoOf(measures.start[row]),
      end: dateOrNull(measures.end[row]),
      law: measures.law[row] === 1 ? ('BL' as const) : ('SEL' as const),
      intensive: measures.intensive[row] === 1,
      due: nextDue(known, register, { row, byMeasure, knownTo }),
    }
  })
}

/** The next due follow-up of a measure of step 3-6 in force at `knownTo`. */
function nextDue(
  { standards }: Known,
  register: Register,
  of: { readonly row: number; readonly byMeasure: FollowUpsByMeasure | null; readonly knownTo: Day },
): PathAnswer['measures'][number]['due'] {
  const { row, byMeasure, knownTo } = of
  const { measures, persons } = register
  const end = measures.end[row]
  const isInForce = measures.start[row] <= knownTo && (end === NO_DAY || end >= knownTo)
  const isFollowed =
    isFollowedUp(MEASURE_TYPES[measures.type[row]]) && isInScope(persons.targetGroup[measures.person[row]])
  if (!isInForce || !isFollowed) return { statutory: null, standard: null }
  const soFar = (byMeasure?.of(row) ?? []).filter(({ date }) => date <= knownTo)
  const due = (kind: 'statutory' | 'standard') => {
    const day = dueOf(register, row, soFar.at(-1), { kind, standards })
    return day === null ? null : isoOf(day)
  }
  return { statutory: due('statutory'), standard: due('standard') }
}

function followupsAnswer(
  known: Known,
  register: Register,
  measures: readonly number[],
): PathAnswer['followups'] {
  const { followups } = register
  if (!followups) return []
  const rows: number[] = []
  for (let row = 0; row < followups.count; row++)
    if (measures.includes(followups.measure[row])) rows.push(row)
  rows.sort((a, b) => followups.date[a] - followups.date[b])
  return rows.map((row) => ({
    line: lineOf(known, 'followups', followups.row[row]),
    measure: measures.indexOf(followups.measure[row]),
    date: isoOf(followups.date[row]),
    kind: followups.formal[row] === 1 ? ('formal' as const) : ('contact' as const),
    decision: FOLLOWUP_DECISIONS[followups.decision[row]],
    nextDue: dateOrNull(followups.nextDue[row]),
  }))
}

interface Events {
  readonly count: number
  readonly person: Int32Array
  readonly municipality: Int32Array
}

function datesOf(
  events: Events | null,
  days: Int32Array | undefined,
  person: number,
  municipality: number,
): string[] {
  if (!events || !days) return []
  const found: Day[] = []
  for (let row = 0; row < events.count; row++) {
    if (events.person[row] === person && events.municipality[row] === municipality) found.push(days[row])
  }
  return found
    .filter((day) => day !== NO_DAY)
    .sort((a, b) => a - b)
    .map(isoOf)
}

function dateOrNull(day: Day): string | null {
  return day === NO_DAY ? null : isoOf(day)
}

/** Line in a CSV file, where the header is line 1; record number in a Parquet file. */
function lineOf({ receipt }: Known, resource: string, row: number): number {
  const isParquet = receipt.resources.some((read) => read.resource === resource && read.format === 'parquet')
  return isParquet ? row + 1 : row + 2
}
