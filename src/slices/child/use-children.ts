import { useInfiniteQuery } from '@tanstack/react-query'
import type { Query } from '../../kernel/endpoint.ts'
import { ask, order } from '../../web/answers/api.ts'
import { fresh, REGISTER, useWatched } from '../../web/answers/questions.ts'
import { CHILDREN, CHILDREN_NAMED } from './child.endpoints.ts'

/** The children that this user may see, page by page. */
export function useChildren(query: Query) {
  return useWatched(
    useInfiniteQuery({
      ...fresh,
      queryKey: [REGISTER, 'children', query],
      // A name goes in the body: no name stands in an address.
      queryFn: ({ pageParam: after }) =>
        query.q ? order(CHILDREN_NAMED, { body: { ...query, after } }) : ask(CHILDREN, { ...query, after }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (before) => before,
    }),
  )
}
