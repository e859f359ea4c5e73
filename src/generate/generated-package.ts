import { type ColumnSpec, RESOURCES, type ResourceName } from '../domain/data-package.ts'

/** A line of a resource: every value as the text that stands in the file; empty where the column has no value. */
export type PlainRecord = Readonly<Record<string, string>>

/** A whole data package in memory, not yet written. */
export interface GeneratedPackage {
  /** What stands in datapackage.json. */
  readonly datapackage: Readonly<Record<string, unknown>>
  /** The lines of each resource, by the resource's name. */
  readonly resources: Readonly<Record<string, readonly PlainRecord[]>>
}

/** The columns of a resource of data package v1, in file order. */
export function columnsOf(resource: string): readonly string[] {
  return specOf(resource).map((column) => column.name)
}

/** The datapackage.json of a generated register: it says on its face that the children are invented. */
export function describePackage(about: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly resources: readonly ResourceName[]
  readonly format: 'csv' | 'parquet'
}): Record<string, unknown> {
  return {
    profile: 'data-package',
    name: about.name,
    title: about.title,
    description: about.description,
    'trin:invented': true,
    resources: about.resources.map((name) => ({
      name,
      path: `${name}.${about.format}`,
      format: about.format,
      ...(about.format === 'csv' ? { encoding: 'utf-8', dialect: { delimiter: ',' } } : {}),
      schema: { fields: specOf(name).map((column) => ({ name: column.name, type: fieldType(column) })) },
    })),
  }
}

function specOf(resource: string): readonly ColumnSpec[] {
  const spec = RESOURCES.find(({ name }) => name === resource)
  if (!spec) throw new Error(`data package v1 has no resource ${resource}`)
  return spec.columns
}

function fieldType({ demand }: ColumnSpec): string {
  if (demand.kind === 'number') return demand.whole ? 'integer' : 'number'
  return demand.kind === 'date' ? 'date' : 'string'
}
