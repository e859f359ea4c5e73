import { useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Query, send } from '../../web/answers/api.ts'
import { fresh, REGISTER, useWatched } from '../../web/answers/questions.ts'
import type { ChildrenAnswer } from './child.wire.ts'

/** The children that this user may see, page by page. */
export function useChildren(query: Query) {
  return useWatched(
    useInfiniteQuery({
      ...fresh,
      queryKey: [REGISTER, 'children', query],
      // A name goes in the body: no name stands in an address.
      queryFn: ({ pageParam: after }) =>
        query.q
          ? send<ChildrenAnswer>('children/list', { ...query, after })
          : ask<ChildrenAnswer>('children', { ...query, after }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (before) => before,
    }),
  )
}
