import {
  type ColumnSpec,
  type IdSpace,
  RESOURCES,
  type ResourceName,
  type ResourceSpec,
} from '../kernel/package/data-package.ts'
import type { ResourceReceipt } from '../kernel/package/receipt.ts'
import type { PackageAbout } from '../kernel/package/register.ts'
import { buildRegister } from './build-register.ts'
import { type CheckContext, type CheckedTable, checkTable, columnsRead } from './check-table.ts'
import type { CheckedTables } from './checked-tables.ts'
import { coveredDates } from './covered-dates.ts'
import { readCsv } from './csv-table.ts'
import { raiseDoubts } from './doubts.ts'
import { type CountedReceipt, type Findings, findings } from './findings.ts'
import { type IdCodes, idCodes } from './id-codes.ts'
import { type DeclaredResource, MANIFEST_FILE, readManifest } from './manifest.ts'
import type { OnProgress, OpenedPackage, PackageFiles } from './package-files.ts'
import { type ParquetFiles, readsParquet } from './parquet-files.ts'
import type { FileProblem, SourceTable, TableRequest } from './source-table.ts'
import { textCodes } from './text-codes.ts'
import type { PackageTexts } from './value-parsers.ts'

interface Opening {
  readonly files: PackageFiles
  readonly wanted: (spec: ResourceSpec) => readonly ColumnSpec[]
  readonly ids: IdCodes
  readonly texts: PackageTexts
  readonly findings: Findings
  readonly known: CheckContext['known']
  readonly onProgress: OnProgress
}

/** What became of one resource. */
interface ReadResource {
  readonly declared: DeclaredResource
  readonly source: SourceTable | null
  readonly checked: CheckedTable | null
}

/** A package with its tables still open; whoever asked for it closes the files. */
export interface ReadPackage extends OpenedPackage {
  readonly about: PackageAbout
  readonly tables: CheckedTables
  readonly texts: PackageTexts
  close(): Promise<void>
}

/**
 * Reads a data package: accepts or refuses every line, raises the doubts, and answers the register with the receipt.
 * The same rules in Node and in a browser; the files themselves are the only thing that differs.
 * @see docs/data-flow.md
 */
export async function openPackage(
  files: PackageFiles,
  onProgress: OnProgress = () => {},
): Promise<OpenedPackage> {
  const { register, receipt, close } = await readPackage(files, columnsRead, onProgress)
  await close()
  return { register, receipt }
}

/** The same, with the columns that `wanted` names at hand as they stand in the files. */
export async function readPackage(
  files: PackageFiles,
  wanted: (spec: ResourceSpec) => readonly ColumnSpec[],
  onProgress: OnProgress,
): Promise<ReadPackage> {
  const manifest = await readManifest(files)
  const isAllDatabase = readsParquet(files) && manifest.resources.every(({ format }) => format === 'parquet')
  const opening: Opening = {
    files,
    wanted,
    ids: idCodes(isAllDatabase, referredIds(manifest.resources)),
    texts: { municipalities: textCodes(), schoolYears: textCodes() },
    findings: findings(),
    known: new Map(),
    onProgress,
  }
  for (const problem of manifest.problems) opening.findings.problem(problem)
  for (const doubt of manifest.doubts) opening.findings.doubtFile(doubt)
  const read = await readResources(manifest.resources, opening)
  if (manifest.resources.length > 0 || manifest.problems.length === 0) namesMissing(read, opening.findings)
  const tables: CheckedTables = Object.fromEntries(
    read.flatMap(({ checked }) => (checked ? [[checked.spec.name, checked]] : [])),
  )
  raiseDoubts(tables, { texts: opening.texts, invented: manifest.about.invented }, opening.findings)
  const register = buildRegister(tables, manifest.about, opening.texts)
  const receipt = await receiptOf(read, opening.findings)
  const close = async () => {
    if (readsParquet(files)) await files.closeParquet()
  }
  return { register, receipt, about: manifest.about, tables, texts: opening.texts, close }
}

/** Ids that some declared resource points at. */
function referredIds(declared: readonly DeclaredResource[]): ReadonlySet<IdSpace> {
  const demands = declared.flatMap(({ spec }) => spec.columns.map(({ demand }) => demand))
  return new Set(demands.flatMap((demand) => (demand.kind === 'reference' ? [demand.of] : [])))
}

/** Reads the declared resources, each after those it points into. */
async function readResources(
  declared: readonly DeclaredResource[],
  opening: Opening,
): Promise<readonly ReadResource[]> {
  const read: ReadResource[] = []
  for (const spec of RESOURCES) {
    const resource = declared.find((candidate) => candidate.spec === spec)
    if (resource) read.push(await readResource(resource, opening))
  }
  return read
}

async function readResource(declared: DeclaredResource, opening: Opening): Promise<ReadResource> {
  const { spec, path, notation } = declared
  const table = await sourceTable(declared, opening)
  if ('problem' in table) {
    const { problem, line, column, value } = table
    opening.findings.problem({ reason: problem, resource: spec.name, file: path, line, column, value })
    return { declared, source: null, checked: null }
  }
  opening.onProgress(spec.name, table.count)
  doubtUnknownColumns(table, declared, opening.findings)
  const missing = spec.columns.filter(({ name, optional }) => !optional && !table.header.includes(name))
  for (const column of missing) opening.findings.problem(columnMissing(declared, column, table))
  if (missing.length > 0) return { declared, source: table, checked: null }
  const place = { resource: spec.name, file: path, table }
  const { ids, texts, findings, known } = opening
  const checked = checkTable(table, spec, place, { ids, texts, notation, findings, known })
  return { declared, source: table, checked }
}

async function sourceTable(declared: DeclaredResource, opening: Opening): Promise<SourceTable | FileProblem> {
  const { files, ids, onProgress } = opening
  const { spec, path } = declared
  const blob = await files.read(path)
  if (!blob) return { problem: 'file-missing', line: null, column: null, value: path }
  const request: TableRequest = {
    wanted: opening.wanted(spec),
    ids,
    onRead: (records) => onProgress(spec.name, records),
  }
  if (declared.format === 'csv') return readCsv(blob, declared, request)
  if (blob.size === 0) return { problem: 'file-empty', line: null, column: null, value: null }
  return readParquet(files, path, blob, request)
}

async function readParquet(
  files: PackageFiles | ParquetFiles,
  path: string,
  blob: Blob,
  request: TableRequest,
): Promise<SourceTable | FileProblem> {
  if (readsParquet(files)) return files.readParquet(path, request)
  const { readParquetBlob } = await import('./parquet-hyparquet.ts')
  return readParquetBlob(blob, request)
}

function doubtUnknownColumns(table: SourceTable, { spec, path }: DeclaredResource, findings: Findings): void {
  const known = new Set(spec.columns.map(({ name }) => name))
  table.header.forEach((column, position) => {
    if (known.has(column) && table.header.indexOf(column) === position) return
    const line = table.format === 'csv' ? 1 : null
    findings.doubtFile({
      rule: 'unknown-column',
      resource: spec.name,
      file: path,
      line,
      column,
      value: null,
      otherLine: null,
    })
  })
}

function columnMissing({ spec, path }: DeclaredResource, { name }: ColumnSpec, table: SourceTable) {
  const line = table.format === 'csv' ? 1 : null
  return {
    reason: 'column-missing',
    resource: spec.name,
    file: path,
    line,
    column: name,
    value: null,
  } as const
}

/** The required resources that datapackage.json does not name. */
function namesMissing(read: readonly ReadResource[], findings: Findings): void {
  const missing = RESOURCES.filter(
    (spec) => spec.required && !read.some(({ declared }) => declared.spec === spec),
  )
  for (const { name } of missing) findings.problem(resourceMissing(name))
}

function resourceMissing(resource: ResourceName) {
  return {
    reason: 'resource-missing',
    resource,
    file: MANIFEST_FILE,
    line: null,
    column: null,
    value: null,
  } as const
}

async function receiptOf(read: readonly ReadResource[], found: Findings): Promise<CountedReceipt> {
  return {
    resources: read.map((resource) => resourceReceipt(resource, found)),
    ...(await found.receiptParts()),
  }
}

/** The lines of a resource that cannot be used, for want of a column, are all refused. */
function resourceReceipt({ declared, source, checked }: ReadResource, found: Findings): ResourceReceipt {
  const read = source?.count ?? 0
  const spec: ResourceSpec = declared.spec
  return {
    resource: spec.name,
    file: declared.path,
    format: declared.format,
    read,
    accepted: checked?.accepted.length ?? 0,
    refused: checked?.refused ?? read,
    doubted: checked ? found.doubted(spec.name) : 0,
    ...coveredDates(checked),
  }
}
