import { isoOf, yearsBefore } from '../../kernel/calendar.ts'
import { dayInWords } from '../../kernel/day-words.ts'
import type { Role } from '../../kernel/role.ts'
import type { Random } from '../random.ts'
import type { Draft } from './draft.ts'
import { adultName, familyName } from './names.ts'
import { addOwnRules } from './own-rules.ts'
import { type Desk, type Rota, rotaOf } from './rota.ts'

/** What the records about children refer to. */
export interface SetUp {
  readonly districts: readonly string[]
  readonly child: Rota
  readonly youth: Rota
  readonly reception: Rota
  readonly prevention: Rota
  /** Who leads a team, by team. */
  readonly leaders: ReadonlyMap<string, string>
  readonly manager: string
  readonly frontline: string
  readonly providers: Readonly<Record<keyof typeof PROVIDERS, string>>
}

const PROVIDERS = {
  family: ['Familiehuset', 'own'],
  contact: ['Kontaktkorpset', 'own'],
  foster: ['Plejefamilier i Eksempelkøbing', 'own'],
  residential: ['Opholdsstedet Bakkegården', 'other'],
  respite: ['Weekendhuset', 'other'],
} as const

type Place = 'child' | 'youth' | 'reception' | 'prevention'
/** The people of every invented municipality, beside its caseworkers; their names say what they do. */
const WORKERS: readonly (readonly [name: string, role: Role, team: Place | null])[] = [
  ['Tove Teamleder', 'team_leader', 'child'],
  ['Erik Erfaren', 'team_leader', 'youth'],
  ['Mads Myndighedsleder', 'manager', null],
  ['Freja Forebygger', 'prevention_worker', 'prevention'],
  ['Uffe Udfører', 'provider_worker', null],
  ['Lis Lærer', 'frontline', null],
  ['Kaj Kontrol', 'analyst', null],
  ['Ada Administrator', 'administrator', null],
  ['Dan Databeskytter', 'auditor', null],
  ['Andre systemer', 'system', null],
]
/** The first of each team; the others have names like anyone. */
const CASEWORKERS: readonly (readonly string[])[] = [
  ['Rita Rådgiver', 'Kim Kollega'],
  ['Ulla Udenfor', 'Sanne Sagsbehandler'],
]
const YOUTH_CASEWORKERS = ['Bo Barneven']

/** Districts, teams, providers, workers, population, and what the municipality has decided for itself. */
export function addSetUp(draft: Draft): SetUp {
  const { size } = draft
  const districts = size.districts.map((name) => draft.add('district', name, { name }))
  const team = (name: string, district: string | null) =>
    draft.add('team', name, { name, district_id: district })
  const childTeams = size.childTeams.map((name, i) => team(name, districts[i % districts.length]))
  const teams = {
    child: childTeams[0],
    youth: team(size.youthTeam, null),
    reception: size.receptionTeam === null ? childTeams[0] : team(size.receptionTeam, null),
    prevention: team(size.preventionTeam, null),
  }
  const providers = addProviders(draft)
  for (const [name, role, place] of WORKERS) {
    const provider_id = role === 'provider_worker' ? providers.family : null
    addWorker(draft, { name, role, team: place && teams[place], provider_id })
  }
  addPopulation(draft)
  addRetention(draft)
  addOwnRules(draft)
  const taken = new Set<string>()
  return {
    districts,
    ...addRotas(draft, childTeams, { teams, taken }),
    leaders: addLeaders(draft, [...childTeams, teams.reception, teams.prevention, teams.youth], taken),
    manager: draft.idOf('worker', 'Mads Myndighedsleder'),
    frontline: draft.idOf('worker', 'Lis Lærer'),
    providers,
  }
}

function addProviders(draft: Draft): SetUp['providers'] {
  const provider = (key: keyof typeof PROVIDERS) =>
    draft.add('provider', key, { name: PROVIDERS[key][0], kind: PROVIDERS[key][1] })
  return {
    family: provider('family'),
    contact: provider('contact'),
    foster: provider('foster'),
    residential: provider('residential'),
    respite: provider('respite'),
  }
}

interface NewWorker {
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly provider_id?: string | null
  readonly fte?: number
}

function addWorker(draft: Draft, { name, role, team, provider_id = null, fte = 1 }: NewWorker): string {
  // An invented address: `.example` belongs to nobody (RFC 2606). A system has none, and no post of its own.
  const email = role === 'system' ? null : `${emailName(name)}@${emailName(draft.size.name)}.example`
  return draft.add('worker', name, {
    name,
    roles: [role],
    team_id: team,
    provider_id,
    fte: role === 'system' ? null : fte,
    email,
  })
}

function emailName(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  return plain.replaceAll(/[^a-z]+/g, '.')
}

type Teams = Readonly<Record<Place, string>>

/** Those with names first; the others of each team are called like anyone. */
function addRotas(
  draft: Draft,
  childTeams: readonly string[],
  { teams, taken }: { readonly teams: Teams; readonly taken: Set<string> },
): Record<Place, Rota> {
  const { caseworkers, preventionWorkers } = draft.size
  const random = draft.randomFor('caseworkers')
  const desk = (name: string | undefined, role: Role, team: string): Desk => {
    const fte = name === undefined && random.chance(0.25) ? 0.8 : 1
    const called = name ?? newName(random, taken)
    return { worker: addWorker(draft, { name: called, role, team, fte }), team, fte }
  }
  const some = (count: number, named: readonly string[], team: string) =>
    Array.from({ length: count }, (_, i) => desk(named[i], 'caseworker', team))
  const child = rotaOf(childTeams.flatMap((team, i) => some(caseworkers.child, CASEWORKERS[i] ?? [], team)))
  const rotaIn = (desks: readonly Desk[]) => (desks.length > 0 ? rotaOf(desks) : child)
  const freja = { worker: draft.idOf('worker', 'Freja Forebygger'), team: teams.prevention, fte: 1 }
  const others = Array.from({ length: preventionWorkers - 1 }, () =>
    desk(undefined, 'prevention_worker', teams.prevention),
  )
  return {
    child,
    youth: rotaIn(some(caseworkers.youth, YOUTH_CASEWORKERS, teams.youth)),
    reception: rotaIn(some(caseworkers.reception, [], teams.reception)),
    prevention: rotaOf([freja, ...others]),
  }
}

/** Tove leads the first team and Erik that of the young; each of the others has a leader of its own. */
function addLeaders(draft: Draft, teams: readonly string[], taken: Set<string>): ReadonlyMap<string, string> {
  const random = draft.randomFor('leaders')
  const named = new Map([
    [teams[0], draft.idOf('worker', 'Tove Teamleder')],
    [teams.at(-1) ?? '', draft.idOf('worker', 'Erik Erfaren')],
  ])
  for (const team of teams) {
    if (named.has(team)) continue
    named.set(team, addWorker(draft, { name: newName(random, taken), role: 'team_leader', team }))
  }
  return named
}

function newName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${adultName(random.chance(0.2) ? 'male' : 'female', 'parent', random)} ${familyName(random)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function addPopulation(draft: Draft): void {
  const { size, today } = draft
  const [year] = isoOf(today).split('-').map(Number)
  for (let back = 0; back <= 5; back++) {
    const date = `${year - back}-01-01`
    draft.add('population', date, { date, population_0_17: Math.round(size.population * (1 + back * 0.006)) })
  }
}

function addRetention(draft: Draft): void {
  const source = `Opdigtet beslutning i byrådet, ${dayInWords(isoOf(yearsBefore(draft.today, 1))).da}`
  draft.add('retention_rule', 'child', { kind: 'child', keep_years: 5, source })
  draft.add('retention_rule', 'look', { kind: 'look', keep_years: 5, source })
}
