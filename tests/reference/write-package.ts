import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainPackage } from './plain-package.ts'

/** The columns of data package v1 that a plain package can hold (design.md). */
export const COLUMNS: Record<keyof PlainPackage, readonly string[]> = {
  persons: ['person_id', 'birth_date', 'sex', 'target_group'],
  measures: [
    'measure_id',
    'person_id',
    'municipality',
    'measure_type',
    'start_date',
    'end_date',
    'legal_basis',
    'granted_by',
    'provider_id',
    'intensity',
  ],
  population: ['municipality', 'date', 'population_0_17'],
  investigations: ['investigation_id', 'person_id', 'municipality', 'decided_on', 'completed_on'],
  followups: ['followup_id', 'measure_id', 'date', 'kind', 'decision', 'next_due_date'],
  caseworkers: ['caseworker_id', 'municipality', 'team', 'fte'],
  assignments: ['case_id', 'caseworker_id', 'start_date', 'end_date'],
  pupils: [
    'person_id',
    'municipality',
    'school_year',
    'grade',
    'academic_wellbeing',
    'social_wellbeing',
    'absence_percent',
    'months_registered',
  ],
  annotations: ['municipality', 'figure', 'group', 'date', 'break', 'note'],
}

/** Writes the package as a folder: `datapackage.json` and a CSV file for each resource it has. */
export async function writePackage(folder: string, pkg: PlainPackage): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = (Object.keys(COLUMNS) as (keyof PlainPackage)[]).filter((name) => pkg[name] !== undefined)
  const descriptor = {
    name: 'test-register',
    title: 'Invented register of a test',
    'trin:invented': true,
    resources: names.map((name) => ({
      name,
      path: `${name}.csv`,
      format: 'csv',
      encoding: 'utf-8',
      schema: { fields: COLUMNS[name].map((column) => ({ name: column, type: 'string' })) },
    })),
  }
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(descriptor, null, 2))
  for (const name of names) await writeFile(join(folder, `${name}.csv`), csvOf(name, pkg))
}

/** One resource as CSV text with a header line. */
function csvOf(name: keyof PlainPackage, pkg: PlainPackage): string {
  const rows = (pkg[name] ?? []) as readonly object[]
  const lines = rows.map((row) => {
    const values = new Map<string, string>(Object.entries(row))
    return COLUMNS[name].map((column) => quoted(values.get(column) ?? '')).join(',')
  })
  return `${[COLUMNS[name].join(','), ...lines].join('\n')}\n`
}

function quoted(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
