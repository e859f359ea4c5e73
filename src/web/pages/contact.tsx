import { useState } from 'react'
import { useParams } from 'react-router'
import { AboutChild, NotPrepared, useHeldPrepared } from '../register/follow-up/about-child.tsx'
import { ContactForm } from '../register/follow-up/contact-form.tsx'
import { Sent } from '../register/follow-up/sent.tsx'
import { useKeptDraft } from '../register/form/kept-draft.ts'
import { useRefresh } from '../register/questions.ts'
import { isId } from '../register/record-page.tsx'
import { danishToday } from '../register/today.ts'
import { followUpMessages } from '../texts/follow-up.texts.ts'
import '../styles/register-child.css'
import '../styles/follow-up.css'
import { useTexts } from '../texts/use-texts.ts'
import { NotFoundPage } from './not-found.tsx'

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
