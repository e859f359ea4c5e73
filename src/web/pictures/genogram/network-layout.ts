/** The three parts of the child's world that the map is divided into. */
export const SECTORS = ['family', 'friends', 'professionals'] as const
export type Sector = (typeof SECTORS)[number]

/** How near: 1 close to the child, 3 further away; null where nobody has said. */
export interface NetworkPerson {
  readonly id: string
  readonly sector: Sector
  readonly closeness: number | null
}

export interface NetworkPlace {
  readonly id: string
  readonly sector: Sector
  readonly x: number
  readonly y: number
}

export interface SectorPlace {
  readonly sector: Sector
  /** Radians, clockwise from twelve o'clock. */
  readonly from: number
  readonly to: number
  /** Where its border meets the outermost ring. */
  readonly border: readonly [x: number, y: number]
}

export interface NetworkMap {
  readonly width: number
  readonly height: number
  readonly center: readonly [x: number, y: number]
  /** Half width and half height of the rings, innermost first. */
  readonly rings: readonly { readonly rx: number; readonly ry: number }[]
  readonly sectors: readonly SectorPlace[]
  readonly places: readonly NetworkPlace[]
  /** The room that each person has, name and all. */
  readonly box: Box
}

interface Box {
  readonly width: number
  readonly height: number
}

const TURN = 2 * Math.PI
const LEAST_SECTOR = TURN / 5
const TALLEST = 5
/** Where in its ring a person may stand, from the inner to the outer edge. */
const DEPTHS = [0.5, 0.72, 0.3, 0.9]
const ANGLES = 36
/** Everyone is placed again once all others have a place, so that the last need not squeeze in. */
const ROUNDS = 3

/** Gives everyone a place: the nearer to the child, the nearer to the middle, in their own part of the circle. */
export function layOutNetwork(persons: readonly NetworkPerson[], width: number): NetworkMap {
  const box = width < 600 ? { width: 78, height: 66 } : { width: 116, height: 74 }
  let height = width < 600 ? width * 1.35 : Math.min(width * 0.72, 720)
  for (let tries = 0; ; tries++) {
    const map = layOut(persons, { width, height }, box)
    if (tries === TALLEST || !hasOverlap(map)) return map
    height *= 1.2
  }
}

function layOut(persons: readonly NetworkPerson[], { width, height }: Box, box: Box): NetworkMap {
  const center = [width / 2, height / 2] as const
  const outer = { rx: width / 2 - 4, ry: height / 2 - 4 }
  const rings = [0.48, 0.74, 1].map((part) => ({ rx: outer.rx * part, ry: outer.ry * part }))
  const sectors = sectorsOf(persons, center, outer)
  const empty: NetworkMap = { width, height, center, rings, sectors, places: [], box }
  // The inner ring has the least room, so those near the child are placed first.
  const inwards = persons.toSorted((a, b) => (a.closeness ?? 3) - (b.closeness ?? 3))
  let places: readonly NetworkPlace[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const person of inwards) {
      const others = places.filter(({ id }) => id !== person.id)
      places = [...others, placeOf(person, persons, { ...empty, places: others })]
    }
  }
  return { ...empty, places }
}

/** Each part of the circle is as wide as it has people, but never so narrow that it cannot be read. */
function sectorsOf(
  persons: readonly NetworkPerson[],
  [cx, cy]: readonly [number, number],
  { rx, ry }: { readonly rx: number; readonly ry: number },
): SectorPlace[] {
  const counts = SECTORS.map((sector) => persons.filter((one) => one.sector === sector).length)
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
  const free = TURN - LEAST_SECTOR * SECTORS.length
  const sizes = counts.map((count) =>
    persons.length === 0 ? TURN / SECTORS.length : LEAST_SECTOR + (free * count) / total,
  )
  let from = -sizes[0] / 2
  return SECTORS.map((sector, index) => {
    const start = from
    from += sizes[index]
    const border = [cx + rx * Math.sin(start), cy - ry * Math.cos(start)] as const
    return { sector, from: start, to: from, border }
  })
}

/** The best place left in the person's ring: clear of others first, then near its even share of the ring. */
function placeOf(person: NetworkPerson, persons: readonly NetworkPerson[], map: NetworkMap): NetworkPlace {
  const sector = map.sectors[SECTORS.indexOf(person.sector)]
  const alike = persons.filter((one) => one.sector === person.sector && ringOf(one) === ringOf(person))
  const share = (alike.indexOf(person) + 0.5) / alike.length
  const best = { cost: Number.POSITIVE_INFINITY, x: 0, y: 0 }
  for (const [deeper, depth] of DEPTHS.entries()) {
    for (let step = 0; step <= ANGLES; step++) {
      const part = 0.1 + (0.8 * step) / ANGLES
      const [x, y] = pointAt(map, ringOf(person), depth, sector.from + part * (sector.to - sector.from))
      const cost = crowding(x, y, map) * 10 + Math.abs(part - share) * 100 + deeper * 12
      if (cost < best.cost) Object.assign(best, { cost, x, y })
    }
  }
  return { id: person.id, sector: person.sector, x: best.x, y: best.y }
}

function ringOf({ closeness }: NetworkPerson): number {
  return Math.min(3, Math.max(1, closeness ?? 3)) - 1
}

/** A point in a ring, held so far from the picture's edge that the name stays within it. */
function pointAt(
  { rings, center: [cx, cy], width, height, box }: NetworkMap,
  ring: number,
  depth: number,
  angle: number,
) {
  const inner = rings[ring - 1] ?? { rx: box.width * 0.62, ry: box.height * 0.62 }
  const rx = inner.rx + (rings[ring].rx - inner.rx) * depth
  const ry = inner.ry + (rings[ring].ry - inner.ry) * depth
  const x = cx + rx * Math.sin(angle)
  const y = cy - ry * Math.cos(angle)
  return [
    Math.min(width - box.width / 2, Math.max(box.width / 2, x)),
    Math.min(height - box.height / 2, Math.max(box.height / 2, y)),
  ] as const
}

/** How much of a person's room others have taken already, the child in the middle among them. */
function crowding(x: number, y: number, { places, center: [cx, cy], box }: NetworkMap): number {
  const taken = [...places, { x: cx, y: cy }]
  return taken.reduce((sum, other) => sum + overlapOf(x - other.x, y - other.y, box), 0)
}

function overlapOf(dx: number, dy: number, { width, height }: Box): number {
  return Math.max(0, width - Math.abs(dx)) * Math.max(0, height - Math.abs(dy))
}

/** Whether two names stand on each other. */
export function hasOverlap({ places, box }: NetworkMap): boolean {
  return places.some((one, index) =>
    places.slice(index + 1).some((other) => overlapOf(one.x - other.x, one.y - other.y, box) > 0),
  )
}
