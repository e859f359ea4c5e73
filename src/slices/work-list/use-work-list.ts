import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Query } from '../../kernel/endpoint.ts'
import { ApiError, ask } from '../../web/answers/api.ts'
import { useSessionEnded } from '../../web/answers/me.ts'
import { WORK_LIST } from './work-list.endpoints.ts'

const HALF_A_MINUTE = 30_000
const FIVE_MINUTES = 300_000

/**
 * The work list. It is asked for again when the reader comes back to it and every five minutes: hours run, midnight passes
 * and colleagues do things, and the server alone says what is due.
 */
export function useWorkList(query: Query) {
  const sessionEnded = useSessionEnded()
  const list = useQuery({
    // Forgotten at sign-out, and asked again after a change, with all else that is about children.
    queryKey: ['register', 'work-list', query],
    queryFn: () => ask(WORK_LIST, query),
    staleTime: HALF_A_MINUTE,
    refetchOnMount: 'always',
    gcTime: 60_000,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    refetchInterval: FIVE_MINUTES,
    placeholderData: (before) => before,
  })
  const isSignedOut = list.error instanceof ApiError && list.error.status === 401
  useEffect(() => {
    if (isSignedOut) sessionEnded()
  })
  return list
}
