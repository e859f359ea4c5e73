import { useState } from 'react'
import { Link, Navigate, useLocation, useSearchParams } from 'react-router'
import { DEMO_SIGN_IN, START_SIGN_IN } from '../../api/wire.endpoints.ts'
import type { SignInAnswer } from '../../api/wire-me.ts'
import { addressOf, order } from '../answers/api.ts'
import { useMe, useSignedInElsewhere, useSignIn, useSomeoneElse } from '../answers/me.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { Answered, Notice } from '../parts/answered.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { pageToReturnTo, useRegisterAddress } from '../routing/address.ts'
import { DemoPeople, type Person } from './demo-people.tsx'
import { signInMessages } from './sign-in.texts.ts'
import './sign-in.css'
import { useTexts } from '../words/use-texts.ts'

/** Log ind: at the municipality's own sign-in, or in the demo by choosing who to be. */
export function SignInPage() {
  const texts = useTexts(signInMessages)
  const query = useSignIn()
  const me = useMe()
  const { state } = useLocation()
  const back = pageToReturnTo(state)
  const address = useRegisterAddress()
  if (me.data) return <Navigate to={back ?? address('/')} replace />
  return (
    <div className="page-width sign-in">
      <PageHead title={texts.title} lead={back === null ? texts.lead : texts.leadBack} />
      <p className="without-sign-in">
        <Link to={address('/trappen')}>{texts.figuresWithout}</Link>
      </p>
      <WhyNot />
      <Answered query={query}>{(signIn) => <Ways signIn={signIn} back={back} />}</Answered>
    </div>
  )
}

/** Why a sign-in did not succeed, or why one is here again. */
function WhyNot() {
  const texts = useTexts(signInMessages)
  const [search] = useSearchParams()
  const { isOver, isUntold } = useSignedInElsewhere()
  const failure = search.get('fejl')
  if (isUntold)
    return (
      <Notice kind="warning" title={texts.untoldTitle}>
        <p>{texts.untoldHelp}</p>
      </Notice>
    )
  if (failure === null)
    return isOver ? (
      <Notice kind="info" title={texts.overTitle}>
        <p>{texts.overHelp}</p>
      </Notice>
    ) : null
  const [title, help] = texts.failures[failure] ?? texts.failures.other
  return (
    <Notice kind="warning" title={title}>
      <p>{help}</p>
    </Notice>
  )
}

interface WaysProps {
  readonly signIn: SignInAnswer
  readonly back: string | null
}

function Ways({ signIn, back }: WaysProps) {
  const texts = useTexts(signInMessages)
  const address = useRegisterAddress()
  switch (signIn.mode) {
    case 'demo':
      return <Demo signIn={signIn} />
    case 'openid':
      return (
        <div className="card-frame">
          <p>{texts.openIdHelp}</p>
          <a className="button button-primary" href={addressOf(START_SIGN_IN, { to: back ?? address('/') })}>
            {texts.openIdButton}
          </a>
        </div>
      )
    case 'off':
      return (
        <Notice kind="info" title={texts.offTitle}>
          <p>{texts.offHelp}</p>
        </Notice>
      )
  }
}

function Demo({ signIn }: Pick<WaysProps, 'signIn'>) {
  const texts = useTexts(signInMessages)
  const { save, failure, isSending } = useSaving()
  const someoneElse = useSomeoneElse()
  const [chosen, setChosen] = useState<string | null>(null)
  async function become(person: Person) {
    setChosen(person.id)
    const body = { municipality: person.municipality.code, worker: person.id }
    // Once the page knows who is signed in, it leads on by itself.
    await save(async () => {
      await order(DEMO_SIGN_IN, { body })
      await someoneElse()
    })
  }
  if (signIn.people.length === 0) return <p>{texts.demoNobody}</p>
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{texts.demoTitle}</h2>
      <p>{texts.demoHelp}</p>
      <FailureNotice failure={failure} />
      <DemoPeople people={signIn.people} chosen={isSending ? chosen : null} onChoose={become} />
    </section>
  )
}
