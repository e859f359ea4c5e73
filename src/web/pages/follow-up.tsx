import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { HeldFollowUp } from '../../api/wire-follow-ups.ts'
import { useRefresh } from '../answers/questions.ts'
import { useKeptDraft } from '../form/kept-draft.ts'
import { Notice } from '../parts/answered.tsx'
import { AboutChild, NotPrepared, useHeldPrepared } from '../register/follow-up/about-child.tsx'
import { FollowUpForm } from '../register/follow-up/follow-up-form.tsx'
import { Outcomes, Sent } from '../register/follow-up/sent.tsx'
import { useRegisterAddress } from '../routing/address.ts'
import { isId } from '../routing/record-page.tsx'
import { followUpMessages } from '../texts/follow-up.texts.ts'
import { danishToday } from '../words/today.ts'
import '../styles/register-child.css'
import '../styles/follow-up.css'
import { NotFoundPage } from '../shell/not-found.tsx'
import { useTexts } from '../words/use-texts.ts'

/** A formal follow-up is held. */
export function FollowUpPage() {
  const { id = '' } = useParams()
  return isId(id) ? <FollowUp key={id} child={id} /> : <NotFoundPage />
}

function FollowUp({ child }: { readonly child: string }) {
  const texts = useTexts(followUpMessages)
  const address = useRegisterAddress()
  const refresh = useRefresh()
  const [search] = useSearchParams()
  const [held, setHeld] = useState<HeldFollowUp | null>(null)
  const kept = useKeptDraft({ form: 'follow-up', child }, () => ({ date: danishToday() }))
  const { date } = kept.draft
  const { prepared, query } = useHeldPrepared(child, isDay(date) ? date : undefined)
  if (!prepared) return <div className="page-width">{<NotPrepared query={query} />}</div>
  return (
    <div className="page-width follow-page">
      <AboutChild title={texts.of} tab={texts.pageTitle} prepared={prepared} />
      {held ? (
        <Sent title={texts.sentTitle} child={child}>
          <Outcomes held={held} prepared={prepared} />
        </Sent>
      ) : (
        <>
          {prepared.measures.length === 0 && (
            <Notice kind="info" title={texts.measuresNone}>
              <Link to={address(`/boern/${child}/kontakt`)}>{texts.toContact}</Link>
            </Notice>
          )}
          <FollowUpForm
            prepared={prepared}
            asked={search.get('indsats')}
            kept={kept}
            onSent={(written) => {
              setHeld(written)
              refresh()
            }}
          />
        </>
      )}
    </div>
  )
}

function isDay(date: string | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')
}
