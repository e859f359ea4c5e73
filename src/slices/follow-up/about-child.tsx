import { useRef } from 'react'
import { Link } from 'react-router'
import { Failed, Loading } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { followUpMessages } from './follow-up.texts.ts'
import type { PreparedFollowUp } from './follow-up.wire.ts'
import { usePreparedFollowUp } from './use-prepared-follow-up.ts'

/** What was prepared, held on to while the connection is gone: a form that someone writes in never goes away. */
export function useHeldPrepared(child: string, date: string | undefined) {
  const query = usePreparedFollowUp(child, date)
  const last = useRef<PreparedFollowUp>(undefined)
  if (query.data) last.current = query.data
  return { prepared: query.data ?? last.current, query }
}

/** Why there is no form yet. */
export function NotPrepared({ query }: { readonly query: ReturnType<typeof usePreparedFollowUp> }) {
  return query.isError ? <Failed error={query.error} retry={query.refetch} /> : <Loading />
}

interface Props {
  readonly title: (name: string) => string
  readonly tab: string
  readonly prepared: PreparedFollowUp
}

/** Whom it is about. */
export function AboutChild({ title, tab, prepared: { child } }: Props) {
  const texts = useTexts(followUpMessages)
  const address = useRegisterAddress()
  return (
    <>
      <PageHead
        title={title(child.name)}
        tab={tab}
        back={
          <Link className="back-link" to={address(`/boern/${child.id}`)}>
            ‹ {texts.back}
          </Link>
        }
      />
      {child.protected && <ProtectedMark />}
    </>
  )
}
