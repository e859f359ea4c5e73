import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { HistoryAnswer, RecordAnswer, RecordsAnswer } from '../../api/wire-records.ts'
import { useLanguage } from '../routing/selection.ts'
import { endOfDay } from '../words/copenhagen.ts'
import { namesIn } from '../words/names-in.ts'
import { ApiError, ask } from './api.ts'
import { childAsKnown } from './as-known.ts'
import { useSessionEnded } from './me.ts'

/** Every answer about children lies under this key, so that all of them can be forgotten at once. */
export const REGISTER = 'register'
// Every reading of a child is written in its log: a page asks when it opens and after a change, and not in between.
export const fresh = { staleTime: 0, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false }

/** What forms choose among: measure types, teams, workers, providers, districts. */
export function useChoices() {
  return useWatched(
    useQuery({
      queryKey: [REGISTER, 'choices'],
      queryFn: () => ask<ChoicesAnswer>('choices'),
      staleTime: 300_000,
    }),
  )
}

/** A child with everything about it that this user may see; as known at the end of an earlier day when one is given. */
export function useChild(id: string, day: string | null) {
  const language = useLanguage()
  const { data: choices } = useChoices()
  const inLanguage = useCallback(
    (answer: ChildAnswer) => namesIn(language, answer, choices),
    [language, choices],
  )
  return useWatched(
    useQuery({
      ...fresh,
      select: inLanguage,
      queryKey: [REGISTER, 'child', id, day],
      queryFn: () => (day === null ? ask<ChildAnswer>(`children/${id}`) : askKnown(id, day)),
    }),
  )
}

async function askKnown(id: string, day: string): Promise<ChildAnswer> {
  const [known, { measureTypes }] = await Promise.all([
    ask<RecordsAnswer>(`children/${id}/known`, { at: endOfDay(day) }),
    ask<ChoicesAnswer>('choices'),
  ])
  return childAsKnown({ id, day }, known, measureTypes)
}

/** One record by itself; `plural` as in its address. */
export function useRecord(plural: string, id: string) {
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'record', plural, id],
      queryFn: () => ask<RecordAnswer>(`${plural}/${id}`),
    }),
  )
}

/** Every version of a record, or of everything about a child. `path` as `measures/{id}` or `children/{id}`. */
export function useHistory(path: string) {
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'history', path],
      queryFn: () => ask<HistoryAnswer>(`${path}/history`),
    }),
  )
}

/** After a change: what the pages show of the register is asked for again. */
export function useRefresh(): () => Promise<void> {
  const questions = useQueryClient()
  return () => questions.invalidateQueries({ queryKey: [REGISTER] })
}

/** A question that finds nobody signed in any longer says so to all pages. */
export function useWatched<Q extends { readonly error: Error | null }>(query: Q): Q {
  const sessionEnded = useSessionEnded()
  const { error } = query
  const isSignedOut = error instanceof ApiError && error.status === 401
  useEffect(() => {
    if (isSignedOut) sessionEnded()
  })
  return query
}
