import type { RecordKind } from '../../kernel/record/record.ts'

/** Where the records of a kind stand: the page of a child, and the part of it, which it opens with. */
export function placeOfKind(child: string, kind: RecordKind): string {
  if (kind === 'relation') return `/boern/${child}/familie`
  return `/boern/${child}/oplysninger#${kind}`
}

/** A path with what is asked after `?`, which stands before the part of the page that it leads to. */
export function withQuery(path: string, query: string): string {
  if (query === '') return path
  const [page, part] = path.split('#')
  return part === undefined ? `${page}?${query}` : `${page}?${query}#${part}`
}
