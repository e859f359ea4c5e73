import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { storesOf } from '../../src/store/stores.ts'
import { harmIn, killWhileWriting } from './kill.ts'
import { startPostgres } from './postgres.ts'
import { buildTown } from './town.ts'

/** `node tests/store/kill-many.ts [50]`: kills a writing process that often on each engine, and looks for harm each time. */
const kills = Number(process.argv[2] ?? 50)
const folder = await mkdtemp(path.join(tmpdir(), 'trin-kill-'))
await using server = await startPostgres()
try {
  await killMany('pglite', { folder })
  await killMany('postgres', { url: await server.newDatabase() })
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function killMany(engine: string, place: Place): Promise<void> {
  {
    await using database = await openDatabase(place)
    await migrate(database)
    await buildTown(storesOf(database, RECORDS))
  }
  const confirmed: string[] = []
  let harm: readonly string[] = []
  for (let kill = 1; kill <= kills && harm.length === 0; kill++) {
    confirmed.push(...(await killWhileWriting(place, String(kill))))
    await using database = await openDatabase(place)
    harm = await harmIn(database, confirmed)
  }
  for (const line of harm) console.error(line)
  console.log(`${engine}: ${kills} kills, ${confirmed.length} confirmed transactions, harm: ${harm.length}`)
  if (harm.length > 0) process.exitCode = 1
}
