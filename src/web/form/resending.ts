import { useEffect, useRef } from 'react'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { ApiError } from '../answers/api.ts'
import { useRefresh } from '../answers/questions.ts'
import type { DraftInForm } from './kept-draft.ts'
import { useSaving } from './saving.ts'

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000
const REFUSED = new Set([409, 412, 422])

interface Sending<Body, Answer> {
  readonly body: () => Body
  readonly send: (body: Body, idempotencyKey: string) => Promise<Answer>
  /** What is missing before it is worth sending. */
  readonly problems: () => readonly FieldProblem[]
  readonly onSent: (answer: Answer) => void
}

/**
 * Sends a draft until it is known what came of it: at once, when there is a connection again, and when someone presses
 * the button; always under the draft's own key, so that it is written once.
 */
export function useResending<Body, Answer>(kept: DraftInForm, sending: Sending<Body, Answer>) {
  const { body, send, problems, onSent } = sending
  const saving = useSaving({ ownKey: kept.key })
  const refresh = useRefresh()
  const { failure, setFailure } = saving
  const latest = useRef(kept)
  useEffect(() => {
    latest.current = kept
  })

  const isRefused = failure !== null && failure.kind !== 'offline' && failure.kind !== 'signed-out'

  async function submit() {
    const found = kept.toSend === null ? problems() : []
    if (found.length > 0) return setFailure({ kind: 'problems', problems: found })
    if (isRefused) setFailure(null)
    const sent = kept.draft
    // Word for word as before, also when what the register says has changed since: it may have arrived already.
    const toSend = kept.toSend ?? JSON.stringify(body())
    kept.setToSend(toSend)
    const answer = await saving.save((idempotencyKey) =>
      send(JSON.parse(toSend), idempotencyKey).catch(refusedAfter(refresh)),
    )
    if (answer === null) return
    if (latest.current.draft !== sent) return setFailure({ kind: 'refused', message: ALREADY_WRITTEN })
    kept.forget()
    onSent(answer)
  }

  // What the server has refused waits for its writer, not for a connection.
  useEffect(() => {
    if (isRefused && kept.toSend !== null) kept.setToSend(null)
  })

  useTrying(kept.toSend !== null && (failure === null || failure.kind === 'offline'), submit)
  return { ...saving, submit }
}

/** Someone else may have been first: what the form shows of the register is asked for again. */
function refusedAfter(refresh: () => void) {
  return (error: unknown): never => {
    // Asked for now, it would be answered as to the other who has signed in, and the form would go with what it stands on.
    const isOfOther = error instanceof ApiError && error.body.error === 'someone-else'
    if (error instanceof ApiError && REFUSED.has(error.status) && !isOfOther) refresh()
    throw inWords(error)
  }
}

/** Tries again while something waits: when the connection is back, and now and then, less and less often. */
function useTrying(isWaiting: boolean, submit: () => Promise<void>): void {
  const again = useRef(submit)
  useEffect(() => {
    again.current = submit
  })
  useEffect(() => {
    if (!isWaiting) return
    let timer: number | undefined
    const tryAfter = (wait: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(async () => {
        if (navigator.onLine) await again.current()
        tryAfter(Math.min(2 * wait + FIRST_WAIT, LONGEST_WAIT))
      }, wait)
    }
    const online = () => tryAfter(0)
    online()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(timer)
    }
  }, [isWaiting])
}

/** A key is known only of what was written: then an earlier try did arrive, and what was changed since did not. */
function inWords(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.body.error !== 'idempotency-key-used') return error
  return new ApiError(error.status, { ...error.body, message: ALREADY_WRITTEN })
}

const ALREADY_WRITTEN = {
  da: 'Det, du sendte først, nåede frem og er gemt. Det, du har ændret siden, er ikke med: ret det på barnets side, og slet udkastet her.',
  en: 'What you sent first did arrive and is saved. What you have changed since is not in it: correct it on the child’s page, and delete the draft here.',
}
