import { type Kysely, sql } from 'kysely'
import type { Tables } from './database.ts'
import type { Keyring } from './keyring.ts'

/** A key of this server that is not the register's. */
export type WrongKeyHere =
  | { readonly variable: 'TRIN_CPR_KEYS'; readonly keyId: string; readonly is: 'missing' | 'another' }
  | { readonly variable: 'TRIN_PSEUDONYM_KEY'; readonly is: 'another' }

/** Under this name the register remembers, beside what was laid, which key its pseudonyms are made with; never the key. */
const REMEMBERED = 'TRIN_PSEUDONYM_KEY'

/**
 * Whether the register's numbers can be opened with these keys and its pseudonyms are made with them; null: they fit. A
 * register that has not been asked before takes the pseudonym key that it is asked with for its own.
 */
export async function wrongKeyIn(db: Kysely<Tables>, keys: Keyring): Promise<WrongKeyHere | null> {
  return (await wrongCprKey(db, keys)) ?? (await wrongPseudonymKey(db, keys))
}

/** From now on the register's pseudonyms are made with this key; those that were given out are no longer the same. */
export async function takePseudonymKey(db: Kysely<Tables>, print: string): Promise<void> {
  await sql`insert into laid (file, digest) values (${REMEMBERED}, ${print})
    on conflict (file) do update set digest = excluded.digest, laid_at = now()`.execute(db)
}

/** What the register remembers its pseudonym key by; null when it has not been asked yet, or is of an earlier Trin. */
export async function pseudonymKeyOf(db: Kysely<Tables>): Promise<string | null> {
  const { rows: known } = await sql`select where to_regclass('laid') is not null`.execute(db)
  if (known.length === 0) return null
  const { rows } = await sql<{ print: string }>`
    select digest as print from laid where file = ${REMEMBERED}`.execute(db)
  return rows[0]?.print ?? null
}

/** Tells one pseudonym key from another, and nothing of either. */
export function printOf(keys: Keyring): string {
  return keys.pseudonym('', 'key', 'print')
}

async function wrongPseudonymKey(db: Kysely<Tables>, keys: Keyring): Promise<WrongKeyHere | null> {
  const { rows } = await sql<{ print: string }>`select pseudonym_print(${printOf(keys)}) as print`.execute(db)
  return rows[0]?.print === printOf(keys) ? null : { variable: 'TRIN_PSEUDONYM_KEY', is: 'another' }
}

interface Sample {
  readonly key_id: string
  /** What the number is bound to: its municipality, or the move that it is on. */
  readonly bound: string
  readonly cipher: Uint8Array
}

/** One number of each key and municipality, and of each key and move, is opened, and not kept. */
async function wrongCprKey(db: Kysely<Tables>, keys: Keyring): Promise<WrongKeyHere | null> {
  const { rows } = await sql<Sample>`select key_id, bound, cipher from key_samples()`.execute(db)
  for (const { key_id, bound, cipher } of rows) {
    const opened = openedWith(keys, { key_id, bound, cipher })
    if (opened !== 'opened') return { variable: 'TRIN_CPR_KEYS', keyId: key_id, is: opened }
  }
  return null
}

function openedWith(keys: Keyring, { key_id, bound, cipher }: Sample): 'opened' | 'missing' | 'another' {
  if (!keys.ids.includes(key_id)) return 'missing'
  try {
    keys.decrypt(cipher, key_id, bound)
    return 'opened'
  } catch {
    return 'another'
  }
}
