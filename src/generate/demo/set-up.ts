import { isoOf } from '../../domain/calendar.ts'
import type { Role } from '../../domain/role.ts'
import { type Draft, yearsBefore } from './draft.ts'
import { adultName } from './names.ts'

/** What the records about children refer to. */
export interface SetUp {
  readonly districts: readonly string[]
  readonly childTeams: readonly string[]
  readonly youthTeam: string
  readonly preventionTeam: string
  /** Caseworkers by the team they work in. */
  readonly caseworkers: ReadonlyMap<string, readonly string[]>
  readonly preventionWorker: string
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

/** The people of every invented municipality, beside its caseworkers; their names say what they do. */
const WORKERS: readonly (readonly [
  name: string,
  role: Role,
  team: 'child' | 'youth' | 'prevention' | null,
])[] = [
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
const CASEWORKERS = [
  'Rita Rådgiver',
  'Kim Kollega',
  'Ulla Udenfor',
  'Sanne Sagsbehandler',
  'Bo Barneven',
] as const

/** Districts, teams, providers, workers, population and the rules of deletion. */
export function addSetUp(draft: Draft): SetUp {
  const { size } = draft
  const districts = size.districts.map((name) => draft.add('district', name, { name }))
  const team = (name: string, district: string | null) =>
    draft.add('team', name, { name, district_id: district })
  const childTeams = size.childTeams.map((name, i) => team(name, districts[i % districts.length]))
  const youthTeam = team(size.youthTeam, null)
  const preventionTeam = team(size.preventionTeam, null)
  const provider = (key: keyof typeof PROVIDERS) =>
    draft.add('provider', key, { name: PROVIDERS[key][0], kind: PROVIDERS[key][1] })
  const providers = {
    family: provider('family'),
    contact: provider('contact'),
    foster: provider('foster'),
    residential: provider('residential'),
    respite: provider('respite'),
  }
  const teams = { child: childTeams[0], youth: youthTeam, prevention: preventionTeam }
  for (const [name, role, place] of WORKERS) {
    const provider_id = role === 'provider_worker' ? providers.family : null
    addWorker(draft, { name, role, team: place && teams[place], provider_id })
  }
  addPopulation(draft)
  addRetention(draft)
  return {
    districts,
    childTeams,
    youthTeam,
    preventionTeam,
    caseworkers: addCaseworkers(draft, [...childTeams, youthTeam]),
    preventionWorker: draft.idOf('worker', 'Freja Forebygger'),
    frontline: draft.idOf('worker', 'Lis Lærer'),
    providers,
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

/** The five with names first; more, for larger municipalities, are numbered. Two and two share a team. */
function addCaseworkers(draft: Draft, teams: readonly string[]): SetUp['caseworkers'] {
  const random = draft.randomFor('caseworkers')
  const found = new Map<string, string[]>(teams.map((team) => [team, []]))
  for (let i = 0; i < draft.size.caseworkers; i++) {
    const team = teams[Math.floor(i / 2) % teams.length]
    const name =
      CASEWORKERS[i] ?? `${adultName(i % 4 === 0 ? 'male' : 'female', 'parent', random)} Rådgiver ${i + 1}`
    const fte = random.chance(0.25) ? 0.8 : 1
    found.get(team)?.push(addWorker(draft, { name, role: 'caseworker', team, fte }))
  }
  const everyone = [...found.values()].flat()
  return new Map([...found].map(([team, people]) => [team, people.length > 0 ? people : everyone]))
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
  const source = `Opdigtet beslutning i byrådet, ${isoOf(yearsBefore(draft.today, 1))}`
  draft.add('retention_rule', 'child', { kind: 'child', keep_years: 5, source })
  draft.add('retention_rule', 'look', { kind: 'look', keep_years: 5, source })
}
