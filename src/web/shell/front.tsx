import type { ReactNode } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useMe, useSignIn } from '../answers/me.ts'
import { Loading } from '../parts/answered.tsx'
import { homeOf } from '../routing/home.ts'
import { addressOf } from '../routing/selection.ts'

/**
 * Where the application opens: at the day's work of whoever is signed in, at the sign-in otherwise, and at the staircase
 * where there is no register.
 */
export function Front({ staircase }: { readonly staircase: ReactNode }) {
  const [search] = useSearchParams()
  const signIn = useSignIn()
  const me = useMe()
  if (signIn.isPending) return <Loading />
  if (signIn.isError || signIn.data.mode === 'off') return staircase
  // An address that was shared says which municipality's staircase is meant.
  const isOfStaircase = search.has('kommune') || search.has('dato')
  if (isOfStaircase) return <Navigate to={addressOf(search, '/trappen', {})} replace />
  if (me.isPending) return <Loading />
  return <Navigate to={addressOf(search, me.data ? homeOf(me.data) : '/log-ind', {})} replace />
}
