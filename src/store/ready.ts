import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Stores } from './stores.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** Whether the register can be asked: the database answers, and is of exactly this version. */
export async function isReady(stores: Stores): Promise<boolean> {
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort()
  const applied = await stores.beforeSignIn(async (db) => {
    const { rows } = await sql<{ name: string }>`select name from applied_migrations() as name`.execute(db)
    return rows.map(({ name }) => name).sort()
  })
  return files.join() === applied.join()
}
