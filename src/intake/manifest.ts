import { z } from 'zod'
import { RESOURCES, type ResourceSpec } from '../kernel/package/data-package.ts'
import type { Doubt, Refusal } from '../kernel/package/receipt.ts'
import type { PackageAbout } from '../kernel/package/register.ts'
import type { PackageFiles } from './package-files.ts'

/** A resource as datapackage.json describes its file. */
export interface DeclaredResource {
  readonly spec: ResourceSpec
  readonly path: string
  readonly format: 'csv' | 'parquet'
  readonly encoding: string
  /** Null: to be seen from the header line. */
  readonly delimiter: string | null
  readonly quoteChar: string
  /** False when the first line is already data; the columns are then those of `fields`. */
  readonly hasHeader: boolean
  /** Column names of the schema, in order. */
  readonly fields: readonly string[]
  readonly notation: Notation
}

/** How dates and numbers are written in a file. */
export interface Notation {
  /** Columns whose dates are written dd-mm-yyyy. */
  readonly danishDates: ReadonlySet<string>
  readonly decimalChar: string
  /** Columns with a decimal mark of their own. */
  readonly decimalChars: ReadonlyMap<string, string>
}

/** What the package says of itself. */
export interface Manifest {
  readonly about: PackageAbout
  readonly resources: readonly DeclaredResource[]
  readonly problems: readonly Refusal[]
  readonly doubts: readonly Doubt[]
}

export const MANIFEST_FILE = 'datapackage.json'

const Dialect = z.looseObject({
  delimiter: z.string().length(1).optional(),
  quoteChar: z.string().length(1).optional(),
  header: z.boolean().optional(),
  decimalChar: z.string().length(1).optional(),
})
const Field = z.looseObject({
  name: z.string(),
  format: z.string().optional(),
  decimalChar: z.string().length(1).optional(),
})
const Resource = z.looseObject({
  name: z.string(),
  path: z.union([z.string(), z.tuple([z.string()]).transform(([path]) => path)]),
  format: z.string().optional(),
  encoding: z.string().default('utf-8'),
  decimalChar: z.string().length(1).optional(),
  dialect: Dialect.default({}),
  schema: z.looseObject({ fields: z.array(Field).default([]) }).default({ fields: [] }),
})
const Package = z.looseObject({
  name: z.string().default(''),
  title: z.string().default(''),
  description: z.string().default(''),
  'trin:invented': z.boolean().default(false),
  resources: z.array(z.unknown()),
})
type Resource = z.infer<typeof Resource>

const DATE_FORMATS = new Set(['default', 'any', '%Y-%m-%d', '%d-%m-%Y'])
const NOTHING_SAID: PackageAbout = { name: '', title: '', description: '', invented: false }

/** Reads datapackage.json; without one, files that bear the resources' names are taken as they are. */
export async function readManifest(files: PackageFiles): Promise<Manifest> {
  const blob = await files.read(MANIFEST_FILE)
  if (!blob) return manifestByName(files)
  const json = parsedJson(await blob.text())
  const read = Package.safeParse(json)
  if (!read.success) return unreadableManifest(read.error.issues[0]?.path.join('.') || null)
  const about = {
    name: read.data.name,
    title: read.data.title,
    description: read.data.description,
    invented: read.data['trin:invented'],
  }
  return declared(about, read.data.resources)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function declared(about: PackageAbout, entries: readonly unknown[]): Manifest {
  const resources: DeclaredResource[] = []
  const problems: Refusal[] = []
  const doubts: Doubt[] = []
  entries.forEach((entry, index) => {
    const read = Resource.safeParse(entry)
    if (!read.success) {
      problems.push(problem('', `resources.${index}.${read.error.issues[0]?.path.join('.') ?? ''}`, null))
      return
    }
    const spec = RESOURCES.find(({ name }) => name === read.data.name)
    const wrong = whatIsWrong(read.data, resources)
    if (wrong) problems.push(wrong)
    else if (spec) resources.push(resourceOf(spec, read.data))
    else doubts.push(unknownResource(read.data))
  })
  return { about, resources, problems, doubts }
}

function whatIsWrong(entry: Resource, earlier: readonly DeclaredResource[]): Refusal | null {
  if (!isInside(entry.path)) return problem(entry.name, 'path', entry.path)
  if (earlier.some(({ spec }) => spec.name === entry.name)) return problem(entry.name, 'name', entry.name)
  const odd = entry.schema.fields.find(({ format }) => format?.startsWith('%') && !DATE_FORMATS.has(format))
  return odd ? problem(entry.name, odd.name, odd.format ?? null) : null
}

/** A path may name a file in the package's folder or below it, nothing else. */
function isInside(path: string): boolean {
  if (path === '' || /^[\\/]/.test(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return false
  return !path.split(/[\\/]/).includes('..')
}

function resourceOf(spec: ResourceSpec, entry: Resource): DeclaredResource {
  const { dialect, schema } = entry
  const decimals = schema.fields.flatMap(({ name, decimalChar }) =>
    decimalChar ? [[name, decimalChar] as const] : [],
  )
  return {
    spec,
    path: entry.path.replace(/^(\.\/)+/, ''),
    format: isParquet(entry.format ?? entry.path) ? 'parquet' : 'csv',
    encoding: entry.encoding,
    delimiter: dialect.delimiter ?? ',',
    quoteChar: dialect.quoteChar ?? '"',
    hasHeader: dialect.header ?? true,
    fields: schema.fields.map(({ name }) => name),
    notation: {
      danishDates: new Set(
        schema.fields.filter(({ format }) => format === '%d-%m-%Y').map(({ name }) => name),
      ),
      decimalChar: dialect.decimalChar ?? entry.decimalChar ?? '.',
      decimalChars: new Map(decimals),
    },
  }
}

function isParquet(formatOrPath: string): boolean {
  return /(^|\.)(parquet|pq)$/i.test(formatOrPath)
}

async function manifestByName(files: PackageFiles): Promise<Manifest> {
  const resources: DeclaredResource[] = []
  for (const spec of RESOURCES) {
    for (const format of ['csv', 'parquet'] as const) {
      const path = `${spec.name}.${format}`
      if (resources.at(-1)?.spec === spec || !(await files.read(path))) continue
      resources.push({ ...resourceOf(spec, Resource.parse({ name: spec.name, path })), delimiter: null })
    }
  }
  if (resources.length === 0) return unreadableManifest(null)
  return { about: NOTHING_SAID, resources, problems: [], doubts: [] }
}

function unreadableManifest(column: string | null): Manifest {
  return { about: NOTHING_SAID, resources: [], problems: [problem('', column, null)], doubts: [] }
}

function problem(resource: string, column: string | null, value: string | null): Refusal {
  return { reason: 'package-unreadable', resource, file: MANIFEST_FILE, line: null, column, value }
}

function unknownResource({ name, path }: Resource): Doubt {
  return {
    rule: 'unknown-column',
    resource: name,
    file: path,
    line: null,
    column: null,
    value: null,
    otherLine: null,
  }
}
