import { type ComponentType, type ReactNode, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { isUnanswered } from '../answers/api.ts'
import { SignedInContext, useMe } from '../answers/me.ts'
import { onDevice, sweepDrafts } from '../form/drafts.ts'
import { Failed, Loading } from '../parts/answered.tsx'
import { NoConnection } from '../parts/no-connection.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { registerShellMessages } from '../shell/register-shell.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { Unconnected } from './page.ts'
import { addressOf } from './selection.ts'

interface Props {
  /** Whether someone like this may have the page; the database decides what stands on it. */
  readonly may: (me: MeAnswer) => boolean
  /** What of the page is there without a connection. */
  readonly unconnected?: ComponentType<Unconnected>
  readonly children: ReactNode
}

/** A page of the register: whoever is not signed in is led to the sign-in, and back again. */
export function RegisterPage({ may, unconnected, children }: Props) {
  const me = useMe()
  const texts = useTexts(registerShellMessages)
  const { pathname, search } = useLocation()
  const worker = me.data?.worker.id
  useEffect(() => {
    if (worker) onDevice((storage) => sweepDrafts(storage, worker, Date.now()))
  }, [worker])
  if (me.isPending) return <Loading />
  // Asked again when one comes back to the window, without an answer: the page stays, and what is written in it.
  const isHeld = me.data !== undefined && me.isError && isUnanswered(me.error)
  if (me.isError && !isHeld) {
    if (isUnanswered(me.error)) return <NoConnection retry={me.refetch} unconnected={unconnected} />
    return (
      <div className="page-width">
        <Failed error={me.error} retry={me.refetch} />
      </div>
    )
  }
  if (me.data === null) {
    const signIn = addressOf(new URLSearchParams(search), '/log-ind', {})
    return <Navigate to={signIn} state={{ from: `${pathname}${search}` }} replace />
  }
  if (!may(me.data)) {
    return (
      <div className="page-width">
        <PageHead title={texts.notForRole} lead={texts.notForRoleHelp} />
      </div>
    )
  }
  return <SignedInContext value={me.data}>{children}</SignedInContext>
}
