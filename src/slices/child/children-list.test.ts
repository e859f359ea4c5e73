import { expect, test } from 'vitest'
import type { MeAnswer } from '../../api/wire-me.ts'
import { pageToReturnTo } from '../../web/routing/address.ts'
import { registerShellMessages } from '../../web/shell/register-shell.texts.ts'
import { signInMessages } from '../../web/sign-in/sign-in.texts.ts'
import { ageWords } from '../../web/words/age.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { childMessages } from './child.texts.ts'
import { childrenMessages } from './children.texts.ts'
import { childrenQuery, choiceOf, whoseOf, withChoice } from './list-choice.ts'
import { childOf, isCpr, NOTHING_KNOWN, searchOf, withCpr } from './search.parts.ts'

const TEAM = '20000000-0000-4000-8000-000000000001'
const OTHER_TEAM = '20000000-0000-4000-8000-000000000002'
const rita = {
  worker: { id: '10000000-0000-4000-8000-000000000001', name: 'Rita Rådgiver' },
  roles: ['caseworker'],
  team: { id: TEAM, name: 'Nord' },
  may: { seeCases: true, seeMeasures: true },
} as unknown as MeAnswer
const mads = { ...rita, roles: ['manager'], team: null } as MeAnswer

test('a caseworker begins with own children, a manager with all', () => {
  expect(whoseOf(rita)).toEqual(['mine', 'team', 'alle'])
  expect(whoseOf(mads)).toEqual(['alle'])
  expect(childrenQuery(choiceOf(new URLSearchParams(), rita), rita, '')).toMatchObject({
    caseworker: rita.worker.id,
    status: 'open',
  })
  expect(childrenQuery(choiceOf(new URLSearchParams(), mads), mads, '').caseworker).toBeUndefined()
})

test('nobody chooses by what they do not see: no child would seem to have it', () => {
  const lis = {
    ...rita,
    roles: ['frontline'],
    team: null,
    may: { seeCases: false, seeMeasures: false },
  } as unknown as MeAnswer
  const choice = choiceOf(new URLSearchParams(`sag=closed&trin=3&team=${TEAM}&raadgiver=${TEAM}`), lis)
  expect(choice).toEqual({ ...choiceOf(new URLSearchParams(), lis) })
})

test('the address says what the list is held to, and says nothing of what stands as it does from the start', () => {
  const search = withChoice(new URLSearchParams('sprog=en'), mads, { team: OTHER_TEAM, step: '3' })
  expect(search.toString()).toBe(`sprog=en&team=${OTHER_TEAM}&trin=3`)
  expect(withChoice(search, mads, { team: '', step: '' }).toString()).toBe('sprog=en')
})

test('an address that asks for what there is not is read as for someone who has just come', () => {
  const search = new URLSearchParams('hvis=mine&sag=hemmelig&trin=9&team=x')
  expect(choiceOf(search, mads)).toEqual(choiceOf(new URLSearchParams(), mads))
})

test('open cases, closed ones and all, and each order, can be chosen', () => {
  const asked = (search: string) => {
    const { status, sort } = childrenQuery(choiceOf(new URLSearchParams(search), mads), mads, '')
    return [status, sort]
  }
  expect(['open', 'closed', 'all'].map((status) => asked(`sag=${status}`)[0])).toEqual([
    'open',
    'closed',
    'all',
  ])
  expect(['name', 'birth', 'opened'].map((sort) => asked(`orden=${sort}`)[1])).toEqual([
    'name',
    'birth',
    'opened',
  ])
})

test('a name that is searched for is asked of the register and never stands in the address', () => {
  const choice = choiceOf(new URLSearchParams(), rita)
  expect(childrenQuery(choice, rita, ' Villads ').q).toBe('Villads')
  expect(withChoice(new URLSearchParams(), rita, choice).toString()).toBe('')
})

test('after the sign-in one comes back to a page of Trin, never to another site', () => {
  expect(pageToReturnTo({ from: '/boern?sag=all' })).toBe('/boern?sag=all')
  for (const from of ['//evil.example', '/\\evil.example', 'https://evil.example', '/log-ind', 7, undefined])
    expect(pageToReturnTo({ from })).toBeNull()
  expect(pageToReturnTo(null)).toBeNull()
})

test('a child has its birthday on the day, and one born on 29 February on the 28th', () => {
  const words = (born: string, today: string) => ageWords(born, today, registerMessages.da)
  expect(words('2016-11-22', '2026-11-21')).toBe('9 år')
  expect(words('2016-11-22', '2026-11-22')).toBe('10 år')
  expect(words('2020-02-29', '2026-02-27')).toBe('5 år')
  expect(words('2020-02-29', '2026-02-28')).toBe('6 år')
  expect(words('2025-12-31', '2026-11-22')).toBe('10 måneder')
  expect(words('2027-01-01', '2026-11-22')).toBe('0 måneder')
})

test('what was searched for need not be typed again in the form', () => {
  const known = { ...NOTHING_KNOWN, name: 'Anna Sofie Prøve', date: '2017-05-01' }
  expect(searchOf(known)).toEqual({ name: 'Anna Sofie Prøve', birthDate: '2017-05-01' })
  expect(childOf(known)).toMatchObject({
    given_name: 'Anna Sofie',
    family_name: 'Prøve',
    birth_date: '2017-05-01',
  })
})

test('a CPR number says the date of birth and the sex', () => {
  const known = withCpr(NOTHING_KNOWN, '010517-4002')
  expect(known.date).toBe('2017-05-01')
  expect(childOf(known).sex).toBe('female')
})

test('a half written CPR number is not sent, and changes no date', () => {
  expect(isCpr('0105')).toBe(false)
  const known = withCpr({ ...NOTHING_KNOWN, date: '2017-05-01' }, '0105')
  expect(known.date).toBe('2017-05-01')
  expect(searchOf(known).cpr).toBeUndefined()
})

test('an unborn child is looked for by name, and its date is the day the birth is expected', () => {
  const known = { ...NOTHING_KNOWN, name: 'Prøve', date: '2027-01-01', isUnborn: true }
  expect(searchOf(known)).toEqual({ name: 'Prøve' })
  expect(childOf(known)).toMatchObject({ expected_birth_date: '2027-01-01' })
  expect(childOf(known).birth_date).toBeUndefined()
})

test('every Danish text of the register has its English', () => {
  for (const [danish, english] of [
    [registerMessages.da, registerMessages.en],
    [registerShellMessages.da, registerShellMessages.en],
    [signInMessages.da, signInMessages.en],
    [childrenMessages.da, childrenMessages.en],
    [childMessages.da, childMessages.en],
  ]) {
    expect(Object.keys(english)).toEqual(Object.keys(danish))
  }
})
