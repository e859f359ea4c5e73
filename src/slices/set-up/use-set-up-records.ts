import { useInfiniteQuery } from '@tanstack/react-query'
import { RECORDS } from '../../api/wire.endpoints.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { ask } from '../../web/answers/api.ts'

const A_PAGE = 100

/** The municipality's records of one kind, a page at a time. */
export function useSetUpRecords({ plural }: RecordSpec) {
  const query = useInfiniteQuery({
    queryKey: ['register', 'set-up', plural],
    queryFn: ({ pageParam }) => ask(RECORDS, { plural, after: pageParam, limit: A_PAGE }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
  const pages = query.data?.pages ?? []
  const records: readonly RecordAnswer[] = pages.flatMap(({ records }) => records)
  const names: Readonly<Record<string, string>> = Object.assign({}, ...pages.map(({ names }) => names))
  return { query, records, names }
}
