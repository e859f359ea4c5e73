import type { AnyKind, FieldOf, RecordOf } from '../../api/wire-of-kind.ts'

/** A record that is told of, and what it says in each of its fields. */
export interface Saying<Kind extends AnyKind = AnyKind> {
  readonly record: RecordOf<Kind>
  say(name: FieldOf<Kind>): string
}

type Tellers<Given, Told> = {
  readonly [Kind in AnyKind]?: (saying: Saying<Kind> & Given) => Told
}

/** How records are told of, each by its kind; null for one that nothing is told of. */
export function tellersOf<Given, Told>(tellers: Tellers<Given, Told>) {
  return (saying: Saying & Given): Told | null => {
    // A record is told of by the teller of its own kind.
    const tell = tellers[saying.record.kind] as ((saying: Saying & Given) => Told) | undefined
    return tell?.(saying) ?? null
  }
}
