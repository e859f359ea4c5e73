import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RECORDS } from '../src/slices.ts'
import { migrationOf } from './migration-of.ts'

/* node scripts/new-migration.ts KIND: writes the migration of a kind of record that has a specification and no table. */
const folder = fileURLToPath(new URL('../src/store/migrations/', import.meta.url))
const spec = RECORDS.all.find(({ kind }) => kind === process.argv[2])
if (!spec) {
  process.stderr.write('new-migration.ts KIND: a kind that has a specification in src/slices.ts\n')
  process.exit(2)
}
const last = Math.max(...readdirSync(folder).map((name) => Number(name.slice(0, 4))))
const name = `${String(last + 1).padStart(4, '0')}-${spec.kind.replaceAll('_', '-')}.sql`
writeFileSync(`${folder}${name}`, migrationOf(spec), { flag: 'wx' })
process.stdout.write(`src/store/migrations/${name}\n`)
