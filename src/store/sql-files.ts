import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql, type Transaction } from 'kysely'
import type { Tables } from './database.ts'

/** A file of SQL that Trin brings with it. */
export interface SqlFile {
  readonly name: string
  readonly text: string
  readonly digest: string
}

/** The files of a folder of `store/`, in the order of their names: the order in which they are run. */
export async function sqlFiles(folder: string): Promise<readonly SqlFile[]> {
  const url = new URL(`./${folder}/`, import.meta.url)
  const names = (await readdir(url)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, url), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Runs a file, a statement at a time, since a prepared query is one. */
export async function runSql(db: Transaction<Tables>, { text }: SqlFile): Promise<void> {
  for (const statement of statementsOf(text)) await sql.raw(statement).execute(db)
}

/** Split at a `;` that ends a line outside a `$$` body. */
function statementsOf(text: string): readonly string[] {
  const statements: string[] = []
  let statement = ''
  let isInBody = false
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('--') && !isInBody) continue
    statement += `${line}\n`
    if ((line.split('$$').length - 1) % 2 === 1) isInBody = !isInBody
    if (isInBody || !line.trimEnd().endsWith(';')) continue
    statements.push(statement)
    statement = ''
  }
  if (statement.trim() !== '') throw new Error('A file of SQL ends without a semicolon')
  return statements
}
