import { type FormEvent, useId, useState } from 'react'
import type { TransferAnswer } from '../../../api/wire-access.ts'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import { RegisterLink } from '../../parts/register-link.tsx'
import { movesMessages } from '../../texts/moves.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { nameOf } from '../network/relatives.ts'
import { useChild, useRefresh } from '../questions.ts'
import { type Offer, OfferFields } from './offer-fields.tsx'

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
  const { unsavedConfirm } = useTexts(registerMessages)
  const id = useId()
  const [offer, setOffer] = useState<Offer>({ to: '', movesOn: answer.today, note: '' })
  const { saving, sentTo, submit } = useOffer(answer.child.id, offer)
  const problems = saving.failure?.kind === 'problems' ? saving.failure.problems : []
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)
  useUnsaved(offer.note !== '' && sentTo === null, unsavedConfirm)
  if (sentTo) {
    return (
      <Notice kind="info" title={texts.sent(sentTo)}>
        <p role="status">{texts.sentHelp}</p>
      </Notice>
    )
  }
  return (
    <form className="record-form" noValidate onSubmit={submit}>
      <p>{texts.offerLead}</p>
      <FailureNotice failure={saving.failure} idOf={idOf} />
      <OfferFields id={id} offer={offer} onChange={setOffer} problems={problems} />
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? texts.saving : texts.send}
        </button>
      </div>
    </form>
  )
}

/** Sends the offer once it says where to and when. */
function useOffer(childId: string, offer: Offer) {
  const saving = useSaving()
  const refresh = useRefresh()
  const [sentTo, setSentTo] = useState<string | null>(null)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const problems = problemsOf(offer)
    if (problems.length > 0) return saving.setFailure({ kind: 'problems', problems })
    const sent = await saving.save(() => send<TransferAnswer>(`children/${childId}/transfer`, offer))
    if (sent === null) return
    setSentTo(sent.to.name)
    await refresh()
  }
  return { saving, sentTo, submit }
}

function problemsOf({ to, movesOn }: Offer): FieldProblem[] {
  const { da, en } = movesMessages
  return [
    ...(to === ''
      ? [{ field: 'to', message: { da: da.missingMunicipality, en: en.missingMunicipality } }]
      : []),
    ...(movesOn === '' ? [{ field: 'movesOn', message: { da: da.missingDate, en: en.missingDate } }] : []),
  ]
}
