import { expect, test } from 'vitest'
import { hasOverlap, layOutNetwork, type NetworkMap, type NetworkPerson, SECTORS } from './network-layout.ts'

function somebody(id: string, change: Partial<NetworkPerson> = {}): NetworkPerson {
  return { id, sector: 'family', closeness: 1, ...change }
}

/** How far from the child, where 1 is the edge of the outermost ring. */
function distance({ center: [cx, cy], rings, places }: NetworkMap, id: string): number {
  const place = places.find((one) => one.id === id)
  if (!place) throw new Error(`Nobody stands as ${id}`)
  return Math.hypot((place.x - cx) / rings[2].rx, (place.y - cy) / rings[2].ry)
}

test('the nearer someone is to the child, the nearer to the middle they stand', () => {
  const map = layOutNetwork(
    [
      somebody('far', { closeness: 3 }),
      somebody('close', { closeness: 1 }),
      somebody('near', { closeness: 2 }),
    ],
    1000,
  )
  const found = ['close', 'near', 'far'].map((id) => distance(map, id))
  expect(found).toEqual(found.toSorted((a, b) => a - b))
})

test('someone whose closeness nobody has said stands in the outermost ring', () => {
  const map = layOutNetwork([somebody('unsaid', { closeness: null })], 1000)
  expect(distance(map, 'unsaid')).toBeGreaterThan(0.74)
})

test('family, friends and professionals have each their part of the circle', () => {
  const people = SECTORS.flatMap((sector) =>
    [1, 2, 3].map((n) => somebody(`${sector}-${n}`, { sector, closeness: n })),
  )
  const { center, rings, places, sectors } = layOutNetwork(people, 1000)
  for (const { sector, x, y } of places) {
    const turn = Math.atan2((x - center[0]) / rings[2].rx, -(y - center[1]) / rings[2].ry)
    const own = sectors.find((one) => one.sector === sector)
    const inside = [turn, turn + 2 * Math.PI].some(
      (angle) => angle >= (own?.from ?? 9) && angle <= (own?.to ?? -9),
    )
    expect(inside, sector).toBe(true)
  }
})

test('the parts of the circle meet and make it whole', () => {
  const { sectors } = layOutNetwork([somebody('one'), somebody('two', { sector: 'friends' })], 800)
  expect(sectors[1].from).toBe(sectors[0].to)
  expect(sectors[2].from).toBe(sectors[1].to)
  expect((sectors[2].to - sectors[0].from) / Math.PI).toBeCloseTo(2)
})

test.each([
  [1100, 30],
  [350, 16],
])('%i pixels hold %i people without a name upon a name', (width, count) => {
  const people = Array.from({ length: count }, (_, index) =>
    somebody(`p${index}`, { sector: SECTORS[index % 3], closeness: [1, 2, 3, null, 2, 3][index % 6] }),
  )
  const map = layOutNetwork(people, width)
  expect(map.places).toHaveLength(count)
  expect(hasOverlap(map)).toBe(false)
})

test('nobody stands outside the picture, however many they are', () => {
  const people = Array.from({ length: 90 }, (_, index) =>
    somebody(`p${index}`, { closeness: (index % 3) + 1 }),
  )
  const { places, width, height } = layOutNetwork(people, 350)
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
})

test('an empty network is rings around the child', () => {
  const map = layOutNetwork([], 800)
  expect(map.places).toEqual([])
  expect(map.rings).toHaveLength(3)
})
