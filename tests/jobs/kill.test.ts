import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { newRegister, onBothEngines, testDatabase } from '../store/databases.ts'
import { buildTown, id } from '../store/town.ts'
import { add, countsOf, until, working } from './queue.ts'

const WORKER = fileURLToPath(new URL('./kill-worker.ts', import.meta.url))

onBothEngines('a server that is killed in the middle of a job', (engine) => {
  test('has it done by the one that comes after, and one that waited as well', async () => {
    await using server = engine === 'postgres' ? await testDatabase('postgres') : null
    const place: Place =
      server && 'url' in server.queueOn ? { url: server.queueOn.url } : { folder: await newRegister() }
    {
      await using database = await openDatabase(place)
      await buildTown(storesOf(database, RECORDS))
      await add(database, { name: 'interrupted', key: 'k', ids: { child: id('person', 1) } })
    }
    await killedAtIts('interrupted', place)
    {
      await using database = await openDatabase(place)
      await add(database, { name: 'interrupted', key: 'waited', ids: { child: id('person', 2) } })
      const done: unknown[] = []
      const kind = {
        name: 'interrupted',
        work: async (_register: unknown, { ids }: { ids: object }) => void done.push(ids),
      }
      await using next = await working(database, [kind])
      await until(async () => (await countsOf(next.jobs, kind.name)).done === 2, next.lines)
      expect(done).toHaveLength(2)
      expect(done).toEqual(expect.arrayContaining([{ child: id('person', 1) }, { child: id('person', 2) }]))
    }
  })
})

/** Lets a process begin the job, and kills it. */
async function killedAtIts(name: string, place: Place): Promise<void> {
  const worker = spawn(process.execPath, [WORKER, JSON.stringify(place), name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(worker, 'close')
  await Promise.race([once(worker.stdout, 'data'), ended])
  expect(worker.kill('SIGKILL')).toBe(true)
  await ended
}
