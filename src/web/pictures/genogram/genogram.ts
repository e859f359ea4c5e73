import type { Sex } from './relatives.ts'

/** What the genogram needs to know of a person to give them a place. */
export interface FamilyMember {
  readonly id: string
  readonly relation: string
  readonly sex: Sex
  readonly birthDate: string | null
}

/** A person's place. `ghost` stands for a parent who is not registered but whose own parents are. */
export interface Placed {
  readonly id: string
  readonly role: 'child' | 'relative' | 'ghost'
  readonly relation: string
  readonly sex: Sex
  readonly x: number
  readonly y: number
}

/** How a line is drawn: full ties, half siblings, step family and foster family. */
export type LineStyle = 'solid' | 'half' | 'step' | 'foster'
export type Point = readonly [x: number, y: number]

export interface Line {
  readonly id: string
  readonly style: LineStyle
  readonly points: readonly Point[]
}

export interface Genogram {
  readonly width: number
  readonly height: number
  /** The width that one person has, name and all. */
  readonly slot: number
  readonly persons: readonly Placed[]
  readonly lines: readonly Line[]
  /** Where the family without a place in the generations begins; null when there is none. */
  readonly othersAt: number | null
}

/** The genogram's own name for the child. */
export const CHILD = 'child'

/** Half a symbol's height. */
export const RADIUS = 21

/** The line that brothers and sisters hang from, above their symbols. */
export function barAbove(y: number): number {
  return y - RADIUS - 22
}
