/** How large an invented municipality is, and what its parts are called. */
export interface DemoSize {
  readonly municipality: string
  readonly name: string
  readonly seed: number
  /** Children with a record, the siblings among them included. */
  readonly children: number
  /** Caseworkers of each team for the younger children, of the team for the young, and of the reception. */
  readonly caseworkers: { readonly child: number; readonly youth: number; readonly reception: number }
  readonly preventionWorkers: number
  readonly districts: readonly string[]
  /** Teams for the younger children; then one for the young, one that takes new cases in, and one for early prevention. */
  readonly childTeams: readonly string[]
  readonly youthTeam: string
  /** Null where new cases go straight to the team that keeps them. */
  readonly receptionTeam: string | null
  readonly preventionTeam: string
  readonly population: number
}

/** Eksempelkøbing: a department at work, with some thirty caseworkers. */
export const EKSEMPELKOEBING: DemoSize = {
  municipality: '998',
  name: 'Eksempelkøbing',
  seed: 1,
  children: 900,
  caseworkers: { child: 5, youth: 5, reception: 4 },
  preventionWorkers: 3,
  districts: ['Midtbyen', 'Nordegnen', 'Fjordbyerne'],
  childTeams: ['Børn og Familie Nord', 'Børn og Familie Syd', 'Børn og Familie Øst', 'Børn og Familie Vest'],
  youthTeam: 'Ungeteamet',
  receptionTeam: 'Modtagelsen',
  preventionTeam: 'Tidlig Forebyggelse',
  population: 14_300,
}

/** Eksempelkøbing with another number of children, and people at work to match; those with names are always there. */
export function eksempelkoebingOf(children: number): DemoSize {
  const share = children / EKSEMPELKOEBING.children
  const scaled = (count: number, least: number) => Math.max(least, Math.round(count * share))
  const { child, youth, reception } = EKSEMPELKOEBING.caseworkers
  return {
    ...EKSEMPELKOEBING,
    children,
    caseworkers: { child: scaled(child, 2), youth: scaled(youth, 1), reception: scaled(reception, 1) },
    preventionWorkers: scaled(EKSEMPELKOEBING.preventionWorkers, 1),
    population: Math.round(EKSEMPELKOEBING.population * share),
  }
}

/** Nabokøbing: the municipality that families move from and to. */
export const NABOKOEBING: DemoSize = {
  municipality: '999',
  name: 'Nabokøbing',
  seed: 2,
  children: 15,
  caseworkers: { child: 2, youth: 0, reception: 0 },
  preventionWorkers: 1,
  districts: ['Nabokøbing'],
  childTeams: ['Børn og Familie'],
  youthTeam: 'Unge',
  receptionTeam: null,
  preventionTeam: 'Tidlig Forebyggelse',
  population: 890,
}
