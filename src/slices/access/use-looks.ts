import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { ask } from '../../web/answers/api.ts'
import { LOOKS } from './access.endpoints.ts'

/** Which looks; empty where all. */
export interface LooksOf {
  readonly child: string
  readonly worker: string
}

/** The log of looks, a page at a time, the newest first. */
export function useLooks({ child, worker }: LooksOf) {
  return useInfiniteQuery({
    queryKey: ['register', 'looks', child, worker],
    queryFn: ({ pageParam }) => ask(LOOKS, { child, worker, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** Prints every look there is, also those that the page has not loaded yet. */
export function usePrintAll(query: ReturnType<typeof useLooks>) {
  const [isPreparing, setIsPreparing] = useState(false)
  async function print() {
    setIsPreparing(true)
    let { hasNextPage } = query
    let isError = false
    while (hasNextPage && !isError) ({ hasNextPage, isError } = await query.fetchNextPage())
    flushSync(() => setIsPreparing(false))
    if (!isError) window.print()
  }
  return { print, isPreparing }
}
