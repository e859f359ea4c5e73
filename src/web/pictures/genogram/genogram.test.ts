import { expect, test } from 'vitest'
import { CHILD, type FamilyMember, type Genogram, type Line } from './genogram.ts'
import { layOutGenogram } from './genogram-layout.ts'
import { labelLines } from './label-lines.ts'

function aMember(relation: string, change: Partial<FamilyMember> = {}): FamilyMember {
  return { id: relation, relation, sex: 'unknown', birthDate: null, ...change }
}

const THE_CHILD = aMember('', { id: CHILD, birthDate: '2016-04-02' })

function drawn(members: readonly FamilyMember[], width = 1000): Genogram {
  return layOutGenogram(members, THE_CHILD, width)
}

function placeOf({ persons }: Genogram, id: string) {
  const found = persons.find((one) => one.id === id)
  if (!found) throw new Error(`Nobody is drawn as ${id}`)
  return found
}

function lineOf({ lines }: Genogram, id: string): Line {
  const found = lines.find((line) => line.id === id)
  if (!found) throw new Error(`No line ${id}`)
  return found
}

test('grandparents stand above parents, and parents above the child', () => {
  const picture = drawn([aMember('mother'), aMember('mothers_parent')])
  const [grandparent, mother, child] = ['mothers_parent', 'mother', CHILD].map((id) => placeOf(picture, id))
  expect(grandparent.y).toBeLessThan(mother.y)
  expect(mother.y).toBeLessThan(child.y)
})

test('the father stands to the left of the mother, whoever was registered first', () => {
  const picture = drawn([aMember('mother'), aMember('father')])
  expect(placeOf(picture, 'father').x).toBeLessThan(placeOf(picture, 'mother').x)
})

test('brothers, sisters and the child stand from the oldest to the youngest', () => {
  const picture = drawn([
    aMember('full_sibling', { id: 'younger', birthDate: '2020-01-01' }),
    aMember('half_sibling', { id: 'older', birthDate: '2010-01-01' }),
  ])
  const xs = ['older', CHILD, 'younger'].map((id) => placeOf(picture, id).x)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
})

test('half and step siblings are told apart by their lines', () => {
  const picture = drawn([
    aMember('mother'),
    ...['full', 'half', 'step'].map((kind) => aMember(`${kind}_sibling`)),
  ])
  const styles = ['full_sibling', 'half_sibling', 'step_sibling', CHILD].map(
    (id) => lineOf(picture, `sibling-${id}`).style,
  )
  expect(styles).toEqual(['solid', 'half', 'step', 'solid'])
})

test('step and foster parents have lines of their own, which end at the child', () => {
  const picture = drawn([aMember('mother'), aMember('step_parent'), aMember('foster_parent')])
  const child = placeOf(picture, CHILD)
  for (const [id, style] of [
    ['step_parent', 'step'],
    ['foster_parent', 'foster'],
  ]) {
    const line = lineOf(picture, `beside-${id}`)
    expect(line.style).toBe(style)
    expect(line.points.at(-1)?.[1]).toBeLessThan(child.y)
    expect(Math.abs((line.points.at(-1)?.[0] ?? 0) - child.x)).toBeLessThan(22)
  }
})

test('a mother who is not registered is drawn where her own parents are', () => {
  const picture = drawn([aMember('father'), aMember('mothers_parent')])
  expect(placeOf(picture, 'ghost-mother').role).toBe('ghost')
  expect(lineOf(picture, 'to-ghost-mother').points).toHaveLength(4)
})

test('a child without family stands alone, with no line', () => {
  const picture = drawn([])
  expect(picture.persons.map(({ id }) => id)).toEqual([CHILD])
  expect(picture.lines).toEqual([])
})

test('aunts and other family stand below, without a line that nobody has registered', () => {
  const picture = drawn([aMember('mother'), aMember('parents_sibling'), aMember('other_family')])
  expect(picture.othersAt).toBe(placeOf(picture, 'parents_sibling').y)
  expect(picture.lines.some(({ id }) => id.includes('parents_sibling'))).toBe(false)
})

test.each([320, 700, 1200])('nobody stands on anybody else in a large family, %i pixels wide', (width) => {
  const many = (relation: string, count: number) =>
    Array.from({ length: count }, (_, index) => aMember(relation, { id: `${relation}-${index}` }))
  const {
    persons,
    slot,
    width: drawnWidth,
  } = drawn(
    [
      ...many('mothers_parent', 3),
      ...many('fathers_parent', 2),
      ...many('mother', 1),
      ...many('father', 1),
      ...many('step_parent', 2),
      ...many('foster_parent', 2),
      ...many('full_sibling', 5),
      ...many('half_sibling', 7),
      ...many('parents_sibling', 9),
    ],
    width,
  )
  expect(persons).toHaveLength(33)
  for (const [index, one] of persons.entries()) {
    expect(one.x - slot / 2).toBeGreaterThanOrEqual(0)
    expect(one.x + slot / 2).toBeLessThanOrEqual(drawnWidth)
    for (const other of persons.slice(index + 1))
      expect(one.y !== other.y || Math.abs(one.x - other.x) >= slot).toBe(true)
  }
})

test('lines that lead down run between the names', () => {
  const picture = drawn([aMember('mother'), aMember('father'), aMember('full_sibling')])
  const [x] = lineOf(picture, 'to-children').points[0]
  const parents = ['mother', 'father'].map((id) => placeOf(picture, id).x)
  expect(parents.map((one) => Math.abs(one - x))).toEqual([picture.slot / 2, picture.slot / 2])
})

test('a long name has two lines, and ends in an ellipsis where they do not suffice', () => {
  expect(labelLines('Anna Kristine Margrethe Vestergaard-Holm Christensen', 120)).toEqual([
    'Anna Kristine',
    'Margrethe Veste…',
  ])
  expect(labelLines('Bo', 120)).toEqual(['Bo'])
  expect(labelLines('', 120)).toEqual([])
})
