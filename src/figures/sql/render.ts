import { FIGURE_DEFINITIONS } from '../catalogue.ts'
import type { FigureDefinition, GroupRule } from '../definition.ts'
import { readCaseload } from './caseload.ts'
import { readFollowupInterval, readFollowupOnTime, readFollowupOverdue } from './follow-ups.ts'
import { readFollowedByInvestigation } from './followed-by-investigation.ts'
import { readInstitutionRun } from './institution-run.ts'
import { readSchool } from './school.ts'
import { isStateRule, readState, stateCounts } from './state-counts.ts'
import { indent, type Part, type Reading, statement } from './statement.ts'

/**
 * A figure as one SQL statement over tables named and laid out as the data package's resources, with the
 * cut-offs in a table `cut_offs (date)`. A resource that the package lacks is an empty table, an empty field
 * NULL. Answers figure, municipality, date, "group", numerator, denominator and value for every municipality,
 * cut-off and group; limits are not part of it. Runs in DuckDB and in PostgreSQL.
 */
export function renderFigureSql(definition: FigureDefinition): string {
  return render([definition])
}

/** All figures that count where units stand, in one statement that looks at every unit once. */
export function renderStateFiguresSql(): string {
  return render(FIGURE_DEFINITIONS.filter(({ groups }) => groups.every(({ rule }) => isStateRule(rule))))
}

function render(definitions: readonly FigureDefinition[]): string {
  const counts = stateCounts(definitions)
  const rows = definitions.flatMap(({ id, groups }, figurePlace) =>
    groups.map((group, groupPlace) => {
      const reading = readingOf(group.rule, counts)
      return { reading, sql: rowsSql(reading, `${figurePlace + 1}, ${groupPlace + 1}, '${id}'`, group.id) }
    }),
  )
  const numbers: Part = {
    name: 'numbers (figure_place, group_place, figure, municipality, date, "group", numerator, denominator, value)',
    meaning: 'One row for every group; a value is NULL where there is nothing to divide by.',
    body: rows.map(({ sql }) => sql).join('\nUNION ALL\n'),
    needs: rows.map(({ reading }) => reading.from),
  }
  return statement(
    [numbers],
    `SELECT figure, municipality, date, "group", numerator, denominator, value
FROM numbers
ORDER BY figure_place, municipality, date, group_place`,
  )
}

function rowsSql({ from, numerator, denominator, value }: Reading, places: string, group: string): string {
  return `SELECT ${places}, municipality, date, '${group}',
${indent([numerator, denominator, value].join(',\n'))}
FROM ${from.name}`
}

function readingOf(rule: GroupRule, counts: Part): Reading {
  switch (rule.kind) {
    case 'rate':
    case 'share':
      return readState(rule, counts)
    case 'institution-run':
      return readInstitutionRun(rule)
    case 'followed-by-investigation':
      return readFollowedByInvestigation()
    case 'caseload':
      return readCaseload(rule)
    case 'followup-interval':
      return readFollowupInterval(rule)
    case 'followup-on-time':
      return readFollowupOnTime(rule.limit)
    case 'followup-overdue':
      return readFollowupOverdue(rule.limit)
    case 'school':
      return readSchool(rule)
  }
}
