import { Navigate, useSearchParams } from 'react-router'
import { isUnanswered } from '../answers/api.ts'
import { useMe, useSignIn } from '../answers/me.ts'
import { StaircasePage } from '../figures/staircase-page.tsx'
import { Loading } from '../parts/answered.tsx'
import { NoConnection } from '../parts/no-connection.tsx'
import { addressOf } from '../routing/selection.ts'
import { homeOf } from './pages.ts'

/**
 * Where the application opens: at the day's work of whoever is signed in, at the sign-in otherwise, and at the staircase
 * where there is no register.
 */
export function Front() {
  const [search] = useSearchParams()
  const signIn = useSignIn()
  const me = useMe()
  if (signIn.isPending) return <Loading />
  if (signIn.isError && isUnanswered(signIn.error)) return <NoConnection retry={signIn.refetch} />
  if (signIn.isError || signIn.data.mode === 'off') return <StaircasePage />
  // An address that was shared says which municipality's staircase is meant.
  const isOfStaircase = search.has('kommune') || search.has('dato')
  if (isOfStaircase) return <Navigate to={addressOf(search, '/trappen', {})} replace />
  if (me.isPending) return <Loading />
  return <Navigate to={addressOf(search, me.data ? homeOf(me.data) : '/log-ind', {})} replace />
}
