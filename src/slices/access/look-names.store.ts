import { sql } from 'kysely'
import { PROTECTED_NAME } from '../../kernel/record-name.ts'
import type { Store } from '../../store/stores.ts'

/** What stands for the name of a child that is no longer in the register, or was never this user's to see. */
const NO_NAME = '–'

/** Names for a log or list of children that the user may not open; each is a look at the name. */
export async function lookNames(store: Store, ids: readonly string[]): Promise<(id: string) => string> {
  const { rows } = await sql<{ id: string; given_name: string; family_name: string; hidden: boolean }>`
    select * from look_names(${[...new Set(ids)]}::uuid[])`.execute(store.db)
  const names = new Map(
    rows.map(({ id, given_name, family_name, hidden }) => {
      if (!hidden) store.looks.saw(id, 'name')
      return [id, hidden ? PROTECTED_NAME.da : `${given_name} ${family_name}`.trim()]
    }),
  )
  return (id) => names.get(id) || NO_NAME
}
