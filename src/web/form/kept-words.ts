import { useCallback, useContext, useRef, useState } from 'react'
import { SignedInContext } from '../answers/me.ts'
import type { Draft } from './draft.ts'
import { type DraftPlace, draftName, type KeptDraft, onDevice, readDraft } from './drafts.ts'

/** Which form it is, and of what: the record that it is about, or the child. */
export type FormPlace = Omit<DraftPlace, 'worker'>

/**
 * What is written in a form, kept on this device for its writer until it has been sent or thrown away.
 * @see docs/decisions/0023-every-form-keeps-its-words.md
 */
export function useKeptWords(place: FormPlace | null) {
  const me = useContext(SignedInContext)
  const name = me && place ? draftName({ worker: me.worker.id, ...place }) : null
  const [found, setFound] = useState(() => (name === null ? null : read(name)))
  const key = useRef(found?.key)

  const forget = useCallback(() => {
    key.current = undefined
    setFound(null)
    if (name !== null) onDevice((storage) => storage.removeItem(name))
  }, [name])

  /** `sentUnder` is the key of the try that nobody has answered yet. */
  function hold(draft: Draft, { sentUnder, version }: Held = {}) {
    if (name === null) return
    key.current = sentUnder ?? key.current ?? crypto.randomUUID()
    const kept: KeptDraft = {
      draft,
      savedAt: Date.now(),
      key: key.current,
      toSend: null,
      ...(version !== undefined && { version }),
    }
    onDevice((storage) => storage.setItem(name, JSON.stringify(kept)))
  }

  return { isKept: name !== null, found, hold, forget }
}
export type KeptWords = ReturnType<typeof useKeptWords>

interface Held {
  readonly sentUnder?: string
  readonly version?: number | undefined
}

function read(name: string): KeptDraft | null {
  return onDevice((storage) => readDraft(storage, name, Date.now()))
}
