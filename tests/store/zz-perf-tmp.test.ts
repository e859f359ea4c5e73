import { test } from 'vitest'
import { dividePackage } from '../../src/casework/divide-package.ts'
import { importPackage } from '../../src/casework/import-package.ts'
import { folderFiles } from '../../src/intake/folder.ts'
import { openRows } from '../../src/intake/open-rows.ts'
import { generateCountry } from '../../src/generate/country.ts'
import { storesOf } from '../../src/store/stores.ts'
import { testDatabase } from './databases.ts'
import { testKeyring } from '../api/signed-in-app.ts'
import { livePackages } from '../../src/api/live/live-packages.ts'
import { sql } from 'kysely'
test('perf', async () => {
  const t0 = performance.now()
  const say = (what: string) => console.log(what, Math.round(performance.now() - t0))
  await generateCountry({ out: '/tmp/perf-country', children: 100000, seed: 1, format: 'parquet', onProgress: () => {} })
  say('generated')
  const opened = await openRows(folderFiles('/tmp/perf-country'))
  say('read ' + [...opened.lines.values()].map((l) => `${l.resource} ${l.lines.length}`).join(', '))
  // all in one municipality
  const one = new Map([...opened.lines].map(([name, r]) => [name, { ...r, lines: r.lines.map((l) => ('municipality' in l ? { ...l, municipality: '101' } : l)).filter((l, i) => name !== 'population' || i < 3) }] as const))
  const parts = dividePackage(one).parts
  say('divided ' + parts.length)
  await using database = await testDatabase((process.env.ENGINE ?? 'postgres') as 'postgres')
  const stores = storesOf(database)
  const part = parts[0]
  let last = ''
  const receipt = await stores.operator('101', 'trin import').write((store) => importPackage(store, part, { about: opened.about, name: 'X', onProgress: (w) => { if (w !== last) { say(w); last = w } } }))
  say('imported ' + JSON.stringify(receipt))
  await stores.operator('101', 'x').write(({ db }) => sql`insert into worker (municipality, id, name, roles) values ('101', '10000000-0000-4000-8000-000000000001', 'x', '{manager}')`.execute(db))
  const packages = livePackages(testKeyring())
  const bound = stores.for({ municipality: '101', workerId: '10000000-0000-4000-8000-000000000001' })
  const live = await packages.of(bound, null)
  say('live ' + live?.children.length)
  live?.known(0).rowsOf('101')
  say('figures')
  await packages.of(bound, null)
  say('again')
  await packages.of(bound, new Date().toISOString())
  say('known at')
}, 900_000)
