import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { type RecordOf, recordsOfKind } from '../../api/wire-of-kind.ts'
import type { FieldSpec, RecordKind } from '../../kernel/record/record.ts'
import type { Role } from '../../kernel/role.ts'
import type { Language } from '../../kernel/text.ts'
import { RECORDS } from '../../slices.ts'
import { measureTitle, type Wording } from '../words/value-text.ts'
import type { Draft } from './draft.ts'

export interface Option {
  readonly value: string
  readonly title: string
}
/** Options under a heading; without a heading where none is needed. */
export interface OptionGroup {
  readonly title: string | null
  readonly options: readonly Option[]
}

/** What the options of a field come from. */
export interface OptionSources {
  readonly wording: Wording
  readonly child: ChildAnswer | undefined
  stepTitle(step: number): string
}

/** What can be chosen in a field; a value that has gone out of use meanwhile stays among them. */
export function optionsOf(field: FieldSpec, value: string, sources: OptionSources): readonly OptionGroup[] {
  const groups = groupsOf(field, sources)
  if (field.form === 'choices' || field.form === 'references') return groups
  const isKnown = groups.some(({ options }) => options.some((one) => one.value === value))
  if (value === '' || isKnown || groups.length === 0) return groups
  return [...groups, { title: null, options: [{ value, title: sources.wording.names[value] ?? value }] }]
}

function groupsOf(field: FieldSpec, sources: OptionSources): readonly OptionGroup[] {
  const { choices, language } = sources.wording
  switch (field.form) {
    case 'choice':
    case 'choices':
      return plain(field.choices.map(({ code, title }) => ({ value: code, title: title[language] })))
    case 'measure-type':
      return measureTypes(choices, language, sources)
    case 'reference':
    case 'references':
      return referenceGroups(field, sources)
    default:
      return []
  }
}

function plain(options: readonly Option[]): readonly OptionGroup[] {
  return [{ title: null, options }]
}

function named(list: readonly { readonly id: string; readonly name: string }[] = []): readonly OptionGroup[] {
  return plain(list.map(({ id, name }) => ({ value: id, title: name })))
}

function measureTypes(
  choices: ChoicesAnswer | undefined,
  language: Language,
  { stepTitle, wording }: OptionSources,
): readonly OptionGroup[] {
  const types = choices?.measureTypes ?? []
  const steps = [...new Set(types.map(({ step }) => step))].toSorted()
  return steps.map((step) => ({
    title: stepTitle(step),
    options: types
      .filter((one) => one.step === step)
      .map(({ code }) => ({ value: code, title: measureTitle(code, { ...wording, language }) })),
  }))
}

type Reference = Extract<FieldSpec, { readonly form: 'reference' | 'references' }>

function referenceGroups(field: Reference, { wording, child }: OptionSources): readonly OptionGroup[] {
  const { choices } = wording
  switch (field.of) {
    case 'team':
      return named(choices?.teams)
    case 'district':
      return named(choices?.districts)
    case 'provider':
      return named(choices?.providers)
    case 'worker':
      return workersByTeam(choices, field.form === 'reference' ? field.offered : undefined)
    case 'measure':
      return plain((child?.records.measure ?? []).map((one) => measureOption(one, wording)))
    case 'person':
      return named(child?.related.map(({ id }) => ({ id, name: child.names[id] ?? '' })))
    default:
      return ofChild(field.of, child)
  }
}

/** The child's own records of a kind that is named. */
function ofChild(of: RecordKind, child: ChildAnswer | undefined): readonly OptionGroup[] {
  if (!RECORDS.namedOnPage.some(({ kind }) => kind === of)) return []
  if (!child) return []
  return named(recordsOfKind(child.records, of).map(({ id }) => ({ id, name: child.names[id] ?? '' })))
}

/** Those with one of the roles, or everyone at work, under their teams. */
function workersByTeam(
  choices: ChoicesAnswer | undefined,
  offered: readonly Role[] | undefined,
): readonly OptionGroup[] {
  if (!choices) return []
  const workers = choices.workers.filter(
    ({ roles }) => !offered || roles.some((role) => offered.includes(role)),
  )
  const inTeam = (team: string | null) =>
    workers.filter((one) => one.team === team).map(({ id, name }) => ({ value: id, title: name }))
  const known = new Set(choices.teams.map(({ id }) => id))
  const others = workers
    .filter(({ team }) => team === null || !known.has(team))
    .map(({ id, name }) => ({ value: id, title: name }))
  return [
    ...choices.teams.map(({ id, name }) => ({ title: name, options: inTeam(id) })),
    { title: choices.teams.length > 0 && others.length > 0 ? '–' : null, options: others },
  ].filter(({ options }) => options.length > 0)
}

function measureOption({ id, values }: RecordOf<'measure'>, wording: Wording): Option {
  const day = (value: string | null) => (value === null ? '' : wording.format.shortDate(value))
  const title = measureTitle(values.measure_type, wording)
  return {
    value: id,
    title: `${title} (${day(values.start_date)} – ${day(values.end_date)})`.replace(' )', ')'),
  }
}

/** The paragraphs that a legal basis is suggested from: the measure type's own, or those of the investigation. */
export function legalBases(
  kind: RecordKind,
  draft: Draft,
  choices: ChoicesAnswer | undefined,
): readonly string[] {
  if (kind === 'investigation') return ['BL § 20', 'SEL § 50']
  const basis = choices?.measureTypes.find(({ code }) => code === draft.measure_type)?.legalBasis ?? []
  // The catalogue names alternatives in English; a Danish law is cited in Danish.
  return basis.map((one) => one.replaceAll(' or ', ' eller '))
}
