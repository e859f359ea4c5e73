/** What a rule answers: what happened, or why not. A rule never throws for something a person can cause. */
export type Outcome<T, Reason extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: Reason }

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<const Reason extends string>(
  refused: Reason,
): { readonly ok: false; readonly refused: Reason } {
  return { ok: false, refused }
}
