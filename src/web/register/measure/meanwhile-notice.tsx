import { useEffect, useRef } from 'react'
import { measureMessages } from '../../texts/measure.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { Failure } from '../form/saving.ts'
import { useRefresh } from '../questions.ts'

/** Someone else changed the record meanwhile: nothing was written, and what one has written is still in the form. */
export function MeanwhileNotice({ failure }: { readonly failure: Failure | null }) {
  const texts = useTexts(measureMessages)
  const refresh = useRefresh()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure?.kind === 'conflict') notice.current?.focus()
  }, [failure])
  if (failure?.kind !== 'conflict') return null
  return (
    <div ref={notice} className="notice notice-warning" role="alert" tabIndex={-1}>
      <p className="notice-title">{texts.conflictTitle(failure.conflict.changedBy)}</p>
      <p>{texts.conflictHelp}</p>
      <button type="button" className="button button-secondary" onClick={() => refresh()}>
        {texts.showTheirs}
      </button>
    </div>
  )
}
