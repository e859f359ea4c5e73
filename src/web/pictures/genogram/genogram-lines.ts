import { barAbove, CHILD, type Line, type LineStyle, type Placed, type Point, RADIUS } from './genogram.ts'

/** The four groups that lines run between. */
interface Generations {
  readonly paternal: readonly Placed[]
  readonly maternal: readonly Placed[]
  readonly parents: readonly Placed[]
  /** In a parent's place: step and foster parents. */
  readonly beside: readonly Placed[]
  readonly children: readonly Placed[]
  readonly slot: number
}

/** Every line of the genogram: couples, from parents to children, and from those in a parent's place to the child. */
export function linesOf({ paternal, maternal, parents, beside, children, slot }: Generations): Line[] {
  return [
    ...linesToParent(paternal, parents[0], { slot, nudge: -6 }),
    ...linesToParent(maternal, parents.at(-1), { slot, nudge: 6 }),
    ...linesToChildren(parents, children, slot),
    ...linesBeside(beside, children, slot),
  ]
}

/** A couple's line, and the one that leads from it down to the parent whose parents they are. */
function linesToParent(
  couple: readonly Placed[],
  parent: Placed | undefined,
  { slot, nudge }: { readonly slot: number; readonly nudge: number },
): Line[] {
  if (couple.length === 0 || !parent) return []
  const drop = dropOf(couple, slot)
  const turn = parent.y - RADIUS - 20 + nudge
  const down: readonly Point[] = [
    [drop, couple[0].y],
    [drop, turn],
    [parent.x, turn],
    [parent.x, parent.y - RADIUS],
  ]
  return [
    coupleLine(couple, drop, `parents-of-${parent.id}`),
    { id: `to-${parent.id}`, style: 'solid', points: down },
  ]
}

/** Where the line down from a couple begins: between two names, so that it crosses none. */
function dropOf(couple: readonly Placed[], slot: number): number {
  return couple[Math.max(0, Math.ceil(couple.length / 2) - 1)].x + slot / 2
}

function coupleLine(couple: readonly Placed[], drop: number, id: string): Line {
  const last = couple.length > 1 ? couple[couple.length - 1].x - RADIUS : drop
  return straight(id, [couple[0].x + RADIUS, couple[0].y], [last, couple[0].y])
}

function linesToChildren(parents: readonly Placed[], children: readonly Placed[], slot: number): Line[] {
  if (parents.length === 0) return children.length > 1 ? siblingLines(children, null) : []
  const drop = dropOf(parents, slot)
  const bar = barAbove(children[0].y)
  return [
    coupleLine(parents, drop, 'parents'),
    straight('to-children', [drop, parents[0].y], [drop, bar]),
    ...siblingLines(children, drop),
  ]
}

const MARGIN = 6

/** Brothers and sisters hang from a bar; where they fill several rows, the bars are tied together at the side. */
function siblingLines(children: readonly Placed[], drop: number | null): Line[] {
  const rows = [...new Set(children.map(({ y }) => y))]
  const bars = rows.map((y, index) => {
    const xs = children.filter((one) => one.y === y).map(({ x }) => x)
    if (index === 0 && drop !== null) xs.push(drop)
    const from = rows.length > 1 ? MARGIN : Math.min(...xs)
    return straight(`bar-${index}`, [from, barAbove(y)], [Math.max(...xs), barAbove(y)])
  })
  const hanging = children.map(({ id, relation, x, y }) =>
    straight(`sibling-${id}`, [x, barAbove(y)], [x, y - RADIUS], siblingStyle(relation)),
  )
  const trunk = straight('trunk', [MARGIN, barAbove(rows[0])], [MARGIN, barAbove(rows[rows.length - 1])])
  return [...bars, ...hanging, ...(rows.length > 1 ? [trunk] : [])]
}

function siblingStyle(relation: string): LineStyle {
  if (relation === 'half_sibling') return 'half'
  return relation === 'step_sibling' ? 'step' : 'solid'
}

/** Whoever is in a parent's place has a line of their own to the child, each at its own height. */
function linesBeside(beside: readonly Placed[], children: readonly Placed[], slot: number): Line[] {
  const child = children.find(({ id }) => id === CHILD)
  if (!child) return []
  return beside.map((person, index) => {
    const side = person.x < child.x ? 1 : -1
    const out = person.x + (side * slot) / 2
    const turn = barAbove(child.y) - 8 - 5 * index
    const end = child.x - side * (8 + 4 * (index % 3))
    return {
      id: `beside-${person.id}`,
      style: person.relation === 'foster_parent' ? 'foster' : 'step',
      points: [
        [person.x + side * RADIUS, person.y],
        [out, person.y],
        [out, turn],
        [end, turn],
        [end, child.y - RADIUS],
      ],
    }
  })
}

function straight(id: string, from: Point, to: Point, style: LineStyle = 'solid'): Line {
  return { id, style, points: [from, to] }
}
