import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { CHILD, CHILD_KNOWN, CHOICES, HISTORY, RECORD } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { type AnyKind, ofKind } from '../../api/wire-of-kind.ts'
import type { ParamsOf, Query, Question } from '../../kernel/endpoint.ts'
import { RECORDS } from '../../slices.ts'
import { useLanguage } from '../routing/selection.ts'
import { endOfDay } from '../words/copenhagen.ts'
import { namesIn } from '../words/names-in.ts'
import { ApiError, ask, type Said } from './api.ts'
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
      queryFn: () => ask(CHOICES),
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
      queryFn: () => (day === null ? ask(CHILD, { id }) : askKnown(id, day)),
    }),
  )
}

async function askKnown(id: string, day: string): Promise<ChildAnswer> {
  const [known, { measureTypes }, { sees }] = await Promise.all([
    ask(CHILD_KNOWN, { id, at: endOfDay(day) }),
    ask(CHOICES),
    ask(CHILD, { id }),
  ])
  return childAsKnown({ id, day, sees }, known, measureTypes)
}

/** One record of a kind by itself. */
export function useRecord<Kind extends AnyKind>(kind: Kind, id: string) {
  const { plural } = RECORDS.of(kind)
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'record', plural, id],
      queryFn: async () => ofKind(kind, await ask(RECORD, { plural, id })),
    }),
  )
}

/** Every version of a record, or of everything about a child. `plural` as in its address: `measures`, `children`. */
export function useHistory(plural: string, id: string) {
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'history', plural, id],
      queryFn: () => ask(HISTORY, { plural, id }),
    }),
  )
}

/** The answer to a question of the register. */
export function useAsk<const Path extends string, Answer, Asked extends Query>(
  question: Question<Path, Answer, Asked>,
  ...said: Said<ParamsOf<Path> & Asked>
) {
  return useWatched(
    useQuery({
      queryKey: [REGISTER, question.path, ...said],
      queryFn: () => ask(question, ...said),
      staleTime: 0,
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
