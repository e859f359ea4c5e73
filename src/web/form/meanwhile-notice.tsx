import { useEffect, useRef } from 'react'
import { useRefresh } from '../answers/questions.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { Failure } from './saving.ts'

/** Someone else changed the record meanwhile: nothing was written, and what one has written is still in the form. */
export function MeanwhileNotice({ failure }: { readonly failure: Failure | null }) {
  const texts = useTexts(registerMessages)
  const refresh = useRefresh()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure?.kind === 'conflict') notice.current?.focus()
  }, [failure])
  if (failure?.kind !== 'conflict') return null
  return (
    <div ref={notice} className="notice notice-warning" role="alert" tabIndex={-1}>
      <p className="notice-title">{texts.meanwhileTitle(failure.conflict.changedBy)}</p>
      <p>{texts.meanwhileHelp}</p>
      <button type="button" className="button button-secondary" onClick={() => refresh()}>
        {texts.meanwhileShow}
      </button>
    </div>
  )
}
