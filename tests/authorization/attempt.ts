import type { sql } from 'kysely'
import type { Actor, Stores } from '../../src/store/stores.ts'

class RolledBack extends Error {}

/** What becomes of SQL that someone runs, which is taken back: how many rows the last changed, or the code it was refused with. */
export async function attempt(
  stores: Stores,
  actor: Actor,
  statements: readonly ReturnType<typeof sql>[],
): Promise<number | string> {
  let result: number | string = 'nothing'
  try {
    await stores.for(actor).write({ action: 'test', purpose: 'casework' }, async ({ db }) => {
      for (const statement of statements) result = Number((await statement.execute(db)).numAffectedRows ?? 0)
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) return Object(error).code ?? String(error)
  }
  return result
}
