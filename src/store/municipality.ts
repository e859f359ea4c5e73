import { sql } from 'kysely'
import { accept, type Outcome, refuse } from '../kernel/outcome.ts'
import type { Store, Stores } from './stores.ts'

/** A municipality that has its register here. */
export interface MunicipalityHere {
  readonly code: string
  readonly name: string
  /** Its children never lived; only such a one may be shown in demo mode. */
  readonly invented: boolean
}

/** The worker that another system acts as, when it comes with a token. */
const OF_OTHER_SYSTEMS = 'Andre systemer'

/** Makes room for a municipality's register; done twice, it is there once, under the name given last. */
export async function addMunicipality(
  stores: Stores,
  { code, name, invented }: MunicipalityHere,
): Promise<Outcome<MunicipalityHere, 'invented' | 'real'>> {
  return stores.operator(code, 'trin municipality add').write(async ({ db }) => {
    const { rows } = await sql<{ invented: boolean }>`
      insert into tenant as t (municipality, name, invented) values (${code}, ${name}, ${invented})
      on conflict (municipality) do update set name = case when t.invented = ${invented} then ${name} else t.name end
      returning invented`.execute(db)
    if (rows[0]?.invented !== invented) return refuse(invented ? 'real' : 'invented')
    await giveSystemsAWorker(db, code)
    return accept({ code, name, invented })
  })
}

/** Other systems act as one worker of the municipality. */
export async function giveSystemsAWorker(db: Store['db'], municipality: string): Promise<void> {
  await sql`
    insert into worker (municipality, id, name, roles)
    select ${municipality}, gen_random_uuid(), ${OF_OTHER_SYSTEMS}, '{system}'
    where not exists (select from worker w where w.municipality = ${municipality} and 'system' = any(w.roles))`.execute(
    db,
  )
}

/** The municipalities of this register, in order of code. */
export async function municipalitiesHere(stores: Stores): Promise<readonly MunicipalityHere[]> {
  return stores.job('', 'municipalities').read(async ({ db }) => {
    const { rows } = await sql<MunicipalityHere>`
      select municipality as code, name, invented from tenant order by municipality`.execute(db)
    return rows
  })
}
