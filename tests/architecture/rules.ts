import { isPure, knowsDatabase, runsAnywhere } from './layers.ts'
import type { SourceFile, SourceFunction } from './source-files.ts'

/** `config.ts` says what the environment decides, and only it reads that. */
const READS_ENVIRONMENT = 'config.ts'

const IMPURE = [
  'Date',
  'Math.random',
  'Temporal.Now',
  'fetch',
  'process',
  'performance',
  'crypto',
  'console',
  'globalThis',
  'setTimeout',
]
/** Functions of their arguments alone, without a package of their own below them (docs/decisions/0008). */
const PURE_PACKAGES = ['double-metaphone', 'fastest-levenshtein']
const LONGEST_FILE = 300

/** One breach of a rule, as a sentence that names the file. */
export type Breach = string

/** The kernel, rules, due rules and acts know no clock, no chance and no machine, and no package but the pure ones: only its arguments. */
export function purityBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(isPure)
    .flatMap((file) => [
      ...file.imports
        .filter((one) => !one.isOurs && !PURE_PACKAGES.includes(one.target))
        .map((one) => `${file.path} imports ${one.target}`),
      ...IMPURE.filter((name) => file.names.has(name)).map((name) => `${file.path} uses ${name}`),
    ])
}

/** What the browser computes with asks nothing of Node. */
export function nodeOnlyBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(runsAnywhere)
    .flatMap((file) => file.imports.filter((one) => one.target.startsWith('node:')).map(() => file.path))
    .map((path) => `${path} imports from Node`)
}

/** Packages that know a database, and the one folder that uses each. */
const OF_THE_DATABASE: Readonly<Record<string, string>> = {
  kysely: 'store',
  pg: 'store',
  '@electric-sql/pglite': 'store',
  'pg-boss': 'jobs',
}

/**
 * Only the store knows PGlite, PostgreSQL and SQL: a rule or a route that needs a query asks it for one. The queue has
 * tables of its own, and only the jobs know it.
 */
export function databaseBreaches(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ target }) => target in OF_THE_DATABASE && !mayKnow(file, OF_THE_DATABASE[target]))
      .map((one) => `${file.path} imports ${one.target}`),
  )
}

function mayKnow(file: SourceFile, room: string): boolean {
  return folderOf(file) === room || (room === 'store' && knowsDatabase(file))
}

/** Only `config.ts` reads the environment. */
export function environmentBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter((file) => file.path !== READS_ENVIRONMENT && file.names.has('process.env'))
    .map((file) => `${file.path} reads process.env`)
}

/** Short files, named exports, no barrels, and no way around the types. */
export function formBreaches(files: readonly SourceFile[]): Breach[] {
  const forbidden = ['any', '!', 'enum', 'default export']
  return files.flatMap((file) => [
    ...(file.lines > LONGEST_FILE ? [`${file.path} has ${file.lines} lines, over ${LONGEST_FILE}`] : []),
    ...(/(^|\/)index\.tsx?$/.test(file.path) || file.isOnlyReexports ? [`${file.path} is a barrel`] : []),
    ...forbidden.filter((form) => file.forms.has(form)).map((form) => `${file.path} has ${form}`),
  ])
}

const LONGEST_FUNCTION = 40
const LONGEST_COMPONENT = 60
const MOST_PARAMETERS = 3

/** Functions that are too large, by `path name`, and how large they are. */
export type Large = Readonly<Record<string, number>>

/** Functions of more lines than one can take in at a glance; what draws a part of a page may have some more. */
export function longFunctions(files: readonly SourceFile[]): Large {
  return large(files, ({ lines, isComponent }) =>
    lines > (isComponent ? LONGEST_COMPONENT : LONGEST_FUNCTION) ? lines : null,
  )
}

/** Functions of more arguments than one can tell apart by their place. */
export function manyParameters(files: readonly SourceFile[]): Large {
  return large(files, ({ parameters }) => (parameters > MOST_PARAMETERS ? parameters : null))
}

function large(files: readonly SourceFile[], sizeOf: (one: SourceFunction) => number | null): Large {
  const found: Record<string, number> = {}
  for (const { path, functions } of files)
    for (const one of functions) {
      const key = `${path} ${one.name}`
      const size = sizeOf(one)
      if (size !== null) found[key] = Math.max(size, found[key] ?? 0)
    }
  return found
}

/** What is larger than the list allows, and what has shrunk and must leave the list: it may only become shorter. */
export function beyond(listed: Large, found: Large): Breach[] {
  const grown = Object.entries(found).filter(([key, size]) => size > (listed[key] ?? 0))
  const shrunk = Object.entries(listed).filter(([key, size]) => size > (found[key] ?? 0))
  return [
    ...grown.map(([key, size]) => `${key} is ${size}, too large`),
    ...shrunk.map(
      ([key, size]) => `${key} is listed as ${size} but is ${found[key] ?? 'small now'}: mend the list`,
    ),
  ]
}

/** Files that import each other in a ring; each ring is named once, from its first file on. */
export function importCycles(files: readonly SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const finished = new Set<string>()
  const cycles: Breach[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), path].join(' -> '))
    if (seenAt >= 0 || finished.has(path)) return
    const targets = byPath.get(path)?.imports.filter((one) => one.isOurs) ?? []
    for (const { target } of targets) walk(target, [...trail, path])
    finished.add(path)
  }
  for (const file of files) walk(file.path, [])
  return cycles
}

function folderOf(file: SourceFile): string {
  return file.path.split('/')[0]
}
