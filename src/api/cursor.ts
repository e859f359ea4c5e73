/** A page of a list, and where the next one begins. */
interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/**
 * Cuts a page out of one more than it holds. The cursor is the last one's id and nothing else: what a list is ordered
 * by may be a name, and a name stands in no address.
 */
export function pageOf<Item extends { readonly id: string }>(
  found: readonly Item[],
  limit: number,
): Page<Item> {
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}
