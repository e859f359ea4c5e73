import { expect, test } from 'vitest'
import { changed, changesOfModule, changesOfSql, laidBy, stillHolding, told } from './changes.ts'

function allOf(changes: ReturnType<typeof changesOfSql>, text: string): string[] {
  return changes.map((change) => changed(text, change))
}

test('a comparison, a condition, a number and an answer are changed one at a time', () => {
  const text = 'export const isLate = (day: number) => day > 3 && !isHeld(day)'
  expect(allOf(changesOfModule('a.ts', text), text)).toEqual([
    'export const isLate = (day: number) => day >= 3 && !isHeld(day)',
    'export const isLate = (day: number) => day > 4 && !isHeld(day)',
    'export const isLate = (day: number) => day > 3 || !isHeld(day)',
    'export const isLate = (day: number) => day > 3 && isHeld(day)',
  ])
})

test('a condition always or never holds, and what is done for its own sake is left out', () => {
  const text = 'if (a) {\n  save(b)\n}'
  expect(allOf(changesOfModule('a.ts', text), text)).toEqual([
    'if (true) {\n  save(b)\n}',
    'if (false) {\n  save(b)\n}',
    'if (a) {\n  \n}',
  ])
})

test('what only types say is left alone', () => {
  expect(
    changesOfModule('a.ts', 'export type Step = 1 | 2\nexport interface A { readonly is: true }'),
  ).toEqual([])
})

test('the conditions of SQL are changed, its comments and texts are not', () => {
  const text = "-- a and b\nwhere a = 'x = y' and not exists (select 1 from t where t.day <= d)"
  expect(allOf(changesOfSql(text), text).map((one) => one.split('\n')[1])).toEqual([
    "where a <> 'x = y' and not exists (select 1 from t where t.day <= d)",
    "where a = 'x = y' or not exists (select 1 from t where t.day <= d)",
    "where a = 'x = y' and exists (select 1 from t where t.day <= d)",
    "where a = 'x = y' and not exists (select 1 from t where t.day < d)",
  ])
})

test('a change is told by its line', () => {
  const text = 'a\nb === c'
  const [change] = changesOfModule('a.ts', text)
  expect(told(text, change)).toBe('2: === -> !==')
})

test('what a migration laid and is laid again since is left alone, the rest of it is not', () => {
  const migration = [
    'create function a() returns boolean language sql as $$',
    '  select 1 = 1',
    '$$;',
    'create view b as select 2 = 2;',
    'alter table c add check (d = 3);',
  ].join('\n')
  const held = stillHolding(migration, laidBy('create or replace function a() as $$ select true $$;'))
  expect(held).toHaveLength(migration.length)
  expect(held.split('\n').map((line) => line.trim())).toEqual([
    '',
    '',
    '',
    'create view b as select 2 = 2;',
    'alter table c add check (d = 3);',
  ])
})

test('a policy whose every condition another text gives anew is left alone, and one that keeps a condition is not', () => {
  const migration = [
    'create policy seen on a for select using (b = 1);',
    'create policy changed on a for update using (b = 2) with check (b = 3);',
  ].join('\n')
  const later = ['alter policy seen on a using (b = 4);', 'alter policy changed on a using (b = 5);'].join(
    '\n',
  )
  expect(stillHolding(migration, laidBy(later)).split('\n')[0].trim()).toBe('')
  expect(stillHolding(migration, laidBy(later)).split('\n')[1]).toBe(migration.split('\n')[1])
})

test('an index that only makes a search faster is left alone, one that allows no second is not', () => {
  const text = 'create index a on b (c) where d = 1;\ncreate unique index e on b (c) where d = 1;'
  expect(allOf(changesOfSql(text), text)).toEqual([text.replace(/= 1;$/, '<> 1;')])
})
