import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import type { PackageLine, ResourceLines } from '../../kernel/package/package-lines.ts'
import {
  adoptPopulation,
  hasOtherChildren,
  keepTenant,
  type Merged,
  mergeRecords,
} from '../../store/import-rows.ts'
import type { Store } from '../../store/stores.ts'
import { KEPT_RESOURCES, type KeptResource, type MunicipalPart } from './divide-package.ts'
import { IMPORTED_RECORDS } from './imported-records.ts'

/** What became of one resource of one municipality; `met = changed + unchanged`, `kept = created + met`. */
export interface ResourceImported extends Merged {
  readonly resource: KeptResource
  /** Values that the register has no word for, such as a sex; the field is left empty. */
  readonly notUnderstood: number
}

export interface MunicipalityImported {
  readonly municipality: string
  readonly name: string
  /** Whether the municipality itself was made. */
  readonly isNew: boolean
  readonly resources: readonly ResourceImported[]
}

export type ImportRefused = 'invented-and-real' | 'other-children'

export interface ImportOptions {
  readonly about: { readonly title: string; readonly description: string; readonly invented: boolean }
  readonly name: string
  readonly onProgress: (what: string, count: number) => void
}

/**
 * Keeps a municipality's part of a data package: into an empty register, or into one that an earlier package filled.
 * The same id is the same record: it is changed where it differs, with an event. What the newer package leaves out is
 * left. Invented children and real ones are never put in one municipality; nor are children added whom the register may
 * have already under other ids.
 * @see docs/data-flow.md, "The live register"
 */
export async function importPackage(
  store: Store,
  part: MunicipalPart,
  { about, name, onProgress }: ImportOptions,
): Promise<Outcome<MunicipalityImported, ImportRefused>> {
  const { isNew, invented } = await keepTenant(store, { ...about, name })
  if (invented !== about.invented) return refuse('invented-and-real')
  const children = part.resources.find(({ resource }) => resource === 'persons')?.lines ?? []
  const ids = children.map(({ person_id }) => person_id)
  if (ids.length > 0 && (await hasOtherChildren(store, ids))) return refuse('other-children')
  const resources: ResourceImported[] = []
  for (const resource of part.resources) {
    if (isKept(resource)) resources.push(await keepResource(store, resource, onProgress))
  }
  return accept({ municipality: part.municipality, name, isNew, resources })
}

type KeptLines = ResourceLines & { readonly resource: KeptResource }

function isKept(lines: ResourceLines): lines is KeptLines {
  return KEPT_RESOURCES.some((name) => name === lines.resource)
}

async function keepResource(
  store: Store,
  { resource, columns, lines }: KeptLines,
  onProgress: ImportOptions['onProgress'],
): Promise<ResourceImported> {
  const { table, idOf, columns: filled, named = [], readAs } = IMPORTED_RECORDS[resource]
  for (const { in: place, column } of named) await keepNames(store, place, distinct(lines, column))
  const read = readAs ? lines.map(readAs) : []
  const records = numbered(readAs ? lines.map((line, at) => ({ ...line, ...read[at] })) : lines, idOf)
  if (resource === 'population') await adoptPopulation(store, distinct(lines, 'date'))
  const merged = await mergeRecords(store, {
    table,
    // A column that the file does not have says nothing, and leaves what is known.
    columns: filled.filter(({ name, from = [name] }) => from.every((column) => columns.includes(column))),
    records,
    onKept: (count) => onProgress(`${store.municipality} ${resource}`, count),
  })
  const isLost = (values: PackageLine, at: number) =>
    Object.entries(values).some(([column, value]) => value === '' && Boolean(lines[at][column]))
  const notUnderstood = read.filter(isLost).length
  return { resource, ...merged, notUnderstood }
}

/** Teams and providers that the lines name. */
async function keepNames(store: Store, table: 'team' | 'provider', names: readonly string[]): Promise<void> {
  await mergeRecords(store, {
    table,
    columns: [{ name: 'name', form: 'text' }],
    records: names.map((name) => ({ import_id: name, name })),
    isOnlyNew: true,
  })
}

function distinct(lines: readonly PackageLine[], column: string): readonly string[] {
  return [...new Set(lines.map((line) => line[column] ?? ''))].filter((text) => text !== '')
}

/** Gives each line the id it is kept by; lines that have none of their own are told apart by their number. */
function numbered(
  lines: readonly PackageLine[],
  idOf: (line: PackageLine) => string,
): readonly PackageLine[] {
  const met = new Map<string, number>()
  return lines.map((line) => {
    const id = idOf(line)
    const count = (met.get(id) ?? 0) + 1
    met.set(id, count)
    return { ...line, import_id: count === 1 ? id : `${id} #${count}` }
  })
}
