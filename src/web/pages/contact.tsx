import { useState } from 'react'
import { useParams } from 'react-router'
import { useRefresh } from '../answers/questions.ts'
import { useKeptDraft } from '../form/kept-draft.ts'
import { AboutChild, NotPrepared, useHeldPrepared } from '../register/follow-up/about-child.tsx'
import { ContactForm } from '../register/follow-up/contact-form.tsx'
import { Sent } from '../register/follow-up/sent.tsx'
import { isId } from '../routing/record-page.tsx'
import { followUpMessages } from '../texts/follow-up.texts.ts'
import { danishToday } from '../words/today.ts'
import '../styles/register-child.css'
import '../styles/follow-up.css'
import { NotFoundPage } from '../shell/not-found.tsx'
import { useTexts } from '../words/use-texts.ts'

/** Close contact, in one line. */
export function ContactPage() {
  const { id = '' } = useParams()
  return isId(id) ? <Contact key={id} child={id} /> : <NotFoundPage />
}

function Contact({ child }: { readonly child: string }) {
  const texts = useTexts(followUpMessages)
  const refresh = useRefresh()
  const [isSent, setIsSent] = useState(false)
  const kept = useKeptDraft({ form: 'contact', child }, () => ({ date: danishToday() }))
  const { prepared, query } = useHeldPrepared(child, undefined)
  if (!prepared) return <div className="page-width">{<NotPrepared query={query} />}</div>
  return (
    <div className="page-width follow-page">
      <AboutChild title={texts.contactOf} tab={texts.contactTitle} prepared={prepared} />
      {isSent ? (
        <Sent title={texts.contactSentTitle} child={child} />
      ) : (
        <ContactForm
          prepared={prepared}
          kept={kept}
          onSent={() => {
            setIsSent(true)
            refresh()
          }}
        />
      )}
    </div>
  )
}
