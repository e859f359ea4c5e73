import { useInfiniteQuery } from '@tanstack/react-query'
import { RECORDS } from '../../api/wire.endpoints.ts'
import type { Query } from '../../kernel/endpoint.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { ask } from '../../web/answers/api.ts'

/** The records of one kind that this user may see, narrowed and page by page. */
export function useRecords({ plural }: RecordSpec, narrowed: Query) {
  const query = useInfiniteQuery({
    queryKey: ['register', 'records', plural, narrowed],
    queryFn: ({ pageParam }) => ask(RECORDS, { ...narrowed, plural, after: pageParam }),
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
