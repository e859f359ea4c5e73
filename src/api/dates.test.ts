import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { townRoutes } from '../../tests/api/town-routes.ts'
import { onBothEngines } from '../../tests/store/databases.ts'
import { id, TOWN } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { storesOf } from '../store/stores.ts'

/** Born on 10 January 2015 and 10 February 2015; the case of each was opened on 15 January 2024. */
const [ALMA, BERTRAM, CARLA] = [1, 2, 3].map((number) => id('person', number))

onBothEngines('days that cannot be', (engine) => {
  const town = townRoutes(engine)

  const [rita, kim] = [town.as(1, 'caseworker'), town.as(2, 'caseworker')]
  const measure = (start_date: string) =>
    rita('/measures', {
      body: {
        child: ALMA,
        values: { measure_type: 'preventive_group', start_date, legal_basis: 'SEL § 11' },
      },
    })

  test('a measure six years before the birth is refused, with both days', async () => {
    const { status, body } = await measure('2009-01-10')
    expect(status).toBe(422)
    expect(body.problems).toEqual([
      {
        field: 'start_date',
        message: {
          da: '10. januar 2009 ligger mere end ni måneder før barnets fødsel, 10. januar 2015.',
          en: "10 January 2009 lies more than nine months before the child's birth, 10 January 2015.",
        },
      },
    ])
  })

  test('a measure for the parents of a child that was not born yet may be written down', async () => {
    expect((await measure('2014-11-01')).status).toBe(201)
  })

  test.each([
    ['cases', { kind: 'case', opened_on: '2013-01-01' }, 'opened_on'],
    ['investigations', { decided_on: '2013-01-01' }, 'decided_on'],
    ['plans', { kind: 'childs_plan', started_on: '2013-01-01' }, 'started_on'],
    ['schoolings', { kind: 'school', name: 'Prøveskolen', start_date: '2014-12-31' }, 'start_date'],
    ['pupils', { school_year: '2013/14', grade: 2 }, 'school_year'],
    [
      'consents',
      {
        given_by: 'Mor',
        recipient: 'Skolen',
        content: 'Fravær',
        purpose: 'Støtte',
        form: 'oral',
        given_on: '2013-01-01',
      },
      'given_on',
    ],
  ])('nor are other records of before there was a child: %s', async (path, values, field) => {
    const { status, body } = await rita(`/${path}`, { body: { child: ALMA, values } })
    expect([status, body.problems?.map((one: { field: string }) => one.field)]).toEqual([422, [field]])
  })

  test('a notification of long before the birth is refused to whoever sees the child, and tells nobody else when that is', async () => {
    const values = {
      received_at: '2010-03-02T12:00:00+01:00',
      notifier_type: '2',
      content: 'Opdigtet underretning',
      parents_dialogue: 'yes',
    }
    const receive = (child: string) => rita('/notifications/receive', { body: { child, values } })
    const [own, other] = [await receive(ALMA), await receive(CARLA)]
    expect(own.body.problems?.[0].message.da).toContain('10. januar 2015')
    expect(other.status).toBe(201)
  })

  test('a correction is held to the same, and what was wrong before keeps nobody from mending the rest', async () => {
    const path = `/measures/${id('measure', 2)}`
    const change = (changes: object, version: number) =>
      kim(path, {
        method: 'PATCH',
        body: { changes, reason: 'Skrevet forkert' },
        headers: { 'If-Match': `"${version}"` },
      })
    expect((await change({ start_date: '2011-02-01' }, 1)).body.problems?.[0].field).toBe('start_date')
    await storesOf(town.database(), RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update measure set start_date = '2011-02-01', version = version + 1
        where municipality = ${TOWN} and id = ${id('measure', 2)}::uuid`.execute(db),
      )
    expect((await change({ purpose: 'At barnet trives' }, 2)).status).toBe(200)
    expect((await change({ start_date: '2024-02-01' }, 3)).status).toBe(200)
  })

  test('a birth is not corrected to long after what is written of the child, and is told what', async () => {
    const born = (birth_date: string) =>
      kim(`/persons/${BERTRAM}`, {
        method: 'PATCH',
        body: { changes: { birth_date }, reason: 'Skrevet forkert' },
        headers: { 'If-Match': '"1"' },
      })
    const { status, body } = await born('2025-02-10')
    expect(status).toBe(422)
    const said = body.problems.map(
      ({ field, message }: { field: string; message: { da: string } }) => `${field}: ${message.da}`,
    )
    expect(said).toEqual([
      'birth_date: Passer ikke med det, der står om barnet under Sager: 15. januar 2024 ligger mere end ni måneder før barnets fødsel, 10. februar 2025.',
      'birth_date: Passer ikke med det, der står om barnet under Indsatser: 1. februar 2024 ligger mere end ni måneder før barnets fødsel, 10. februar 2025.',
    ])
    expect((await born('2015-02-11')).status).toBe(200)
  })
})
