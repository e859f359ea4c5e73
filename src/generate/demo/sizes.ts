/** How large an invented municipality is, and what its parts are called. */
export interface DemoSize {
  readonly municipality: string
  readonly name: string
  readonly seed: number
  /** Children with a record, the siblings among them included. */
  readonly children: number
  /** Caseworkers, spread over the teams that have cases; the other roles have the people that WORKERS names. */
  readonly caseworkers: number
  readonly districts: readonly string[]
  /** Teams for the younger children, by district in turn; then one for the young, and one for early prevention. */
  readonly childTeams: readonly string[]
  readonly youthTeam: string
  readonly preventionTeam: string
  readonly population: number
}

/** Eksempelkøbing: enough of everything that a register can hold. */
export const EKSEMPELKOEBING: DemoSize = {
  municipality: '998',
  name: 'Eksempelkøbing',
  seed: 1,
  children: 80,
  caseworkers: 5,
  districts: ['Midtbyen', 'Nordegnen', 'Fjordbyerne'],
  childTeams: ['Børn og Familie Nord', 'Børn og Familie Syd'],
  youthTeam: 'Ungeteamet',
  preventionTeam: 'Tidlig Forebyggelse',
  population: 4210,
}

/** Nabokøbing: the municipality that families move from and to. */
export const NABOKOEBING: DemoSize = {
  municipality: '999',
  name: 'Nabokøbing',
  seed: 2,
  children: 15,
  caseworkers: 2,
  districts: ['Nabokøbing'],
  childTeams: ['Børn og Familie'],
  youthTeam: 'Unge',
  preventionTeam: 'Tidlig Forebyggelse',
  population: 890,
}
