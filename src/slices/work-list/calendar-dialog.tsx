import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { ask, order } from '../../web/answers/api.ts'
import { Dialog } from '../../web/form/dialog.tsx'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { useSaving } from '../../web/form/saving.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useFormat } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { CalendarFeed } from './calendar.wire.ts'
import { CALENDAR_FEED, END_CALENDAR_FEED, MAKE_CALENDAR_FEED } from './work-list.endpoints.ts'
import { workListMessages } from './work-list.texts.ts'

const FEED = ['register', 'calendar-feed']

/** What is due, in one's own calendar: a secret address is made, shown once, and ended. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(workListMessages)
  const shared = useTexts(registerMessages)
  const format = useFormat()
  const questions = useQueryClient()
  const query = useQuery({ queryKey: FEED, queryFn: () => ask(CALENDAR_FEED), staleTime: 0 })
  const { save, failure, isSending } = useSaving()
  const [path, setPath] = useState<string | null>(null)
  const [isEnded, setIsEnded] = useState(false)
  async function make() {
    const made = await save(() => order(MAKE_CALENDAR_FEED, { body: {} }))
    if (!made) return
    setPath(made.path)
    setIsEnded(false)
    questions.setQueryData<CalendarFeed>(FEED, { createdAt: made.createdAt })
  }
  async function end() {
    const ended = await save(() => order(END_CALENDAR_FEED, { body: {} }))
    if (!ended) return
    setPath(null)
    setIsEnded(true)
    questions.setQueryData<CalendarFeed>(FEED, ended)
  }
  return (
    <Dialog title={texts.feedTitle} onClose={onClose}>
      <p>{texts.feedLead}</p>
      <FailureNotice failure={failure} />
      <p role="status">{isEnded && texts.feedRevoked}</p>
      <Answered query={query}>
        {({ createdAt }) => (
          <>
            {path !== null && <FeedAddress path={path} />}
            {path === null && createdAt !== null && (
              <p>{texts.feedHas(format.date(toCopenhagen(createdAt).slice(0, 10)))}</p>
            )}
            {createdAt !== null && path === null && <p className="small">{texts.feedReplaceHelp}</p>}
            <div className="button-row">
              {path === null && (
                <button type="button" className="button button-primary" disabled={isSending} onClick={make}>
                  {createdAt === null ? texts.feedMake : texts.feedReplace}
                </button>
              )}
              {createdAt !== null && (
                <button type="button" className="button button-secondary" disabled={isSending} onClick={end}>
                  {texts.feedRevoke}
                </button>
              )}
              <button type="button" className="button button-secondary" onClick={onClose}>
                {shared.close}
              </button>
            </div>
          </>
        )}
      </Answered>
    </Dialog>
  )
}

/** The address, this once; it is gone when the window is closed. */
function FeedAddress({ path }: { readonly path: string }) {
  const texts = useTexts(workListMessages)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const address = `${location.origin}${path}`
  useEffect(() => {
    input.current?.focus()
  }, [])
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  return (
    <>
      <div className="field">
        <label className="form-label" htmlFor={id}>
          {texts.feedAddress}
        </label>
        <div className="feed-address">
          <input
            ref={input}
            id={id}
            className="form-input"
            readOnly
            value={address}
            onFocus={({ target }) => target.select()}
          />
          <button type="button" className="small-button" onClick={copy}>
            {texts.copy}
          </button>
        </div>
        <span role="status">
          {copied === 'yes' && texts.copied}
          {copied === 'failed' && texts.notCopied}
        </span>
      </div>
      <p className="small">{texts.feedOnce}</p>
      <p className="small">{texts.feedHow}</p>
    </>
  )
}
