import { type ComponentType, Suspense, useEffect, useRef } from 'react'
import { hasDrafts, onDevice } from '../form/drafts.ts'
import { lastWriter } from '../form/last-writer.ts'
import { useTexts } from '../words/use-texts.ts'
import { Notice } from './answered.tsx'
import { PageHead } from './page-head.tsx'

interface Props {
  readonly retry: () => unknown
  /** What of the page is there without a connection. */
  readonly unconnected?: ComponentType<{ readonly writer: string }>
}

/** In place of a page while the server cannot be asked who is signed in: what is wrong, and where one's words are. */
export function NoConnection({ retry, unconnected: Unconnected }: Props) {
  const texts = useTexts()
  const now = Date.now()
  const writer = onDevice((storage) => lastWriter(storage, now))
  const hasWords = writer !== null && onDevice((storage) => hasDrafts(storage, writer, now))
  useAskedAgain(retry)
  return (
    <div className="page-width">
      <PageHead title={texts.noConnection} />
      <Notice kind="warning" title={texts.noConnectionWaits}>
        <p>{texts.noConnectionHelp}</p>
        {hasWords && <p>{texts.noConnectionWords}</p>}
        <button type="button" className="button button-secondary" onClick={() => retry()}>
          {texts.tryAgain}
        </button>
      </Notice>
      {writer !== null && Unconnected && (
        <Suspense>
          <Unconnected writer={writer} />
        </Suspense>
      )}
    </div>
  )
}

const NOW_AND_THEN = 5_000

/** Asks again when the browser is back on the line, and now and then; never while someone writes, whose field would go. */
function useAskedAgain(retry: () => unknown): void {
  const latest = useRef(retry)
  useEffect(() => {
    latest.current = retry
  })
  useEffect(() => {
    const again = () => {
      if (!(document.activeElement instanceof HTMLTextAreaElement)) latest.current()
    }
    const timer = setInterval(again, NOW_AND_THEN)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [])
}
