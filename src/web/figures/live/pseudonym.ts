const SHOWN = 8

/** As much of a pseudonym as tells the children of a municipality apart on a page. */
export function shortPseudonym(pseudonym: string | undefined): string | undefined {
  return pseudonym?.slice(0, SHOWN)
}
