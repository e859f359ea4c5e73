import { useInfiniteQuery } from '@tanstack/react-query'
import type { RecordsAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { ask, type Query } from '../../web/answers/api.ts'

/** The records of one kind that this user may see, narrowed and page by page. */
export function useRecords({ plural }: RecordSpec, narrowed: Query) {
  const query = useInfiniteQuery({
    queryKey: ['register', 'records', plural, narrowed],
    queryFn: ({ pageParam }) => ask<RecordsAnswer>(plural, { ...narrowed, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const pages = query.data?.pages ?? []
  const names: Readonly<Record<string, string>> = Object.assign({}, ...pages.map(({ names }) => names))
  return { query, records: pages.flatMap(({ records }) => records), names }
}
