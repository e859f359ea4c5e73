/** Which findings the reader looks at; it lives in the address, so that a list of lines can be shared. */
export interface FindingsAddress {
  /** A refusal reason or a doubt rule; empty for all. */
  readonly only: string
  /** Zero-based. */
  readonly page: number
}

/** How many lines one page of the list has. */
export const LINES_A_PAGE = 50

/** Where the list of lines begins; links lead here. */
export const LINES_ANCHOR = 'linjer'

export function findingsAddressOf(search: URLSearchParams): FindingsAddress {
  const page = Math.trunc(Number(search.get('side') ?? '1')) - 1
  return { only: search.get('fund') ?? '', page: Math.max(page, 0) || 0 }
}

/** The address of some findings; a new choice begins at its first page. */
export function withFindings(search: URLSearchParams, { only, page }: FindingsAddress): URLSearchParams {
  const next = new URLSearchParams(search)
  next.delete('side')
  next.delete('fund')
  if (only !== '') next.set('fund', only)
  if (page > 0) next.set('side', String(page + 1))
  return next
}
