import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useChild } from '../../web/answers/questions.ts'
import { Form } from '../../web/form/form.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { nameOf } from '../../web/pictures/genogram/relatives.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { OFFER_TRANSFER } from './moves.acts.ts'
import { movesMessages } from './moves.texts.ts'
import type { TransferAnswer } from './moves.wire.ts'
import { OfferFields } from './offer-fields.tsx'

interface Props {
  readonly childId: string
  /** An offer of this child that waits for its answer. */
  readonly waiting: TransferAnswer | undefined
}

/** Offers a child's case to the municipality that the child moves to. */
export function OfferMove({ childId, waiting }: Props) {
  const texts = useTexts(movesMessages)
  const child = useChild(childId, null)
  return (
    <section className="card-frame">
      <Answered query={child}>
        {(answer) => (
          <>
            <h2>{texts.offerTitle(answer.names[answer.child.id] || nameOf(answer.child))}</h2>
            {waiting ? (
              <Notice kind="info" title={texts.waitsAlready(waiting.to.name)} />
            ) : (
              <OfferForm answer={answer} />
            )}
            <p>
              <RegisterLink to={`/boern/${childId}`}>{texts.backToChild}</RegisterLink>
            </p>
          </>
        )}
      </Answered>
    </section>
  )
}

function OfferForm({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(movesMessages)
  const language = useLanguage()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useAct(OFFER_TRANSFER, {
    about: answer.child,
    today: answer.today,
    begins: { movesOn: answer.today },
    onAnswered: ({ to }) => setSentTo(to.name),
  })
  if (sentTo) {
    return (
      <Notice kind="info" title={texts.sent(sentTo)}>
        <p role="status">{texts.sentHelp}</p>
      </Notice>
    )
  }
  return (
    <Form
      form={form}
      head={<p>{texts.offerLead}</p>}
      submit={OFFER_TRANSFER.title[language]}
      foot="button-row"
    >
      <OfferFields form={form} />
    </Form>
  )
}
