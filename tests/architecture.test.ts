import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import LARGE from './architecture/large-functions.json' with { type: 'json' }
import {
  beyond,
  databaseBreaches,
  environmentBreaches,
  formBreaches,
  importCycles,
  longFunctions,
  manyParameters,
  nodeOnlyBreaches,
  purityBreaches,
} from './architecture/rules.ts'
import { parseSourceFile, readSourceFiles } from './architecture/source-files.ts'

const files = readSourceFiles(fileURLToPath(new URL('../src', import.meta.url)))

describe('the source keeps to design.md', () => {
  test('there is source to look at', () => expect(files.length).toBeGreaterThan(20))
  test('the kernel, rules, due rules and acts are pure', () => expect(purityBreaches(files)).toEqual([]))
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
    'export const now = () => Date.now()',
    'export const now = () => new Date()',
    'export const chance = Math.random()',
    'export const today = () => Temporal.Now.plainDateISO()',
    "export const answer = fetch('https://example.org')",
    "import { readFileSync } from 'node:fs'",
    "import { z } from 'zod'",
  ])('an impure domain is found: %s', (text) => {
    expect(purityBreaches([parseSourceFile('kernel/a.ts', text)])).toHaveLength(1)
  })

  test('a property with the name of a global is no use of the global', () => {
    const text = 'export const x = (y: { Date: number; fetch: number }) => y.Date + y.fetch'
    expect(purityBreaches([parseSourceFile('kernel/a.ts', text)])).toEqual([])
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
      parseSourceFile('kernel/a.ts', "import { b } from './b.ts'"),
      parseSourceFile('kernel/b.ts', "import { c } from './c.ts'"),
      parseSourceFile('kernel/c.ts', "import { a } from './a.ts'"),
    ]
    expect(importCycles(ring)).toEqual(['kernel/a.ts -> kernel/b.ts -> kernel/c.ts -> kernel/a.ts'])
  })

  test.each([
    ['kernel/a.ts', 'export let x: any'],
    ['kernel/a.ts', 'export const x = (y: string | null) => y!'],
    ['kernel/a.ts', 'export default 1'],
    ['kernel/a.ts', 'export enum A { B }'],
    ['kernel/a.ts', "export * from './b.ts'"],
    ['kernel/index.ts', 'export const x = 1'],
    ['kernel/a.ts', 'export const x = 1\n'.repeat(1) + '\n'.repeat(300)],
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
    expect(manyParameters([parseSourceFile('kernel/a.ts', text)])).toEqual({
      'kernel/a.ts four': 4,
      'kernel/a.ts in of': 4,
    })
  })

  test('the list of large functions may not grow, nor keep what has shrunk', () => {
    expect(beyond({ a: 50 }, { a: 50 })).toEqual([])
    expect(beyond({ a: 50 }, { a: 51 })).toHaveLength(1)
    expect(beyond({}, { a: 50 })).toHaveLength(1)
    expect(beyond({ a: 50 }, { a: 45 })).toHaveLength(1)
    expect(beyond({ a: 50 }, {})).toHaveLength(1)
  })
})
