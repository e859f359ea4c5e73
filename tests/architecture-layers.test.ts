import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isPure, tableOfRoles, tableOfRooms } from './architecture/layers.ts'
import {
  addressBreaches,
  orderBreaches,
  reachBreaches,
  roleBreaches,
  roomBreaches,
  schemaBreaches,
  unknownPlaces,
} from './architecture/room-rules.ts'
import { parseSourceFile, readSourceFiles } from './architecture/source-files.ts'

const files = readSourceFiles(fileURLToPath(new URL('../src', import.meta.url)))

describe('the source keeps to the rooms and the slices', () => {
  test('there are slices to look at', () =>
    expect(files.filter(({ path }) => path.startsWith('slices/')).length).toBeGreaterThan(100))
  test('every file lies in a room or in a slice of the list', () => expect(unknownPlaces(files)).toEqual([]))
  test('a room imports only what the table lets it, and slices through the lists alone', () =>
    expect(roomBreaches(files)).toEqual([]))
  test('a file of a slice imports only what its role lets it', () => expect(roleBreaches(files)).toEqual([]))
  test('a slice imports only slices before it, six at most', () => expect(orderBreaches(files)).toEqual([]))
  test('no page reaches what reads or changes the register', () => expect(reachBreaches(files)).toEqual([]))
  test('acts and endpoints load no schema', () => expect(schemaBreaches(files)).toEqual([]))
  test('a page writes out no address of the API', () => expect(addressBreaches(files)).toEqual([]))
  test.each([tableOfRooms(), tableOfRoles()])('CONTRIBUTING shows the table that is held to: %#', (table) => {
    const shown = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
    expect(shown.replace(/ +/g, ' ').replace(/-{3,}/g, '---')).toContain(table)
  })
})

describe('the check can fail', () => {
  test.each([
    ['kernel/a.ts', "import { x } from '../catalogue/source.ts'"],
    ['kernel/a.ts', "import type { X } from '../slices/plan/goal.record.ts'"],
    ['catalogue/a.ts', "export { x } from '../figures/compute.ts'"],
    ['figures/a.ts', "export const x = () => import('../intake/open.ts')"],
    ['figures/a.ts', "import { x } from '../config.ts'"],
    ['reports/a.ts', "import { x } from '../catalogue/source.ts'"],
    ['store/a.ts', "import { x } from '../slices/people/person.record.ts'"],
    ['store/a.ts', "import { x } from '../slices.ts'"],
    ['casework/a.ts', "import { x } from '../slices/plan/end-goal.do.ts'"],
    ['jobs/a.ts', "import { x } from '../api/wire.ts'"],
    ['api/a.ts', "import { x } from '../slices/plan/plan.routes.ts'"],
    ['api/a.ts', "import { x } from '../web/main.tsx'"],
    ['web/a.tsx', "import { x } from '../slices/plan/plan-page.tsx'"],
    ['web/a.tsx', "import { x } from '../api/routes.ts'"],
    ['web/a.tsx', "export const x = new URL('../intake/worker.ts', import.meta.url)"],
    ['cli/a.ts', "import { x } from '../slices/moves/offer-transfer.do.ts'"],
    ['slices.ts', "import { x } from './slices/plan/end-goal.do.ts'"],
    ['slices.pages.tsx', "import { x } from './slices/plan/plan.routes.ts'"],
  ])('what a room may not import is found: %s %s', (path, text) => {
    expect(roomBreaches([parseSourceFile(path, text)])).toHaveLength(1)
  })

  test.each([
    ['app.ts', "import { x } from './web/main.tsx'"],
    ['web/a.tsx', "import type { X } from '../api/wire-records.ts'"],
    [
      'web/figures/own-files/a.ts',
      "export const x = new URL('../../../api/own-files-worker.ts', import.meta.url)",
    ],
    ['web/shell/a.tsx', "import { x } from '../../slices.pages.tsx'"],
    ['api/a.ts', "import { x } from '../slices.routes.ts'"],
    ['slices.due.ts', "import { x } from './slices/plan/plan.due.ts'"],
  ])('what a room may import is let be: %s %s', (path, text) => {
    expect(roomBreaches([parseSourceFile(path, text)])).toEqual([])
  })

  test.each([
    ['slices/plan/goal.record.ts', "import { x } from '../../store/records.ts'"],
    ['slices/plan/goal.record.ts', "import { x } from './goal.rules.ts'"],
    ['slices/plan/goal.rules.ts', "import { x } from './end-goal.do.ts'"],
    ['slices/plan/plan.due.ts', "import { x } from '../people/consent.due.ts'"],
    ['slices/plan/end-goal.do.ts', "import { x } from '../child/children.store.ts'"],
    ['slices/plan/end-goal.do.ts', "import { x } from '../../api/refused.ts'"],
    ['slices/plan/plan.store.ts', "import { x } from '../../casework/written.ts'"],
    ['slices/plan/plan.texts.ts', "import { x } from '../../web/words/format.ts'"],
    ['slices/plan/plan.wire.ts', "import { x } from '../../api/refused.ts'"],
    ['slices/plan/plan.routes.ts', "import { x } from '../child/children.routes.ts'"],
    ['slices/plan/plan.pages.tsx', "import { x } from './plan.routes.ts'"],
    ['slices/plan/goal-card.tsx', "import { x } from './end-goal.do.ts'"],
    ['slices/plan/goal-card.tsx', "import { x } from '../child/child-rows.tsx'"],
  ])('what a role may not import is found: %s %s', (path, text) => {
    expect(roleBreaches([parseSourceFile(path, text)])).toHaveLength(1)
  })

  test('a slice that imports a later one is found, and so is every pair', () => {
    const pair = [
      parseSourceFile('slices/people/a.rules.ts', "import { x } from '../plan/b.rules.ts'"),
      parseSourceFile('slices/plan/b.rules.ts', "import { x } from '../people/a.rules.ts'"),
    ]
    expect(orderBreaches(pair)).toHaveLength(1)
  })

  test('a slice that imports seven others is found', () => {
    const all = ['set-up', 'people', 'access', 'child', 'plan', 'investigation', 'measure']
    const text = all.map((slice, at) => `import { x${at} } from '../${slice}/a.rules.ts'`).join('\n')
    expect(orderBreaches([parseSourceFile('slices/closing/a.rules.ts', text)])).toHaveLength(1)
  })

  test('a page that reaches the store over three files is found, and how', () => {
    const chain = [
      parseSourceFile('slices/plan/plan-page.tsx', "import { a } from './a.ts'"),
      parseSourceFile('slices/plan/a.ts', "export const b = () => import('./goal.rules.ts')"),
      parseSourceFile('slices/plan/goal.rules.ts', "import { c } from './end-goal.do.ts'"),
    ]
    expect(reachBreaches(chain)).toContain(
      'slices/plan/plan-page.tsx -> slices/plan/a.ts -> slices/plan/goal.rules.ts -> slices/plan/end-goal.do.ts',
    )
  })

  test('an act that loads a schema is found, and one that knows its type is let be', () => {
    const breaches = (text: string) => schemaBreaches([parseSourceFile('slices/plan/plan.acts.ts', text)])
    expect(breaches("import { RESULTS } from './plan.wire.ts'")).toHaveLength(1)
    expect(breaches("import type { Results } from './plan.wire.ts'")).toEqual([])
  })

  test('a page that writes out an address is found, and an endpoint is let be', () => {
    const text = "export const at = '/api/v1/goals/{id}/end'"
    expect(addressBreaches([parseSourceFile('slices/plan/goal-card.tsx', text)])).toHaveLength(1)
    expect(addressBreaches([parseSourceFile('slices/plan/plan.endpoints.ts', text)])).toEqual([])
  })

  test('a room or a slice that the lists do not know is found', () => {
    expect(unknownPlaces([parseSourceFile('utils/a.ts', 'export const x = 1')])).toHaveLength(1)
    expect(unknownPlaces([parseSourceFile('slices/other/a.ts', 'export const x = 1')])).toHaveLength(1)
  })

  test('rules, due rules and acts are among what must be pure, and what an act does is not', () => {
    const isPureAt = (path: string) => isPure(parseSourceFile(path, 'export const x = 1'))
    expect(
      ['kernel/a.ts', 'slices/plan/a.rules.ts', 'slices/plan/a.due.ts', 'slices/plan/a.acts.ts'].every(
        isPureAt,
      ),
    ).toBe(true)
    expect(isPureAt('slices/plan/a.do.ts')).toBe(false)
  })
})
