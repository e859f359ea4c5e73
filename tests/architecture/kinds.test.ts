import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { recordEndpoints } from '../authorization/asks.ts'
import { setUpEndpoints } from '../authorization/asks-of-the-municipality.ts'
import { kindLists } from './kind-lists.ts'

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
const KINDS = new Set(RECORDS.all.map(({ kind }) => kind))

/** Where kinds are listed all the same, and why. This list may only become shorter. */
const MAY_LIST: Readonly<Record<string, string>> = {
  'api/live/live-answers.ts': 'what a look at a path shows, for the log of looks',
  'kernel/package/data-package.ts': 'the tables of the data package, a format that others write',
  'slices/child-page/child-sections.tsx': 'the order of the page; what it does not name comes last',
  'slices/child-page/story-section.tsx': 'which parts of the story have pages of their own',
  'slices/child-page/story-tellers.ts': 'what happened to a record, told kind by kind',
  'slices/child-page/documents-section.tsx': 'the kinds that documents are made of',
  'slices/child/summary.parts.ts':
    'what is asked first about a kind; the others are told by their specification',
  'slices/investigation/known.ts': 'what an investigation begins from',
  'slices/work-list/task-links.parts.ts': 'the pages that a task is done on',
  'slices/work-list/work-list.texts.ts': 'the words of the links of a task',
  'web/form/options.ts': 'the set-up, each kind from its own part of an answer',
}

describe('a kind of record stands in its own file and in the list of kinds', () => {
  test('and in no other list', () => {
    const listing = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(
        (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.record\.ts$|^slices(\.\w+)?\.tsx?$/.test(path),
      )
      .filter((path) => kindLists(path, readFileSync(`${SOURCE}${path}`, 'utf8'), KINDS).length > 0)
    expect(listing.toSorted()).toEqual(Object.keys(MAY_LIST).toSorted())
  })

  test('what is counted as changed of a child that moves is what goes over with it', () => {
    const moves = readFileSync(`${SOURCE}store/sql/60-moves.sql`, 'utf8')
    const counted = /e\.entity in \(([^)]+)\)/.exec(moves)?.[1].match(/\w+/g)
    const goesOver = RECORDS.all.filter(({ about, lifecycle }) => about === 'person' || lifecycle.moves)
    expect(counted?.toSorted()).toEqual(goesOver.map(({ kind }) => kind).toSorted())
  })
})

describe.each(RECORDS.all.map((spec) => [spec.kind, spec] as const))('%s', (kind, { plural, byActs }) => {
  test('has its rows in the table of who may ask what', () => {
    const path = `/api/v1/${plural}`
    const rows = [...recordEndpoints(), ...setUpEndpoints()].filter((one) => one.path.startsWith(path))
    const table = readFileSync(new URL('../../docs/authorization.md', import.meta.url), 'utf8')
    expect(rows.length).toBeGreaterThanOrEqual(byActs ? 3 : 4)
    for (const { method, path } of rows) expect(table).toContain(`| ${method} ${path} `)
  })

  test('has its word in the glossary', () => {
    const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
    expect(glossary).toContain(`\`${kind}\``)
  })
})

describe('the check can fail', () => {
  test.each([
    "export const KINDS = ['measure', 'plan', 'goal']",
    'export const WORDS = { measure: 1, plan: 2, goal: 3, other: 4 }',
    "export type Kind = 'measure' | 'plan' | 'goal'",
    "export function f(kind: string) { switch (kind) { case 'measure': case 'plan': case 'goal': return 1 } }",
  ])('a list of kinds is found: %s', (text) => {
    expect(kindLists('web/a.ts', text, KINDS)).toEqual(['measure, plan, goal'])
  })

  test.each([
    "export const PAIR = ['measure', 'plan']",
    'export const row = { id: 1, name: 2, from: 3, measure: 4, provider: 5, team: 6 }',
    "export const WORDS = ['a measure', 'a plan', 'a goal']",
  ])('what is no list of kinds is let be: %s', (text) => {
    expect(kindLists('web/a.ts', text, KINDS)).toEqual([])
  })
})
