import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { PackageAnswer } from '../../api/wire.ts'
import type { Language } from '../../kernel/text.ts'
import { usePackage } from '../answers/queries.ts'
import { useBase } from '../answers/source.ts'
import { withQuery } from './record-place.ts'

/** What the reader looks at; it lives in the address, so that a page can be shared as it is seen. */
export interface Selection {
  readonly municipality: string
  readonly date: string
  /** Other municipalities side by side with the chosen one. */
  readonly compare: readonly string[]
}

/** The names in the address that every link carries on. */
const CARRIED = ['kommune', 'dato', 'sammenlign', 'sprog', 'vis', 'kendt']

/**
 * The selection of the address, held to what the package covers: an unknown municipality or date becomes the
 * first municipality and the latest cut-off. Null until the package has answered.
 */
export function useSelection(): Selection | null {
  const [search] = useSearchParams()
  const { data } = usePackage()
  return data ? selectionOf(search, data) : null
}

/** Changes what is looked at, in place in the address. */
export function useSelect(): (change: Partial<Selection>) => void {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (change) => setSearch((search) => withSelection(search, change), { preventScrollReset: true }),
    [setSearch],
  )
}

export function selectionOf(
  search: URLSearchParams,
  { municipalities, cutOffs }: PackageAnswer,
): Selection | null {
  const codes = municipalities.map(({ code }) => code)
  const municipality = known(search.get('kommune'), codes) ?? codes[0]
  const date = known(search.get('dato'), cutOffs) ?? cutOffs.at(-1)
  if (municipality === undefined || date === undefined) return null
  const compare = (search.get('sammenlign') ?? '').split(',')
  return {
    municipality,
    date,
    compare: codes.filter((code) => code !== municipality && compare.includes(code)),
  }
}

export function withSelection(search: URLSearchParams, change: Partial<Selection>): URLSearchParams {
  const next = new URLSearchParams(search)
  if (change.municipality !== undefined) next.set('kommune', change.municipality)
  if (change.date !== undefined) next.set('dato', change.date)
  if (change.compare !== undefined) {
    if (change.compare.length > 0) next.set('sammenlign', change.compare.join(','))
    else next.delete('sammenlign')
  }
  return next
}

/** The address of another page in the same package, with the selection carried along. */
export function useAddress(): (path: string, extra?: Record<string, string>) => string {
  const [search] = useSearchParams()
  const base = useBase()
  return useCallback((path, extra = {}) => addressOf(search, `${base}${path}`, extra), [search, base])
}

export function addressOf(
  search: URLSearchParams,
  path: string,
  extra: Readonly<Record<string, string>>,
): string {
  const carried = new URLSearchParams()
  for (const name of CARRIED) {
    const value = search.get(name)
    if (value) carried.set(name, value)
  }
  for (const [name, value] of Object.entries(extra)) carried.set(name, value)
  return withQuery(path, carried.toString().replaceAll('%2C', ','))
}

/** Danish unless the address says `sprog=en`. */
export function useLanguage(): Language {
  const [search] = useSearchParams()
  return search.get('sprog') === 'en' ? 'en' : 'da'
}

function known(value: string | null, values: readonly string[]): string | undefined {
  return values.find((one) => one === value)
}
