import { NO_DAY, isoOf, type Day } from '../domain/calendar.ts'
import { describePackage, type GeneratedPackage, type PlainRecord } from './generated-package.ts'
import { type Child, childrenOf } from './municipal-register.ts'
import { PARTNERSHIP, type MunicipalTargets } from './partnership-targets.ts'

/** Everything of one municipality, with the numbers the children have got. */
export interface NumberedChild extends Child {
  readonly personId: string
}

/**
 * The data package whose key figures are those of the evaluation of the partnership 2015-2017 (Socialstyrelsen,
 * 2018): invented children in Haderslev, Herning and Hvidovre. The same package every time.
 */
export function partnershipPackage(): GeneratedPackage {
  const resources: Record<string, PlainRecord[]> = {
    persons: [],
    measures: [],
    population: [],
    investigations: [],
    notifications: [],
    followups: [],
  }
  for (const targets of PARTNERSHIP) {
    const children = numbered(childrenOf(targets), resources.persons.length)
    addPopulation(resources, targets)
    for (const child of children) addChild(resources, child, targets.municipality)
  }
  return { datapackage: describePackage({ ...ABOUT, resources: Object.keys(resources) as never, format: 'csv' }), resources }
}

const ABOUT = {
  name: 'partnerskabet-2015-2017',
  title: 'Partnerskabet 2015-2017',
  description: 'Opdigtede børn.',
}

function numbered(children: readonly Child[], before: number): NumberedChild[] {
  return children.map((child, i) => ({ ...child, personId: `p${String(before + i + 1).padStart(6, '0')}` }))
}

function addPopulation(resources: Record<string, PlainRecord[]>, { municipality, population }: MunicipalTargets): void {
  for (const [date, children] of Object.entries(population)) {
    resources.population.push({ municipality, date, population_0_17: String(children) })
  }
}

function addChild(resources: Record<string, PlainRecord[]>, child: NumberedChild, municipality: string): void {
  const person_id = child.personId
  resources.persons.push({ person_id, birth_date: isoOf(child.birth), sex: child.sex, target_group: child.targetGroup })
  for (const measure of child.measures) {
    const measure_id = numberedId('f', resources.measures)
    resources.measures.push({
      measure_id,
      person_id,
      municipality,
      measure_type: measure.type,
      start_date: isoOf(measure.start),
      end_date: isoOrEmpty(measure.end),
      legal_basis: measure.basis,
      granted_by: measure.grantedBy,
      provider_id: measure.provider,
      intensity: measure.intensity,
    })
    for (const { date, kind, decision, nextDue } of measure.followUps) {
      const followup_id = numberedId('o', resources.followups)
      resources.followups.push({ followup_id, measure_id, date: isoOf(date), kind, decision, next_due_date: isoOrEmpty(nextDue) })
    }
  }
  for (const { decided, completed } of child.investigations) {
    const investigation_id = numberedId('b', resources.investigations)
    resources.investigations.push({ investigation_id, person_id, municipality, decided_on: isoOf(decided), completed_on: isoOrEmpty(completed) })
  }
  for (const { received, assessed, notifier, outcome } of child.notifications) {
    const notification_id = numberedId('u', resources.notifications)
    resources.notifications.push({ notification_id, person_id, municipality, received_at: isoOf(received), assessed_at: isoOf(assessed), notifier, outcome })
  }
}

function numberedId(letter: string, lines: readonly PlainRecord[]): string {
  return `${letter}${String(lines.length + 1).padStart(6, '0')}`
}

function isoOrEmpty(day: Day): string {
  return day === NO_DAY ? '' : isoOf(day)
}
