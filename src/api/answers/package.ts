import { FIGURE_DEFINITIONS } from '../../figures/catalogue.ts'
import type { FigureDefinition } from '../../figures/definition.ts'
import { isoOf } from '../../kernel/calendar.ts'
import { FIGURES, unitOf } from '../../kernel/key-figure.ts'
import type { Register } from '../../kernel/package/register.ts'
import type { PackageAnswer } from '../wire.ts'
import { type Known, named } from './known.ts'

/** What the package covers. One that could not be used at all covers nothing, but still has its receipt. */
export function packageAnswer(known: Known): PackageAnswer {
  const { register } = known
  return {
    name: register?.about.name ?? '',
    title: register?.about.title ?? '',
    description: register?.about.description ?? '',
    invented: register?.about.invented ?? false,
    suppressBelow: known.suppressBelow,
    municipalities: (register?.municipalities ?? []).map(named),
    cutOffs: known.cutOffs().map(isoOf),
    schoolYears: [...(register?.pupils?.schoolYears ?? [])],
    children: register?.persons.count ?? 0,
    measures: register?.measures.count ?? 0,
    figures: register ? FIGURE_DEFINITIONS.filter((figure) => hasRows(figure, register)).map(summary) : [],
  }
}

function hasRows(figure: FigureDefinition, register: Register): boolean {
  return figure.needs.every((resource) => register[resource] !== null)
}

function summary(definition: FigureDefinition): PackageAnswer['figures'][number] {
  return {
    id: definition.id,
    title: definition.title,
    unit: FIGURES[definition.id].unit,
    groups: groupSummaries(definition),
  }
}

/** The groups of a figure with the unit that each is shown in. */
export function groupSummaries({ id, groups }: FigureDefinition): PackageAnswer['figures'][number]['groups'] {
  return groups.map((group) => ({ id: group.id, title: group.title, unit: unitOf(id, group.id) }))
}
