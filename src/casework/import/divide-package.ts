import type { ResourceName } from '../../kernel/package/data-package.ts'
import type { PackageLine, ResourceLines } from '../../kernel/package/package-lines.ts'

/** The part of a package that one municipality keeps. */
export interface MunicipalPart {
  readonly municipality: string
  /** Resources in the order in which they can be kept; with the columns that the files have. */
  readonly resources: readonly ResourceLines[]
}

export interface DividedPackage {
  readonly parts: readonly MunicipalPart[]
  /** Persons whom no line of any municipality is about; nobody keeps them. */
  readonly withoutMunicipality: number
}

/** Resources that the register keeps; the others are about money, and are no part of it. */
export const KEPT_RESOURCES = [
  'caseworkers',
  'persons',
  'measures',
  'followups',
  'investigations',
  'notifications',
  'assignments',
  'pupils',
  'population',
  'annotations',
] as const satisfies readonly ResourceName[]
export type KeptResource = (typeof KEPT_RESOURCES)[number]

/**
 * Divides a package among the municipalities in it. A child that two municipalities have lines about is one child in
 * each; follow-ups go with their measure, and who had a case with its caseworker. In a package of one municipality
 * every person is its own.
 */
export function dividePackage(package_: ReadonlyMap<ResourceName, ResourceLines>): DividedPackage {
  const linesOf = (name: ResourceName) => package_.get(name)?.lines ?? []
  const homeOf = (name: ResourceName, id: string) =>
    new Map(linesOf(name).map((line) => [line[id], line.municipality]))
  const measures = homeOf('measures', 'measure_id')
  const caseworkers = homeOf('caseworkers', 'caseworker_id')
  const homesOf = personHomes(linesOf)
  const municipalities = [
    ...new Set(KEPT_RESOURCES.flatMap((name) => linesOf(name).flatMap((line) => line.municipality ?? []))),
  ].sort()
  const everyone = municipalities.length === 1 ? municipalities : []
  const placesOf: Partial<Record<ResourceName, (line: PackageLine) => readonly string[]>> = {
    persons: ({ person_id }) => homesOf.get(person_id) ?? everyone,
    followups: ({ measure_id }) => one(measures.get(measure_id)),
    assignments: ({ caseworker_id }) => one(caseworkers.get(caseworker_id)),
  }
  const divided = KEPT_RESOURCES.flatMap((name) => {
    const resource = package_.get(name)
    return resource ? [{ resource, lines: groupedBy(resource.lines, placesOf[name] ?? placeNamed) }] : []
  })
  return {
    parts: municipalities.map((municipality) => ({
      municipality,
      resources: divided.map(({ resource, lines }) => ({
        ...resource,
        lines: lines.get(municipality) ?? [],
      })),
    })),
    withoutMunicipality:
      everyone.length > 0 ? 0 : linesOf('persons').filter(({ person_id }) => !homesOf.has(person_id)).length,
  }
}

function placeNamed({ municipality }: PackageLine): readonly string[] {
  return one(municipality)
}

function one(municipality: string | undefined): readonly string[] {
  return municipality === undefined ? [] : [municipality]
}

/** The municipalities that have a line about each person. */
function personHomes(
  linesOf: (name: ResourceName) => readonly PackageLine[],
): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>()
  for (const name of ['measures', 'investigations', 'notifications', 'pupils'] as const) {
    for (const { person_id, municipality } of linesOf(name)) {
      const known = homes.get(person_id)
      if (!known) homes.set(person_id, [municipality])
      else if (!known.includes(municipality)) known.push(municipality)
    }
  }
  return homes
}

function groupedBy(
  lines: readonly PackageLine[],
  placesOf: (line: PackageLine) => readonly string[],
): ReadonlyMap<string, readonly PackageLine[]> {
  const groups = new Map<string, PackageLine[]>()
  for (const line of lines) {
    for (const place of placesOf(line)) {
      const group = groups.get(place)
      if (group) group.push(line)
      else groups.set(place, [line])
    }
  }
  return groups
}
