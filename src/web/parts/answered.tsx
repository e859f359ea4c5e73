import { onlineManager, type UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Text } from '../../kernel/text.ts'
import { ApiError } from '../answers/api.ts'
import { AnswerError } from '../answers/http-answers.ts'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'

interface Props<Answer> {
  readonly query: UseQueryResult<Answer>
  readonly children: (answer: Answer) => ReactNode
}

/** Shows an answer when it is there, and until then that it is on its way or why it cannot come. */
export function Answered<Answer>({ query, children }: Props<Answer>) {
  if (query.isError) return <Failed error={query.error} retry={query.refetch} />
  if (query.data === undefined) return <Loading />
  return <div aria-busy={query.isPlaceholderData || undefined}>{children(query.data)}</div>
}

/** On its way; without a connection it comes by itself when there is one. */
export function Loading() {
  const texts = useTexts()
  const isOnline = useSyncExternalStore(onlineManager.subscribe, isOnLine, () => true)
  if (!isOnline)
    return (
      <div className="page-width waits" role="status">
        <Notice kind="warning" title={texts.noConnection}>
          <p>{texts.noConnectionWaits}</p>
        </Notice>
      </div>
    )
  return (
    <p className="page-width loading" role="status">
      {texts.loading}
    </p>
  )
}

function isOnLine(): boolean {
  return onlineManager.isOnline()
}

/** Something has gone wrong that the reader can be told of, with a way on. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const texts = useTexts()
  const language = useLanguage()
  const said = saidBy(error)
  return (
    <Notice kind="error" title={texts.failed}>
      <p>{said?.[language] ?? texts.failedNoServer}</p>
      {retry && (!said || mayPass(error)) && (
        <button type="button" className="button button-secondary" onClick={() => retry()}>
          {texts.tryAgain}
        </button>
      )}
    </Notice>
  )
}

/** What the server says itself of why it does not answer; null when it says nothing. */
function saidBy(error: Error): Text | null {
  if (error instanceof AnswerError) return error.answer.message
  return error instanceof ApiError && error.status < 500 ? error.body.message : null
}

/** Whether the same question may be answered in a while: the server was asked too much, or could not answer just then. */
function mayPass(error: Error): boolean {
  const status = error instanceof AnswerError || error instanceof ApiError ? error.status : null
  return status !== null && (status === 429 || status >= 500)
}

interface NoticeProps {
  readonly kind: 'error' | 'info' | 'warning'
  readonly title: string
  readonly children?: ReactNode
}

/** A framed message: a failure, an empty state, or something to know. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  )
}
