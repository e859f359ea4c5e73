import { useRef, useState } from 'react'
import type { ConflictAnswer, ProblemsAnswer } from '../../api/wire-records.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { ApiError, isUnanswered } from '../answers/api.ts'

/** Why something was not saved, as a form must answer it. */
export type Failure =
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'conflict'; readonly conflict: ConflictAnswer }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly message: Text }

/** What a failed request means to the one who sent it. A server that breaks may have saved: it counts as offline. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError) || isUnanswered(error)) return { kind: 'offline' }
  const { status, body } = error
  if (status === 401) return { kind: 'signed-out' }
  // The error's name says which of the wire's shapes the body has.
  if (status === 412 && body.error === 'conflict')
    return { kind: 'conflict', conflict: body as unknown as ConflictAnswer }
  if (status === 422 && body.error === 'problems')
    return { kind: 'problems', problems: (body as unknown as ProblemsAnswer).problems }
  return { kind: 'refused', message: body.message }
}

interface Keys {
  readonly ownKey?: string
  readonly begunUnder?: string | undefined
  /** Told of every try before it goes out. */
  readonly onTry?: (key: string) => void
}

/**
 * Sends once at a time, under one key until it is known whether the last try was saved; `ownKey` where what is sent has
 * a key of its own that outlives the page, `begunUnder` where a try before a reload may have arrived.
 */
export function useSaving({ ownKey, begunUnder, onTry }: Keys = {}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setIsSending] = useState(false)
  const sending = useRef(false)
  const key = useRef(begunUnder)

  async function save<Answer>(act: (idempotencyKey: string) => Promise<Answer>): Promise<Answer | null> {
    if (sending.current) return null
    sending.current = true
    setIsSending(true)
    key.current ??= crypto.randomUUID()
    onTry?.(key.current)
    try {
      const answer = await act(ownKey ?? key.current)
      setFailure(null)
      key.current = undefined
      return answer
    } catch (error) {
      const failed = failureOf(error)
      if (failed.kind !== 'offline' && failed.kind !== 'signed-out') key.current = undefined
      setFailure(failed)
      return null
    } finally {
      sending.current = false
      setIsSending(false)
    }
  }

  return { save, failure, setFailure, isSending }
}
export type Saving = ReturnType<typeof useSaving>
