import { describe, expect, test } from 'vitest'
import { pathOf } from '../../src/kernel/act/act.ts'
import { ROLES } from '../../src/kernel/role.ts'
import { ACTS } from '../../src/slices.acts.ts'
import { ROLES_OF_ACTS } from './roles-of-acts.ts'

const acts = ACTS.map((act) => [pathOf(act, '{id}'), act] as const)

describe('each act is for the roles that are written down for it', () => {
  test.each(acts)('%s', (path, { may }) => {
    const written = ROLES_OF_ACTS[path] ?? []
    expect(ROLES.filter((role) => may([role]))).toEqual(ROLES.filter((role) => written.includes(role)))
  })

  test('and none is written down that is no act', () => {
    expect(Object.keys(ROLES_OF_ACTS).sort()).toEqual(acts.map(([path]) => path).sort())
  })
})
