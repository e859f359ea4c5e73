import { type ColumnSpec, RESOURCES, type ResourceName } from './data-package.ts'

/** What a data package says of itself, beside its files. */
export interface PackageFacts {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The children never lived. */
  readonly invented: boolean
  readonly resources: readonly ResourceName[]
  readonly format: 'csv' | 'parquet'
}

/** The columns of a resource of data package v1, in file order. */
export function columnsOf(resource: string): readonly string[] {
  return specOf(resource).map((column) => column.name)
}

/** The datapackage.json of a register: an invented one says so on its face. */
export function describePackage(about: PackageFacts): Record<string, unknown> {
  return {
    profile: 'data-package',
    name: about.name,
    title: about.title,
    description: about.description,
    'trin:invented': about.invented,
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
