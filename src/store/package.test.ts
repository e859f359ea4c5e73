import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { dividePackage } from '../casework/import/divide-package.ts'
import { importPackage } from '../casework/import/import-package.ts'
import { FIGURE_DEFINITIONS } from '../figures/catalogue.ts'
import { computeFigures } from '../figures/compute.ts'
import { coveredCutOffs } from '../figures/covered.ts'
import { unitsBehind } from '../figures/units.ts'
import { partnershipPackage } from '../generate/partnership.ts'
import { writePackage } from '../generate/write-package.ts'
import { folderFiles } from '../intake/folder.ts'
import { openPackage } from '../intake/open-package.ts'
import { type OpenedRows, openRows } from '../intake/open-rows.ts'
import type { ResourceName } from '../kernel/package/data-package.ts'
import type { PackageLine } from '../kernel/package/package-lines.ts'
import { PackageInMemory } from '../reports/data-package.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { packageRows, tenantOf } from './package-rows.ts'
import { correctRecord, listRecords } from './records.ts'
import { type Stores, storesOf } from './stores.ts'

const MUNICIPALITIES = ['167', '510', '657']
const keys = testKeyring()

let folder = ''
let opened: OpenedRows
beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'trin-partnership-')), 'package')
  await writePackage(partnershipPackage(), folder)
  opened = await openRows(folderFiles(folder))
})
afterAll(() => rm(path.dirname(folder), { recursive: true }))

const importAll = async (stores: Stores, { about, lines }: Pick<OpenedRows, 'about' | 'lines'> = opened) => {
  const outcomes = []
  for (const part of dividePackage(lines).parts) {
    outcomes.push(
      await stores
        .operator(part.municipality, 'trin import')
        .write((store) => importPackage(store, part, { about, name: 'Kommune', onProgress: () => {} })),
    )
  }
  return outcomes
}

/** The register of a municipality as a data package, read as any other. */
const exported = (stores: Stores, municipality: string, knownAt: string | null = null) =>
  stores.operator(municipality, 'trin export').read(async (store) => {
    const package_ = new PackageInMemory()
    const ids: string[] = []
    const lines = new Map<ResourceName, PackageLine[]>()
    for await (const batch of packageRows(store, { keys, knownAt })) {
      package_.add(batch.resource, batch.lines)
      lines.set(batch.resource, [...(lines.get(batch.resource) ?? []), ...batch.lines])
      if (batch.resource === 'persons') ids.push(...batch.ids)
    }
    const tenant = await tenantOf(store)
    if (!tenant) throw new Error('no such municipality')
    const files = package_.files(tenant, knownAt)
    const read = await openPackage({
      read: async (name) => files.get(name) ?? null,
      diskPath: () => null,
    })
    if (!read.register) throw new Error('the export could not be read')
    return { register: read.register, receipt: read.receipt, ids, lines }
  })

onBothEngines('the partnership through the register', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await importAll(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test.each(MUNICIPALITIES)('the key figures of %s are equal row by row', async (municipality) => {
    const original = opened.register
    if (!original) throw new Error('the partnership could not be read')
    const { register, receipt } = await exported(stores, municipality)
    const dates = coveredCutOffs(original)
    const rows = computeFigures(original, { dates, municipalities: [municipality] })
    expect(computeFigures(register, { dates })).toEqual(rows)
    expect(rows.length).toBeGreaterThan(300)
    expect(computeFigures(register).length).toBe(rows.length)
    expect(receipt.resources.map(({ refused }) => refused)).toEqual(receipt.resources.map(() => 0))
  })

  test.each(MUNICIPALITIES)(
    'every value of %s comes out as it went in, and no id does',
    async (municipality) => {
      const part = dividePackage(opened.lines).parts.find((one) => one.municipality === municipality)
      const { lines } = await exported(stores, municipality)
      for (const { resource, lines: original } of part?.resources ?? []) {
        const out = lines.get(resource) ?? []
        expect(sortedWithoutIds(out), resource).toEqual(sortedWithoutIds(original))
        const ids = new Set(out.flatMap((line) => IDS.map((id) => line[id])).filter(Boolean))
        expect(original.flatMap((line) => IDS.map((id) => line[id])).filter((id) => ids.has(id))).toEqual([])
      }
      expect([...lines.keys()].sort()).toEqual(part?.resources.map(({ resource }) => resource).sort())
    },
  )

  test('the same register exported twice has the same pseudonyms', async () => {
    const [one, other] = [await exported(stores, '510'), await exported(stores, '510')]
    expect(other.lines).toEqual(one.lines)
  })

  test('the same package once more changes nothing and writes no event', async () => {
    const before = await exported(stores, '167')
    const outcomes = await importAll(stores)
    for (const outcome of outcomes) {
      if (!outcome.ok) throw new Error(outcome.refused)
      for (const { created, changed, missing } of outcome.value.resources) {
        expect({ created, changed, missing }).toEqual({ created: 0, changed: 0, missing: 0 })
      }
    }
    expect((await exported(stores, '167')).lines).toEqual(before.lines)
  })

  test('one measure is corrected: the figures as known before and after differ by exactly that child', async () => {
    const asImported = await exported(stores, '510')
    const moment = await momentNow(stores)
    await nextMoment()
    const corrected = await stores.operator('510', 'rettelse').write(async (store) => {
      const placed = await listRecords(store, MEASURE, {
        equal: { measure_type: 'foster_care' },
        limit: 200,
      })
      const running = placed.find(({ values }) => values.end_date === null)
      if (!running) throw new Error('nobody is in foster care')
      const { id, version } = running
      const outcome = await correctRecord(
        store,
        MEASURE,
        { id, version },
        { measure_type: 'residential_home' },
      )
      if (!outcome.ok) throw new Error(outcome.refused)
      return outcome.value
    })
    const before = await exported(stores, '510', moment)
    const after = await exported(stores, '510')
    expect(computeFigures(before.register)).toEqual(computeFigures(asImported.register))
    const rowsBefore = computeFigures(before.register)
    const rowsAfter = computeFigures(after.register)
    const differ = rowsAfter.filter((row, at) => JSON.stringify(row) !== JSON.stringify(rowsBefore[at]))
    expect(differ.length).toBeGreaterThan(0)
    expect(childrenWhoDiffer(before, after)).toEqual(new Set([corrected.person_id]))
  })
})

const IDS = [
  'person_id',
  'measure_id',
  'followup_id',
  'investigation_id',
  'notification_id',
  'caseworker_id',
  'case_id',
]

function sortedWithoutIds(lines: readonly PackageLine[]): readonly string[] {
  const written = lines.map((line) => {
    const entries = Object.entries(line).filter(([name]) => !IDS.includes(name))
    return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
  })
  return written.sort()
}

/** The embedded database's clock counts in milliseconds: what is done next is done later. */
function nextMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}

async function momentNow(stores: Stores): Promise<string> {
  return stores.operator('510', 'test').read(async ({ db }) => {
    const { rows } = await sql<{ now: string }>`select clock_timestamp() as now`.execute(db)
    return rows[0].now
  })
}

type Exported = Awaited<ReturnType<typeof exported>>

/** Children who stand behind some number of the one register and not of the other, over all figures and dates. */
function childrenWhoDiffer(one: Exported, other: Exported): ReadonlySet<string> {
  const differ = new Set<string>()
  for (const { id: figure, groups } of FIGURE_DEFINITIONS) {
    for (const { id: group, rule } of groups) {
      const dates =
        rule.kind === 'school'
          ? (one.register.pupils?.schoolYears ?? []).map((_, place) => place)
          : coveredCutOffs(one.register)
      for (const date of dates) {
        const [before, after] = [one, other].map(({ register, ids }) => {
          const behind = unitsBehind(register, { figure, group, municipality: 0, date })
          const childOf = (index: number) => ids[register.persons.row[index]]
          return [...(behind?.numerator ?? []).map(childOf), '|', ...(behind?.denominator ?? []).map(childOf)]
        })
        const bars = [before.indexOf('|'), after.indexOf('|')]
        for (const part of [
          [before.slice(0, bars[0]), after.slice(0, bars[1])],
          [before.slice(bars[0]), after.slice(bars[1])],
        ] as const) {
          for (const child of new Set(part[0]).symmetricDifference(new Set(part[1]))) differ.add(child)
        }
      }
    }
  }
  return differ
}
