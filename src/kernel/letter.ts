/**
 * A document to a family, made of plain words: what it says, not how it looks. `letter.typ` sets it; nothing of it is
 * ever read as typesetting, whatever signs someone has written.
 */
export interface Letter {
  readonly title: string
  readonly municipality: string
  /** Name, address and phone of the sender, a line each. */
  readonly sender: readonly string[]
  /** Whom it is sent to, a line each; empty for a document that is handed over. */
  readonly recipient: readonly string[]
  /** Whom it is about. */
  readonly about: string
  readonly date: string
  /** What must be there before it may be sent; as long as something is missing, it is marked as a draft. */
  readonly missing: readonly string[]
  readonly parts: readonly Part[]
  /** Who signs it, a line each. */
  readonly signed: readonly string[]
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text' | 'closing'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Row[] }
  | { readonly kind: 'goal'; readonly goal: GoalPart }

/** What it is called, and what it is. */
export type Row = readonly [label: string, said: string]

/** A goal, with the child's own words first. */
export interface GoalPart {
  readonly title: string
  readonly childsWords: string
  readonly rows: readonly Row[]
  /** How far it is, of five; null before anyone has said. */
  readonly progress: { readonly rating: number; readonly words: string } | null
}

/** A text under its heading; nothing where nobody has written it. */
export function headed(heading: string, text: string): readonly Part[] {
  return text === ''
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'text', text },
      ]
}

/** Facts in a table; nothing where none has been said. */
export function facts(rows: readonly Row[]): readonly Part[] {
  const said = rows.filter(([, words]) => words !== '')
  return said.length === 0 ? [] : [{ kind: 'facts', rows: said }]
}

/** How a municipality signs: `Prøvekøbing Kommune`. */
export function municipalityInFull(name: string): string {
  return /kommune$/i.test(name) ? name : `${name} Kommune`
}
