import { beforeAll, describe, expect, test } from 'vitest'
import { eksempelkoebingOf, NABOKOEBING } from '../../src/generate/demo/sizes.ts'
import { seedDemo } from '../../src/slices.demo.ts'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { testKeyring } from '../api/signed-in-app.ts'
import { newRegister } from '../store/databases.ts'
import { trinHere } from './trin.ts'

describe('trin retention', () => {
  let folder: string
  beforeAll(async () => {
    folder = await newRegister()
    await using database = await openDatabase({ folder })
    await seedDemo({ stores: storesOf(database, RECORDS), keys: testKeyring() }, '2026-11-22', [
      eksempelkoebingOf(160),
      NABOKOEBING,
    ])
  })
  const retention = (...more: readonly string[]) => trinHere(['retention', '--data', folder, ...more])

  test('shows what is due and deletes nothing', async () => {
    const first = await retention('--municipality', '998', '--json')
    const [children] = JSON.parse(first.out)
    expect([first.exit, children.rule, children.count > 0]).toEqual([0, 'child', true])
    expect((await retention('--municipality', '998', '--json')).out).toBe(first.out)
  })

  test('deletes when told to, and says how much and not whose', async () => {
    const deleted = await retention('--delete')
    expect(deleted.out).toMatch(/^998: \d+ children deleted \(.*person \d+/)
    expect(deleted.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    expect((await retention()).out).toContain('998: 0 children due')
  })

  test('a municipality that is not here is wrong use', async () => {
    const { exit, err } = await retention('--municipality', '101')
    expect([exit, err]).toEqual([2, 'trin: --municipality: 101 has no register here\n'])
  })
})
