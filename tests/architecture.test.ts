import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import LARGE from './architecture/large-functions.json' with { type: 'json' }
import {
  beyond,
  databaseBreaches,
  environmentBreaches,
  formBreaches,
  importCycles,
  layerBreaches,
  longFunctions,
  manyParameters,
  nodeOnlyBreaches,
  purityBreaches,
  unknownFolders,
} from './architecture/rules.ts'
import { parseSourceFile, readSourceFiles } from './architecture/source-files.ts'

const files = readSourceFiles(fileURLToPath(new URL('../src', import.meta.url)))

describe('the source keeps to design.md', () => {
  test('there is source to look at', () => expect(files.length).toBeGreaterThan(20))
  test('every file lies in a folder of the table', () => expect(unknownFolders(files)).toEqual([]))
  test('a folder imports only what the table lets it', () => expect(layerBreaches(files)).toEqual([]))
  test('the domain is pure', () => expect(purityBreaches(files)).toEqual([]))
  test('what runs in a browser asks nothing of Node', () => expect(nodeOnlyBreaches(files)).toEqual([]))
  test('only the store knows the database, and only the jobs their queue', () =>
    expect(databaseBreaches(files)).toEqual([]))
  test('only config.ts reads the environment', () => expect(environmentBreaches(files)).toEqual([]))
  test('no files import each other in a ring', () => expect(importCycles(files)).toEqual([]))
  test('files are short, exports named, types kept', () => expect(formBreaches(files)).toEqual([]))
  test('functions are short, but for those listed, which only become fewer', () =>
    expect(beyond(LARGE.lines, longFunctions(files))).toEqual([]))
  test('functions have three arguments at most, but for those listed, which only become fewer', () =>
    expect(beyond(LARGE.parameters, manyParameters(files))).toEqual([]))
})

describe('the check can fail', () => {
  test.each([
    ['domain/a.ts', "import { x } from '../catalogue/source.ts'"],
    ['domain/a.ts', "import type { X } from '../catalogue/source.ts'"],
    ['domain/a.ts', "export { x } from '../catalogue/source.ts'"],
    ['domain/a.ts', "export type X = import('../catalogue/source.ts').Source"],
    ['figures/a.ts', "export const x = () => import('../intake/open.ts')"],
    ['generate/a.ts', "import { x } from '../figures/compute.ts'"],
    ['reports/a.ts', "import { x } from '../catalogue/source.ts'"],
    ['api/a.ts', "import { x } from '../web/main.tsx'"],
    ['cli/a.ts', "import { x } from '../api/wire.ts'"],
    ['figures/a.ts', "import { x } from '../config.ts'"],
    ['config.ts', "import { x } from './cli/run.ts'"],
    ['web/pages/a.tsx', "import { x } from '../../api/app.ts'"],
    ['web/pages/a.tsx', "export const x = new URL('../../intake/worker.ts', import.meta.url)"],
  ])('a forbidden import in %s is found: %s', (path, text) => {
    expect(layerBreaches([parseSourceFile(path, text)])).toHaveLength(1)
  })

  test.each([
    ['app.ts', "import { x } from './web/main.tsx'"],
    ['web/pages/a.tsx', "import { x } from '../../api/wire.ts'"],
    ['web/own-files/a.ts', "export const x = new URL('../../api/own-files-worker.ts', import.meta.url)"],
    ['intake/a.ts', "import { x } from '../catalogue/source.ts'"],
    ['cli/a.ts', "import type { Config } from '../config.ts'"],
    ['web/main.tsx', "import '../../node_modules/dkfds/dist/css/dkfds.min.css'"],
    ['domain/a.ts', "// import { x } from '../web/main.tsx'\nexport const x = \"from '../web/main.tsx'\""],
  ])('an allowed import in %s is let be: %s', (path, text) => {
    expect(layerBreaches([parseSourceFile(path, text)])).toEqual([])
  })

  test.each([
    'export const now = () => Date.now()',
    'export const now = () => new Date()',
    'export const chance = Math.random()',
    'export const today = () => Temporal.Now.plainDateISO()',
    "export const answer = fetch('https://example.org')",
    "import { readFileSync } from 'node:fs'",
    "import { z } from 'zod'",
  ])('an impure domain is found: %s', (text) => {
    expect(purityBreaches([parseSourceFile('domain/a.ts', text)])).toHaveLength(1)
  })

  test('a property with the name of a global is no use of the global', () => {
    const text = 'export const x = (y: { Date: number; fetch: number }) => y.Date + y.fetch'
    expect(purityBreaches([parseSourceFile('domain/a.ts', text)])).toEqual([])
  })

  test('reading the environment outside config.ts is found', () => {
    const text = 'export const port = process.env.PORT'
    expect(environmentBreaches([parseSourceFile('api/a.ts', text)])).toHaveLength(1)
    expect(environmentBreaches([parseSourceFile('config.ts', text)])).toEqual([])
  })

  test('a query outside the store is found', () => {
    const text = "import { sql } from 'kysely'"
    expect(databaseBreaches([parseSourceFile('casework/a.ts', text)])).toHaveLength(1)
    expect(databaseBreaches([parseSourceFile('store/a.ts', text)])).toEqual([])
    expect(databaseBreaches([parseSourceFile('jobs/a.ts', text)])).toHaveLength(1)
  })

  test('the queue outside the jobs is found', () => {
    const text = "import type { PgBoss } from 'pg-boss'"
    expect(databaseBreaches([parseSourceFile('store/a.ts', text)])).toHaveLength(1)
    expect(databaseBreaches([parseSourceFile('jobs/a.ts', text)])).toEqual([])
  })

  test('a ring of three files is found, once', () => {
    const ring = [
      parseSourceFile('domain/a.ts', "import { b } from './b.ts'"),
      parseSourceFile('domain/b.ts', "import { c } from './c.ts'"),
      parseSourceFile('domain/c.ts', "import { a } from './a.ts'"),
    ]
    expect(importCycles(ring)).toEqual(['domain/a.ts -> domain/b.ts -> domain/c.ts -> domain/a.ts'])
  })

  test.each([
    ['domain/a.ts', 'export let x: any'],
    ['domain/a.ts', 'export const x = (y: string | null) => y!'],
    ['domain/a.ts', 'export default 1'],
    ['domain/a.ts', 'export enum A { B }'],
    ['domain/a.ts', "export * from './b.ts'"],
    ['domain/index.ts', 'export const x = 1'],
    ['domain/a.ts', 'export const x = 1\n'.repeat(1) + '\n'.repeat(300)],
  ])('a breach of form in %s is found', (path, text) => {
    expect(formBreaches([parseSourceFile(path, text)])).toHaveLength(1)
  })

  test('a function of 41 lines is found, a component only at 61', () => {
    const lines = (count: number) => '\n'.repeat(count - 1)
    const text = `
      export function act() {${lines(41)}}
      export function short() {${lines(40)}}
      export const Drawn = () => {${lines(60)} return <p /> }
      export const Long = () => {${lines(61)} return <p /> }`
    expect(longFunctions([parseSourceFile('web/a.tsx', text)])).toEqual({
      'web/a.tsx act': 41,
      'web/a.tsx Long': 61,
    })
  })

  test('a function of four arguments is found, whatever it is called', () => {
    const text = `
      export function four(a: 1, b: 1, c: 1, d: 1) {}
      export const around = { of: () => [].map((a, b, c, d) => 1) }
      export function three(a: 1, b: 1, c: 1) {}`
    expect(manyParameters([parseSourceFile('domain/a.ts', text)])).toEqual({
      'domain/a.ts four': 4,
      'domain/a.ts in of': 4,
    })
  })

  test('the list of large functions may not grow, nor keep what has shrunk', () => {
    expect(beyond({ a: 50 }, { a: 50 })).toEqual([])
    expect(beyond({ a: 50 }, { a: 51 })).toHaveLength(1)
    expect(beyond({}, { a: 50 })).toHaveLength(1)
    expect(beyond({ a: 50 }, { a: 45 })).toHaveLength(1)
    expect(beyond({ a: 50 }, {})).toHaveLength(1)
  })

  test('a folder that design.md does not know is found', () => {
    expect(unknownFolders([parseSourceFile('utils/a.ts', 'export const x = 1')])).toHaveLength(1)
  })
})
