import { sql } from 'kysely'
import type { Store } from './stores.ts'

/** Where someone works: their municipality and team. */
export interface Workplace {
  readonly municipality: { readonly code: string; readonly name: string; readonly invented: boolean }
  readonly team: { readonly id: string; readonly name: string } | null
}

/** The workplace of whoever asks. */
export async function myWorkplace({ db, municipality }: Store): Promise<Workplace> {
  const { rows } = await sql<{
    name: string
    invented: boolean
    team_id: string | null
    team: string | null
  }>`
    select t.name, t.invented, m.id as team_id, m.name as team from tenant t
    left join team m on m.municipality = t.municipality and m.id = my_team()
    where t.municipality = ${municipality}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Whoever is signed in sees no municipality of their own')
  const { name, invented, team_id, team } = row
  return {
    municipality: { code: municipality, name, invented },
    team: team_id !== null && team !== null ? { id: team_id, name: team } : null,
  }
}
