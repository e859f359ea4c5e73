import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { townRoutes } from '../../../tests/api/town-routes.ts'
import { onBothEngines } from '../../../tests/store/databases.ts'
import { id, TOWN } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import { storesOf } from '../../store/stores.ts'
import type { SiblingsAnswer } from './child.wire.ts'

onBothEngines('brothers and sisters', (engine) => {
  const town = townRoutes(engine)
  const [rita, tove, uffe] = [
    town.as(1, 'caseworker'),
    town.as(4, 'team_leader'),
    town.as(7, 'provider_worker'),
  ]
  const siblings = `/children/${id('person', 1)}/siblings`
  const colleagues = id('person', 2)
  const otherTeams = id('person', 3)

  beforeAll(async () => {
    for (const [index, other_id] of [colleagues, otherTeams].entries()) {
      const body = {
        relation: { relation: index === 0 ? 'full_sibling' : 'half_sibling' },
        person: { id: other_id },
      }
      await tove(`/children/${id('person', 1)}/network`, { body })
    }
    await storesOf(town.database(), RECORDS)
      .operator(TOWN, 'test')
      .write(async ({ db }) => {
        for (const [number, start, end] of [
          [21, '2024-03-01', '2024-06-30'],
          [22, '2099-01-01', null],
        ] as const)
          await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, end_date)
            values (${TOWN}, ${id('measure', number)}, ${colleagues}, ${id('case', 2)}, 'home_support', ${start}, ${end})`.execute(
            db,
          )
        await sql`insert into investigation (municipality, id, person_id, case_id, decided_on)
          values (${TOWN}, ${id('other', 30)}, ${otherTeams}, ${id('case', 3)}, '2026-01-05')`.execute(db)
      })
  })

  const bornInOrder = ({ siblings }: SiblingsAnswer) =>
    siblings.toSorted((a, b) => (a.birthDate ?? '').localeCompare(b.birthDate ?? ''))

  test('a leader is told who has the case of each, and what is under way today', async () => {
    const { status, body } = await tove(siblings)
    expect(status).toBe(200)
    const [bertram, carla] = bornInOrder(body)
    expect(bertram).toMatchObject({
      id: colleagues,
      cases: [{ kind: 'case', openedOn: '2024-01-15', caseworker: 'Kim Kollega', team: 'Nord' }],
      underWay: [{ kind: 'measure', measureType: 'family_treatment', since: '2024-02-01' }],
      sees: { child_case: 'all', measure: 'all' },
    })
    expect(carla?.underWay.map(({ kind }) => kind)).toEqual(['measure', 'investigation'])
  })

  test('whoever does not see the case of another is told the name alone, and of nothing that it is missing', async () => {
    const { body } = await rita(siblings)
    const [bertram, carla] = bornInOrder(body)
    expect(bertram?.cases.map(({ caseworker }) => caseworker)).toEqual(['Kim Kollega'])
    expect(carla).toMatchObject({
      id: otherTeams,
      name: 'Carla Prøvesen',
      cases: [],
      underWay: [],
      notifications: [],
    })
    expect(Object.keys(carla?.sees ?? {})).toEqual([])
  })

  test('what was shown of a sibling is in its log of looks', async () => {
    await tove(siblings)
    const seen = await storesOf(town.database(), RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql<{
          seen: string[]
        }>`select seen from look where person_id = ${otherTeams}::uuid and worker_id = ${id('worker', 4)}::uuid
          order by seq desc limit 1`.execute(db),
      )
    expect(seen.rows[0]?.seen.toSorted()).toEqual(['child_case', 'investigation', 'measure', 'person'])
  })

  test('whoever delivers a measure does not read of brothers and sisters', async () => {
    expect((await uffe(siblings)).status).toBe(403)
  })
})
