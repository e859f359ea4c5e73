import { useRef } from 'react'
import { Link } from 'react-router'
import type { PreparedFollowUp } from '../../../api/wire-follow-ups.ts'
import { usePreparedFollowUp } from '../../answers/questions.ts'
import { Failed, Loading } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProtectedMark } from '../../parts/protected-mark.tsx'
import { useRegisterAddress } from '../../routing/address.ts'
import { followUpMessages } from '../../texts/follow-up.texts.ts'
import { useTexts } from '../../words/use-texts.ts'

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
