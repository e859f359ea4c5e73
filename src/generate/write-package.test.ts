import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GeneratedPackage } from './generated-package.ts'
import { FolderInUse, writePackage } from './write-package.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trin-write-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const SMALL: GeneratedPackage = {
  datapackage: { name: 'small', 'trin:invented': true, resources: [] },
  resources: {
    population: [{ municipality: '510', date: '2016-01-01', population_0_17: '11498' }],
    annotations: [
      {
        municipality: '510',
        figure: 'caseload',
        group: '',
        date: '2016-01-31',
        break: 'false',
        note: 'Sagt: "6,6", ja',
      },
    ],
  },
}

test('a package is written as CSV with its columns in order and its texts quoted', async () => {
  const out = path.join(folder, 'written')
  await writePackage(SMALL, out)
  expect((await readdir(out)).sort()).toEqual(['annotations.csv', 'datapackage.json', 'population.csv'])
  expect(await readFile(path.join(out, 'population.csv'), 'utf8')).toBe(
    'municipality,date,population_0_17\n510,2016-01-01,11498\n',
  )
  expect(await readFile(path.join(out, 'annotations.csv'), 'utf8')).toBe(
    'municipality,figure,group,date,break,note\n510,caseload,,2016-01-31,false,"Sagt: ""6,6"", ja"\n',
  )
})

test('a generated package may be written again in the same folder', async () => {
  const out = path.join(folder, 'again')
  await writePackage(SMALL, out)
  await writePackage(SMALL, out)
  expect((await readdir(out)).length).toBe(3)
})

test("a municipality's own files are never written over", async () => {
  const out = path.join(folder, 'own')
  await writePackage(SMALL, out)
  await writeFile(path.join(out, 'datapackage.json'), '{"name":"own"}')
  await expect(writePackage(SMALL, out)).rejects.toThrow(FolderInUse)
  expect(await readFile(path.join(out, 'datapackage.json'), 'utf8')).toBe('{"name":"own"}')
})

test('a package that fails leaves nothing behind', async () => {
  const out = path.join(folder, 'failed')
  const broken: GeneratedPackage = { ...SMALL, resources: { ...SMALL.resources, unheard_of: [] } }
  await expect(writePackage(broken, out)).rejects.toThrow('unheard_of')
  expect((await readdir(folder)).filter((name) => name.includes('failed'))).toEqual([])
})
