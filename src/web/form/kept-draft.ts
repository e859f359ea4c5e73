import { useEffect, useState } from 'react'
import { useSignedIn } from '../answers/me.ts'
import type { Draft } from './draft.ts'
import { type DraftPlace, draftName, type KeptDraft, onDevice, readDraft } from './drafts.ts'

/** Where a draft is: on the device, not yet anywhere, or nowhere since the device keeps nothing. */
type Place = 'written' | 'untouched' | 'nowhere'

/**
 * What is written in a form, kept on this device while it is written: a lost connection, a reload or a closed tab loses
 * nothing. It is forgotten when it has been sent, at sign-out, and after 24 hours.
 */
export function useKeptDraft(place: Omit<DraftPlace, 'worker'>, initial: () => Draft) {
  const { worker } = useSignedIn()
  return useDraftOf({ worker: worker.id, ...place }, initial)
}

/** The same while the server cannot be asked who is signed in: of whoever wrote here last. */
export function useDraftOf(of: DraftPlace, initial: () => Draft) {
  const name = draftName(of)
  const [found] = useState(() => onDevice((storage) => readDraft(storage, name, Date.now())))
  const [kept, setKept] = useState<KeptDraft>(() => found ?? fresh(initial()))
  const [place, setPlace] = useState<Place>(found ? 'written' : 'untouched')
  const isElsewhere = useWrittenElsewhere(name)

  function keep(next: KeptDraft) {
    setKept(next)
    const isKept = onDevice((storage) => {
      storage.setItem(name, JSON.stringify(next))
      return true
    })
    setPlace(isKept ? 'written' : 'nowhere')
  }

  return {
    ...kept,
    /** When it was written, for a draft that was there as the page was opened. */
    foundFrom: found?.savedAt ?? null,
    place,
    isElsewhere,
    change: (changes: Draft) =>
      keep({ ...kept, draft: { ...kept.draft, ...changes }, savedAt: Date.now(), toSend: null }),
    setToSend: (toSend: string | null) => keep({ ...kept, toSend }),
    forget: () => {
      onDevice((storage) => storage.removeItem(name))
      setPlace('untouched')
    },
    startOver: () => {
      onDevice((storage) => storage.removeItem(name))
      setKept(fresh(initial()))
      setPlace('untouched')
    },
  }
}
export type DraftInForm = ReturnType<typeof useKeptDraft>

/** Whether another tab writes the same draft: the one that writes last is the one that is kept. */
function useWrittenElsewhere(name: string): boolean {
  const [isElsewhere, setIsElsewhere] = useState(false)
  useEffect(() => {
    // Only other tabs cause this event.
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (key === name && newValue !== null) setIsElsewhere(true)
    }
    window.addEventListener('storage', elsewhere)
    return () => window.removeEventListener('storage', elsewhere)
  }, [name])
  return isElsewhere
}

function fresh(draft: Draft): KeptDraft {
  return { draft, savedAt: Date.now(), key: crypto.randomUUID(), toSend: null }
}
