import { CHILD, type FamilyMember, type Genogram, type Placed } from './genogram.ts'
import { linesOf } from './genogram-lines.ts'
import type { Sex } from './relatives.ts'

const SLOT = { least: 84, most: 136 }
/** From one generation's symbols to the next one's: symbol, three lines of text, and air for the lines. */
const GENERATION = 168
const TOP = 40
/** Between the parents and those in their place, as part of a slot, so that their lines run apart. */
const BETWEEN = 0.4
const BELOW_LAST = 96

const PARENTS = ['father', 'co_parent', 'mother']
const IN_PLACE_OF_PARENTS = ['step_parent', 'foster_parent']
const SIBLINGS = ['full_sibling', 'half_sibling', 'step_sibling']
const OTHER_FAMILY = ['parents_sibling', 'other_family']
const FAMILY = [
  'fathers_parent',
  'mothers_parent',
  ...PARENTS,
  ...IN_PLACE_OF_PARENTS,
  ...SIBLINGS,
  ...OTHER_FAMILY,
]

/** Whether the genogram draws a relation; the network map draws all. */
export function isFamily(relation: string): boolean {
  return FAMILY.includes(relation)
}

/** Gives everyone in the family a place: grandparents above parents above the child among its siblings. */
export function layOutGenogram(
  members: readonly FamilyMember[],
  child: FamilyMember,
  width: number,
): Genogram {
  const of = (...relations: readonly string[]) => members.filter((one) => relations.includes(one.relation))
  const grandparents = [...of('fathers_parent').toSorted(bySex), ...of('mothers_parent').toSorted(bySex)]
  const parents = parentsOf(members)
  const beside = of(...IN_PLACE_OF_PARENTS)
  const upper = [...parents, ...beside]
  const gap = parents.length > 0 && beside.length > 0 ? BETWEEN : 0
  const room = roomFor(width, Math.max(grandparents.length, upper.length + gap))

  const upperY = TOP + (grandparents.length > 0 ? GENERATION : 0)
  const childrenY = upperY + (upper.length > 0 ? GENERATION : 0)
  const top = inRow(grandparents, TOP, room)
  const apart = Math.floor((gap * room.slot) / 2)
  const middle = inRow(upper, upperY, room).map((one, index) => ({
    ...one,
    x: one.x + (index < parents.length ? -apart : apart),
  }))
  const children = inRows(byBirth([...of(...SIBLINGS), child]), childrenY, room)
  const othersTop = (children.at(-1)?.y ?? childrenY) + GENERATION
  const others = inRows(of(...OTHER_FAMILY), othersTop, room)
  const persons = [...top, ...middle, ...children, ...others]
  const lines = linesOf({
    paternal: top.filter(({ relation }) => relation === 'fathers_parent'),
    maternal: top.filter(({ relation }) => relation === 'mothers_parent'),
    parents: middle.filter(({ relation }) => PARENTS.includes(relation)),
    beside: middle.filter(({ relation }) => IN_PLACE_OF_PARENTS.includes(relation)),
    children,
    slot: room.slot,
  })
  const height = (persons.at(-1)?.y ?? TOP) + BELOW_LAST
  const othersAt = others.length > 0 ? othersTop : null
  return { width: room.width, height, slot: room.slot, persons, lines, othersAt }
}

interface Room {
  readonly slot: number
  readonly width: number
  /** How many stand side by side. */
  readonly columns: number
}

/** A row of the elders is never broken, so it may ask for more width than there is; the picture is then scrolled. */
function roomFor(width: number, widestRow: number): Room {
  const most = Math.max(4, widestRow)
  const slot = Math.min(SLOT.most, Math.max(SLOT.least, Math.floor(width / most)))
  const needed = Math.max(width, Math.ceil(slot * most))
  return { slot, width: needed, columns: Math.floor(needed / slot) }
}

type Member = FamilyMember & { readonly isGhost?: true }

/** Father to the left, mother to the right; a parent who is not registered is drawn where their own parents are. */
function parentsOf(members: readonly FamilyMember[]): Member[] {
  const has = (relation: string) => members.some((one) => one.relation === relation)
  const parents: Member[] = members.filter(({ relation }) => PARENTS.includes(relation))
  if (has('fathers_parent') && !has('father')) parents.push(ghost('father', 'male'))
  if (has('mothers_parent') && !has('mother')) parents.push(ghost('mother', 'female'))
  return parents.toSorted((a, b) => PARENTS.indexOf(a.relation) - PARENTS.indexOf(b.relation))
}

function ghost(relation: string, sex: Sex): Member {
  return { id: `ghost-${relation}`, relation, sex, birthDate: null, isGhost: true }
}

/** Oldest first, as a genogram is read; whoever has no date of birth comes last. */
function byBirth(children: readonly Member[]): Member[] {
  return children.toSorted((a, b) => (a.birthDate ?? '9999').localeCompare(b.birthDate ?? '9999'))
}

function bySex(a: FamilyMember, b: FamilyMember): number {
  const rank = ({ sex }: FamilyMember) => ['male', 'unknown', 'female'].indexOf(sex)
  return rank(a) - rank(b)
}

function inRow(members: readonly Member[], y: number, { slot, width }: Room): Placed[] {
  const first = (width - members.length * slot) / 2 + slot / 2
  return members.map((one, index) => placed(one, first + index * slot, y))
}

/** As many rows as it takes, evenly filled. */
function inRows(members: readonly Member[], y: number, room: Room): Placed[] {
  const rows = Math.ceil(members.length / room.columns)
  const each = Math.ceil(members.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) =>
    inRow(members.slice(row * each, (row + 1) * each), y + row * GENERATION, room),
  ).flat()
}

function placed({ id, relation, sex, isGhost }: Member, x: number, y: number): Placed {
  return { id, role: id === CHILD ? 'child' : isGhost ? 'ghost' : 'relative', relation, sex, x, y }
}
