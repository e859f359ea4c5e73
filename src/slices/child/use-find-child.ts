import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { order } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { type Opened, useOpened } from '../../web/answers/opened.ts'
import { fresh, REGISTER, useWatched } from '../../web/answers/questions.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { danishToday } from '../../web/words/today.ts'
import { SEARCH } from '../people/people.endpoints.ts'
import type { ChildMatch, ChildSearch } from '../people/people.wire.ts'
import { CHILDREN_NAMED } from './child.endpoints.ts'
import type { ChildRow } from './child.wire.ts'
import { soughtIn } from './sought.ts'

/** What can be chosen: a child, or to look further. */
export type Choice =
  | { readonly of: 'opened'; readonly child: Opened }
  | { readonly of: 'list'; readonly child: ChildRow }
  | { readonly of: 'search'; readonly child: ChildMatch }
  | { readonly of: 'whole' }

export type Finding = ReturnType<typeof useFindChild>

const PAUSE = 250
/** As many as are seen at a glance. */
const MOST = 8
/** What is asked is a look, and what was typed may be a CPR number: asked once, and kept no longer than it is shown. */
const once = { ...fresh, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }

/**
 * What is found for what is typed. Among the children one may see, as on their list; a CPR number, and the whole municipality
 * when that is asked for, as before a child is registered. The rules of both are the server's, and so is the log.
 */
export function useFindChild() {
  const { may } = useSignedIn()
  const language = useLanguage()
  const opened = useOpened()
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const [widened, setWidened] = useState('')
  const sought = soughtIn(settled, { language, today: danishToday() })
  const name = sought?.name ?? ''
  const list = useAmongOwn(name)
  const isCpr = sought?.cpr !== undefined
  const isWhole = may.write && sought !== null && (isCpr || widened === settled)
  const whole = useInWhole(isWhole ? sought : null)
  const listed = name === '' ? [] : (list.data?.children ?? [])
  const matches = (isWhole ? (whole.data?.matches ?? []) : []).filter(
    ({ id, kind }) => kind === 'child' && !listed.some((child) => child.id === id),
  )
  const found: readonly Choice[] = [
    ...listed.map((child) => ({ of: 'list', child }) as const),
    ...matches.map((child) => ({ of: 'search', child }) as const),
  ]
  const further: readonly Choice[] = may.write && sought && !isWhole ? [{ of: 'whole' }] : []
  const isNothingTyped = text.trim() === ''
  return {
    text,
    setText,
    choices: isNothingTyped
      ? opened.map((child) => ({ of: 'opened', child }) as const)
      : [...found, ...further],
    found: found.length,
    isMore: list.data?.next !== null && list.data !== undefined && name !== '',
    isNothingTyped,
    isWhole,
    isSought: name !== '' || isWhole,
    /** What is shown is not yet what was typed. */
    isWaiting: !isNothingTyped && (text !== settled || list.isFetching || whole.isFetching),
    isError: list.isError || whole.isError,
    widen: () => setWidened(settled),
  }
}

function useAmongOwn(name: string) {
  return useWatched(
    useQuery({
      ...once,
      queryKey: [REGISTER, 'find', name],
      queryFn: () => order(CHILDREN_NAMED, { body: { q: name, status: 'all', limit: MOST } }),
      enabled: name !== '',
    }),
  )
}

function useInWhole(sought: ChildSearch | null) {
  return useWatched(
    useQuery({
      ...once,
      queryKey: [REGISTER, 'find-whole', sought],
      queryFn: () => order(SEARCH, { body: sought ?? {} }),
      enabled: sought !== null,
    }),
  )
}

/** The text once the writing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(pause)
  }, [text])
  return settled
}
