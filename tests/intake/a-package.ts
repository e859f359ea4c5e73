import { openPackage } from '../../src/intake/open-package.ts'
import type { OpenedPackage, PackageFiles } from '../../src/intake/package-files.ts'

/** Files by path; a text is written as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

export const PERSONS = 'person_id,birth_date,sex,target_group\np1,2005-03-01,male,social\np2,2010-06-15,,\n'
export const MEASURES = `measure_id,person_id,municipality,measure_type,start_date,end_date,legal_basis,granted_by,provider_id,intensity
m1,p1,101,foster_care,2015-01-01,2016-12-31,SEL § 52.3.7,,,standard
m2,p1,101,family_treatment,2017-02-01,,,,,intensive
m3,p2,510,contact_person,2018-05-01,2018-09-30,SEL § 52.3.6,,,
`

/** A package of files in memory, with two persons and three measures unless others are given. */
export function filesOf(files: Files): PackageFiles {
  const all: Files = { 'persons.csv': PERSONS, 'measures.csv': MEASURES, ...files }
  return {
    read: async (path) => (path in all ? new Blob([all[path]]) : null),
    diskPath: () => null,
  }
}

export async function opened(files: Files = {}): Promise<OpenedPackage> {
  return openPackage(filesOf(files))
}

/** The table of measures with one more line, or several. */
export function withMeasures(...lines: readonly string[]): Files {
  return { 'measures.csv': `${MEASURES}${lines.join('\n')}\n` }
}

export function withPersons(...lines: readonly string[]): Files {
  return { 'persons.csv': `${PERSONS}${lines.join('\n')}\n` }
}

/** A datapackage.json that names the files, with more said of some. */
export function manifest(
  resources: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Files {
  return { 'datapackage.json': JSON.stringify({ name: 'test', ...more, resources }) }
}

/** Refusals as `reason file:line column value`. */
export function refusals({ receipt }: OpenedPackage): readonly string[] {
  return receipt.refusals.map(({ reason, file, line, column, value }) =>
    [reason, `${file}:${line}`, column ?? '-', value ?? '-'].join(' '),
  )
}

export function problems({ receipt }: OpenedPackage): readonly string[] {
  return receipt.problems.map(({ reason, resource, column, value }) =>
    [reason, resource || '-', column ?? '-', value ?? '-'].join(' '),
  )
}

/** Doubts as `rule resource:line column` and, of a pair, the other line. */
export function doubts({ receipt }: OpenedPackage): readonly string[] {
  return receipt.doubts.map(({ rule, resource, line, column, otherLine }) =>
    [rule, `${resource}:${line}`, column ?? '-', ...(otherLine === null ? [] : [`with ${otherLine}`])].join(
      ' ',
    ),
  )
}
