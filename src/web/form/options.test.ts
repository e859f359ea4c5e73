import { expect, test } from 'vitest'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { caseworker, field, reference } from '../../kernel/record/fields.ts'
import type { Role } from '../../kernel/role.ts'
import { type OptionSources, optionsOf } from './options.ts'

const worker = (id: string, ...roles: Role[]) => ({ id, name: id, team: 'nord', roles })
const choices = {
  teams: [{ id: 'nord', name: 'Nord' }],
  workers: [
    worker('rita', 'caseworker'),
    worker('freja', 'prevention_worker'),
    worker('tove', 'team_leader'),
    worker('erik', 'team_leader', 'caseworker'),
    worker('kaj', 'analyst'),
  ],
} as Pick<ChoicesAnswer, 'teams' | 'workers'>
// Of the wording, only what is chosen among is read for a worker.
const sources = { wording: { choices, names: { tove: 'Tove' }, language: 'da' } } as unknown as OptionSources

const offered = (form: typeof caseworker | ReturnType<typeof reference>, value = '') =>
  optionsOf(field('who', ['Hvem', 'Who'], form), value, sources).flatMap(({ options }) =>
    options.map((option) => option.value),
  )

test('only those who can have a case are offered as caseworker', () => {
  expect(offered(caseworker)).toEqual(['rita', 'freja', 'erik'])
})

test('whoever has it already stays among them, whatever the role has become', () => {
  expect(offered(caseworker, 'tove')).toEqual(['rita', 'freja', 'erik', 'tove'])
})

test('where anyone at work may be meant, everyone is offered', () => {
  expect(offered(reference('worker'))).toHaveLength(5)
})
