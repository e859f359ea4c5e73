import { v7 as newId } from 'uuid'
import { CHILD_CASE } from '../../src/slices/child/child-case.record.ts'
import { MEASURE } from '../../src/slices/measure/measure.record.ts'
import { PERSON } from '../../src/slices/people/person.record.ts'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { correctRecord, createRecord } from '../../src/store/records.ts'
import { type Stores, storesOf } from '../../src/store/stores.ts'
import { worker } from './town.ts'

/*
 * A process that does nothing but write, to be killed: each transaction keeps a child, its case and a measure, and then
 * corrects that measure and the one before. What the database has confirmed, and only that, is printed.
 */
const [place, run] = process.argv.slice(2)
if (place === undefined || run === undefined) throw new Error('writer.ts <place as JSON> <run>')
const database = await openDatabase(JSON.parse(place) as Place) // from kill.ts
await migrate(database)
const stores = storesOf(database, RECORDS)
await Promise.all([1, 2, 3].map((hand) => write(stores, `${run}-${hand}`)))

async function write(stores: Stores, hand: string): Promise<never> {
  const leader = stores.for(worker(4))
  let before: string | null = null
  for (let turn = 1; ; turn++) {
    const measure: string = await leader.write({ action: 'write', purpose: 'casework' }, async (store) => {
      const person = newId()
      await createRecord(store, PERSON, { id: person, importId: `${hand}-${turn}` }, { given_name: 'Nora' })
      const child = { personId: person, importId: `${hand}-${turn}` }
      const { id: caseId } = await createRecord(
        store,
        CHILD_CASE,
        { id: newId(), ...child },
        { kind: 'case', opened_on: '2026-01-05' },
      )
      const kept = { measure_type: 'respite', start_date: '2026-01-06' }
      const { id } = await createRecord(store, MEASURE, { id: newId(), caseId, ...child }, kept)
      await correctRecord(store, MEASURE, { id, version: 1 }, { purpose: `turn ${turn}` })
      if (before) await correctRecord(store, MEASURE, { id: before, version: 2 }, { end_date: '2026-02-01' })
      return id
    })
    process.stdout.write(`${hand}-${turn}\n`)
    before = measure
  }
}
