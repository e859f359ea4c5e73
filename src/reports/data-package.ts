import type { ResourceName } from '../kernel/package/data-package.ts'
import { columnsOf, describePackage } from '../kernel/package/package-description.ts'
import type { PackageLine } from '../kernel/package/package-lines.ts'

/** Where a package comes from, as it says itself. */
export interface PackageSource {
  readonly municipality: string
  readonly name: string
  readonly invented: boolean
  readonly title: string
  readonly description: string
}

/** A line as it stands in the CSV file of its resource. */
export function csvLineOf(resource: ResourceName, line: PackageLine): string {
  return columnsOf(resource)
    .map((column) => quotedWhereNeeded(line[column] ?? ''))
    .join(',')
}

function quotedWhereNeeded(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The datapackage.json of a municipality's register, drawn at a moment (ISO instant; null: now). */
export function registerDescription(
  source: PackageSource,
  drawn: {
    readonly resources: readonly ResourceName[]
    readonly format: 'csv' | 'parquet'
    readonly knownAt: string | null
  },
): Record<string, unknown> {
  const { municipality, name, invented, title, description } = source
  const { resources, format, knownAt } = drawn
  return {
    ...describePackage({
      name: `register-${municipality}`,
      title: title || name,
      description,
      invented,
      resources,
      format,
    }),
    ...(knownAt && { 'trin:known-at': knownAt }),
  }
}

/** A data package in memory while its lines come: the same files as on a disk. */
export class PackageInMemory {
  readonly #texts = new Map<ResourceName, string[]>()

  add(resource: ResourceName, lines: readonly PackageLine[]): void {
    const held = this.#texts.get(resource) ?? [columnsOf(resource).join(',')]
    this.#texts.set(resource, held)
    held.push(lines.map((line) => csvLineOf(resource, line)).join('\n'))
  }

  /** The files by name. Persons and measures are always there, so that a register without any can be read. */
  files(source: PackageSource, knownAt: string | null): ReadonlyMap<string, Blob> {
    for (const resource of ['persons', 'measures'] as const) {
      if (!this.#texts.has(resource)) this.#texts.set(resource, [columnsOf(resource).join(',')])
    }
    const resources = [...this.#texts.keys()]
    const description = registerDescription(source, { resources, format: 'csv', knownAt })
    return new Map([
      ['datapackage.json', new Blob([JSON.stringify(description)])],
      ...resources.map(
        (name) => [`${name}.csv`, new Blob([`${this.#texts.get(name)?.join('\n')}\n`])] as const,
      ),
    ])
  }
}
