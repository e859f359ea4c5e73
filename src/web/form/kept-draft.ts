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
export function useKeptDraft({ form, child }: Omit<DraftPlace, 'worker'>, initial: () => Draft) {
  const { worker } = useSignedIn()
  const name = draftName({ worker: worker.id, form, child })
  const [found] = useState(() => onDevice((storage) => readDraft(storage, name, Date.now())))
  const [kept, setKept] = useState<KeptDraft>(() => found ?? fresh(initial()))
  const [place, setPlace] = useState<Place>(found ? 'written' : 'untouched')
  const [isElsewhere, setIsElsewhere] = useState(false)

  useEffect(() => {
    // Only other tabs cause this event: the one that writes last is the one that is kept.
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (key === name && newValue !== null) setIsElsewhere(true)
    }
    window.addEventListener('storage', elsewhere)
    return () => window.removeEventListener('storage', elsewhere)
  }, [name])

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

function fresh(draft: Draft): KeptDraft {
  return { draft, savedAt: Date.now(), key: crypto.randomUUID(), toSend: null }
}
