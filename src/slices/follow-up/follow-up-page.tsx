import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { isDay } from '../../kernel/calendar.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { useKeptDraft } from '../../web/form/kept-draft.ts'
import { Notice } from '../../web/parts/answered.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { danishToday } from '../../web/words/today.ts'
import { AboutChild, NotPrepared, useHeldPrepared } from './about-child.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import type { HeldFollowUp } from './follow-up.wire.ts'
import { FollowUpForm } from './follow-up-form.tsx'
import { Outcomes, Sent } from './sent.tsx'
import '../../web/styles/register-child.css'
import './follow-up.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** A formal follow-up is held. */
export function FollowUpPage() {
  const id = useParam('id')
  return <FollowUp key={id} child={id} />
}

function FollowUp({ child }: { readonly child: string }) {
  const texts = useTexts(followUpMessages)
  const address = useRegisterAddress()
  const refresh = useRefresh()
  const [search] = useSearchParams()
  const [held, setHeld] = useState<HeldFollowUp | null>(null)
  const kept = useKeptDraft({ form: 'follow-up', child }, () => ({ date: danishToday() }))
  const { date } = kept.draft
  const { prepared, query } = useHeldPrepared(child, date && isDay(date) ? date : undefined)
  if (!prepared) return <div className="page-width">{<NotPrepared query={query} />}</div>
  return (
    <div className="page-width follow-page">
      <AboutChild title={texts.of} tab={texts.pageTitle} prepared={prepared} />
      {held ? (
        <Sent title={texts.sentTitle} child={child} leadsTo={held.leadsTo}>
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
