import { describe, expect, test } from 'vitest'
import { townRoutes } from '../../../tests/api/town-routes.ts'
import { onBothEngines } from '../../../tests/store/databases.ts'
import { id } from '../../../tests/store/town.ts'
import { saidOtherwise } from './cpr-says.rules.ts'

describe('a CPR number', () => {
  test.each([
    ['agrees with birth and sex', '010115-4001', { birth_date: '2015-01-01', sex: 'male' }, []],
    ['says another day of birth', '0101154001', { birth_date: '2015-01-02', sex: 'male' }, ['birth_date']],
    ['says another century', '0101150001', { birth_date: '2015-01-01', sex: 'male' }, ['birth_date']],
    ['of an odd last digit says a boy', '0101154001', { birth_date: '2015-01-01', sex: 'female' }, ['sex']],
    ['of an even last digit says a girl', '0101154002', { birth_date: '2015-01-01', sex: 'male' }, ['sex']],
    [
      'may say both otherwise',
      '0101154002',
      { birth_date: '2016-01-01', sex: 'male' },
      ['birth_date', 'sex'],
    ],
    ['says nothing of what is not said', '0101154002', { birth_date: null, sex: null }, []],
    ['that is none says nothing', '3102154002', { birth_date: '2016-01-01', sex: 'male' }, []],
  ])('%s', (_, cpr, values, fields) => {
    expect(saidOtherwise(cpr, values).map(({ field }) => field)).toEqual(fields)
  })
})

onBothEngines('a CPR number that says otherwise is asked about, not refused', (engine) => {
  const town = townRoutes(engine)

  const asked = town.as(1, 'caseworker')
  const rita = (path: string, body: object) => asked(path, { body })
  const ALMA = id('person', 1)
  const newChild = (cpr: string, more: object = {}) =>
    rita('/children', {
      child: { given_name: 'Ny', family_name: 'Prøvesen', birth_date: '2018-06-01', sex: 'female' },
      cpr,
      case: { kind: 'case', opened_on: '2026-01-05' },
      searched: true,
      ...more,
    })
  const newMother = (cpr: string, more: object = {}) =>
    rita(`/children/${ALMA}/network`, {
      relation: { relation: 'mother' },
      person: { values: { given_name: 'Mor', birth_date: '1985-03-02', sex: 'female' }, cpr },
      ...more,
    })
  const setCpr = (cpr: string, more: object = {}) =>
    rita(`/children/${ALMA}/cpr`, { cpr, reason: 'Oplyst af CPR-registret', ...more })

  test.each([
    ['a child is registered', newChild, '0106184322', '0206184321', 201],
    ['someone of the network is written', newMother, '0203850002', '0203850003', 201],
    ['a number is given', setCpr, '1001154001', '1101154001', 204],
  ] as const)('when %s', async (_, write, agrees, otherwise, status) => {
    const refused = await write(otherwise)
    expect([refused.status, refused.body.error, refused.body.field]).toEqual([
      422,
      'cpr-says-otherwise',
      'cprConfirmed',
    ])
    expect(JSON.stringify(refused.body)).not.toContain(otherwise.slice(6))
    expect((await write(otherwise, { cprConfirmed: true })).status).toBe(status)
    expect((await write(agrees)).status).toBe(status)
  })
})
