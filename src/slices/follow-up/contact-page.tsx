import { useState } from 'react'
import { useRefresh } from '../../web/answers/questions.ts'
import { useKeptDraft } from '../../web/form/kept-draft.ts'
import { useParam } from '../../web/routing/page.ts'
import { danishToday } from '../../web/words/today.ts'
import { AboutChild, NotPrepared, useHeldPrepared } from './about-child.tsx'
import { ContactForm } from './contact-form.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import { Sent } from './sent.tsx'
import '../../web/styles/register-child.css'
import './follow-up.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** Close contact, in one line. */
export function ContactPage() {
  const id = useParam('id')
  return <Contact key={id} child={id} />
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
