import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import { SIGN_IN, SIGN_OUT } from '../../api/wire.endpoints.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import { onDevice, sweepDrafts } from '../form/drafts.ts'
import { noteWriter } from '../form/last-writer.ts'
import { ask, askMe, isUnanswered, order } from './api.ts'
import { onSignInElsewhere, tellOtherWindows, thisPageIsOf } from './this-page.ts'

const ME = ['me']
const ELSEWHERE = ['signed-in-elsewhere']

/**
 * What happened to the session of this page in another window: someone else has it now, or it has ended; and whether it was
 * left here without the server having been told.
 */
type Elsewhere = { readonly isOver: boolean; readonly other: MeAnswer | null; readonly isUntold?: boolean }
const HALF_A_MINUTE = 30_000

/**
 * Whoever is signed in on this page; null when nobody is. Asked again when the reader comes back to the window, or someone
 * signs in or out in another.
 */
export function useMe() {
  return useQuery({
    queryKey: ME,
    queryFn: ({ client }) => askWhosePage(client),
    staleTime: HALF_A_MINUTE,
    refetchOnWindowFocus: true,
  })
}

/** The page stays with the one it began with, so that nothing that was written on it becomes another's. */
async function askWhosePage(questions: QueryClient): Promise<MeAnswer | null> {
  const me = await askMe()
  const page = questions.getQueryData<MeAnswer | null>(ME) ?? null
  const isOther = page !== null && me !== null && page.worker.id !== me.worker.id
  const elsewhere: Elsewhere = { isOver: page !== null && me === null, other: isOther ? me : null }
  // On the sign-in page it stands that the session is over until there is one again.
  if (page !== null || me !== null) questions.setQueryData(ELSEWHERE, elsewhere)
  if (isOther) return page
  const worker = me?.worker.id ?? null
  thisPageIsOf(worker)
  onDevice((storage) => noteWriter(storage, worker, Date.now()))
  if (page === null && me !== null) tellOtherWindows()
  return me
}

/** Hears of other windows where someone signs in or out. */
export function useOtherWindows(): void {
  const questions = useQueryClient()
  useEffect(() => onSignInElsewhere(() => questions.invalidateQueries({ queryKey: ME })), [questions])
}

/** Who has signed in in another window while this page was somebody's, or whether that one was signed out there. */
export function useSignedInElsewhere(): Elsewhere {
  const { data } = useQuery<Elsewhere>({ queryKey: ELSEWHERE, queryFn: skipToken })
  return data ?? { isOver: false, other: null }
}

/** How one signs in here; `off` where there is only a package. */
export function useSignIn() {
  return useQuery({ queryKey: ['sign-in'], queryFn: () => ask(SIGN_IN) })
}

/** The one who is signed in, for pages that nobody else reaches. */
export const SignedInContext = createContext<MeAnswer | null>(null)

export function useSignedIn(): MeAnswer {
  const me = useContext(SignedInContext)
  if (!me) throw new Error('A page of the register was shown to nobody')
  return me
}

/** Takes in that someone else, or nobody, is signed in from now on: nothing read before stays in the browser. */
export function useSomeoneElse() {
  const questions = useQueryClient()
  return async () => {
    questions.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'register' })
    await questions.invalidateQueries({ queryKey: ME })
  }
}

/**
 * Signs out, here and where one signed in, and leaves nothing of the children in the browser.
 * @returns where to go; null when the server could not be told, and what was in the browser is gone all the same
 */
export function useSignOut() {
  const questions = useQueryClient()
  return async () => {
    const told = await order(SIGN_OUT, { body: {} }).catch(nullIfUnanswered)
    onDevice((storage) => {
      sweepDrafts(storage, null, Date.now())
      noteWriter(storage, null, Date.now())
    })
    thisPageIsOf(null)
    tellOtherWindows()
    questions.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'register' })
    questions.setQueryData(ME, null)
    if (told) return told.to
    const untold: Elsewhere = { isOver: true, other: null, isUntold: true }
    questions.setQueryData(ELSEWHERE, untold)
    return null
  }
}

function nullIfUnanswered(error: Error): null {
  if (isUnanswered(error)) return null
  throw error
}

/** The session has ended meanwhile: the pages lead to the sign-in. */
export function useSessionEnded() {
  const questions = useQueryClient()
  return () => questions.setQueryData(ME, null)
}
