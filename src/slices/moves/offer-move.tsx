import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { send } from '../../web/answers/api.ts'
import { useChild } from '../../web/answers/questions.ts'
import type { Draft } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { nameOf } from '../../web/pictures/genogram/relatives.ts'
import { useTexts } from '../../web/words/use-texts.ts'
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
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({
    begins: { to: '', movesOn: answer.today, note: '' },
    problems: problemsOf,
    send: async (offer) => {
      const sent = await send<TransferAnswer>(`children/${answer.child.id}/transfer`, offer)
      setSentTo(sent.to.name)
      return sent
    },
  })
  if (sentTo) {
    return (
      <Notice kind="info" title={texts.sent(sentTo)}>
        <p role="status">{texts.sentHelp}</p>
      </Notice>
    )
  }
  return (
    <Form form={form} head={<p>{texts.offerLead}</p>} submit={texts.send} foot="button-row">
      <OfferFields form={form} />
    </Form>
  )
}

function problemsOf({ to, movesOn }: Draft): FieldProblem[] {
  const { da, en } = movesMessages
  return [
    ...(to === ''
      ? [{ field: 'to', message: { da: da.missingMunicipality, en: en.missingMunicipality } }]
      : []),
    ...(movesOn === '' ? [{ field: 'movesOn', message: { da: da.missingDate, en: en.missingDate } }] : []),
  ]
}
