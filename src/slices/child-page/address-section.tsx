import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { order } from '../../web/answers/api.ts'
import { ReasonDialog } from '../../web/parts/reason-dialog.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { SHOW_ADDRESS } from '../people/people.acts.ts'
import { RecordSection } from './record-section.tsx'

/** Where the child lives; a protected address is shown for a reason. */
export function AddressSection({
  answer,
  mayCorrect,
}: {
  readonly answer: ChildAnswer
  readonly mayCorrect: boolean
}) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const [revealed, setRevealed] = useState<RecordOf<'address'> | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const address = answer.address ?? revealed
  const isHidden = answer.addressHidden && address === null
  async function reveal(reason: string) {
    const shown = await order(SHOW_ADDRESS, { id: answer.child.id, body: { reason } })
    setRevealed(shown.address)
  }
  return (
    <RecordSection
      answer={answer}
      kind="address"
      records={address ? [address] : []}
      mayCorrect={mayCorrect}
      isHidden={isHidden}
    >
      {isHidden && (
        <p>
          {texts.addressHidden}{' '}
          <button type="button" className="link-button no-print" onClick={() => setIsAsking(true)}>
            {SHOW_ADDRESS.title[language]}
          </button>
        </p>
      )}
      {isAsking && (
        <ReasonDialog
          title={SHOW_ADDRESS.title[language]}
          lead={texts.revealLead}
          label={texts.revealReason}
          submit={texts.show}
          act={reveal}
          onClose={() => setIsAsking(false)}
        />
      )}
    </RecordSection>
  )
}
