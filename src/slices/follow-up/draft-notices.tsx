import { useEffect, useRef } from 'react'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import type { DraftInForm } from '../../web/form/kept-draft.ts'
import type { Failure } from '../../web/form/saving.ts'
import { Notice } from '../../web/parts/answered.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { followUpMessages } from './follow-up.texts.ts'

interface Props {
  readonly kept: DraftInForm
  readonly failure: Failure | null
  readonly idOf: (field: string) => string
  readonly onTryNow: () => void
}

/** What the writer should know of the draft: that it was brought back, is written elsewhere, or did not go out. */
export function DraftNotices({ kept, failure, idOf, onTryNow }: Props) {
  const texts = useTexts(followUpMessages)
  const wording = useWording()
  const { foundFrom, isElsewhere } = kept
  return (
    <>
      {foundFrom !== null && failure === null && (
        <p className="draft-found" role="status">
          {texts.foundFrom(momentText(new Date(foundFrom).toISOString(), wording))}
        </p>
      )}
      {isElsewhere && (
        <p className="draft-found" role="status">
          {texts.elsewhere}
        </p>
      )}
      {failure?.kind === 'offline' && <NotSent isChanged={kept.toSend === null} onTryNow={onTryNow} />}
      {failure?.kind === 'conflict' && (
        <Notice kind="error" title={texts.changedTitle(failure.conflict.changedBy)}>
          <p>{texts.changedHelp}</p>
        </Notice>
      )}
      {failure?.kind !== 'offline' && <FailureNotice failure={failure} idOf={idOf} />}
    </>
  )
}

function NotSent({ isChanged, onTryNow }: { readonly isChanged: boolean; readonly onTryNow: () => void }) {
  const texts = useTexts(followUpMessages)
  const notice = useRef<HTMLDivElement>(null)
  // Once, as it appears: the button that was pressed may be a long way below.
  useEffect(() => notice.current?.focus(), [])
  return (
    <div ref={notice} className="notice notice-warning not-sent" role="status" tabIndex={-1}>
      <p className="notice-title">{isChanged ? texts.notSentChanged : texts.notSent}</p>
      <p>{isChanged ? texts.notSentHelp : `${texts.notSentHelp} ${texts.notSentLater}`}</p>
      <button type="button" className="button button-secondary" onClick={onTryNow}>
        {texts.tryNow}
      </button>
    </div>
  )
}
