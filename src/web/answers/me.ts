import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { SIGN_IN, SIGN_OUT } from '../../api/wire.endpoints.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import { onDevice, sweepDrafts } from '../form/drafts.ts'
import { ask, askMe, order } from './api.ts'

const ME = ['me']
const HALF_A_MINUTE = 30_000

/** Whoever is signed in; null when nobody is. Asked again when the reader comes back to the window. */
export function useMe() {
  return useQuery({
    queryKey: ME,
    queryFn: askMe,
    staleTime: HALF_A_MINUTE,
    refetchOnWindowFocus: true,
  })
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

/** Signs out, here and where one signed in, and leaves nothing of the children in the browser. */
export function useSignOut() {
  const questions = useQueryClient()
  return async () => {
    const { to } = await order(SIGN_OUT, { body: {} })
    onDevice((storage) => sweepDrafts(storage, null, Date.now()))
    questions.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'register' })
    questions.setQueryData(ME, null)
    return to
  }
}

/** The session has ended meanwhile: the pages lead to the sign-in. */
export function useSessionEnded() {
  const questions = useQueryClient()
  return () => questions.setQueryData(ME, null)
}
