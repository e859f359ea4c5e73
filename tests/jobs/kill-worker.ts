import { startJobs } from '../../src/jobs/jobs.ts'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { QUICK } from './queue.ts'

/* A process that begins a job and never ends it, to be killed. */
const [place, name] = process.argv.slice(2)
if (place === undefined || name === undefined) throw new Error('kill-worker.ts <place as JSON> <name>')
const database = await openDatabase(JSON.parse(place) as Place) // from kill.test.ts
startJobs({
  database,
  stores: storesOf(database, RECORDS),
  kinds: [
    {
      name,
      work() {
        process.stdout.write('begun\n')
        return new Promise(() => {})
      },
    },
  ],
  log: (said) => process.stderr.write(`${JSON.stringify(said)}\n`),
  pace: QUICK,
})
