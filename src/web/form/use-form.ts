import { useEffect, useRef, useState } from 'react'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { useRefresh } from '../answers/questions.ts'
import { changed, type Draft, isChanged } from './draft.ts'
import { type FormPlace, type KeptWords, useKeptWords } from './kept-words.ts'
import { useOpenForm } from './open-forms.ts'
import { useSaving } from './saving.ts'
import { useSentLater } from './sent-later.ts'
import { useTellSaved } from './telling.ts'
import { firstOfEach, unreadIn } from './unread-dates.ts'
import { useWritten } from './written.ts'

interface Asked<Answer> {
  /** Where it is kept on the device; null where it says who someone is, or has no words that anyone would miss. */
  readonly keptAs: FormPlace | null
  /** What stands in the form as it opens. */
  readonly begins?: Draft | (() => Draft)
  /** It begins with what the register says: of that only what is changed is kept on the device. */
  readonly isOfRecord?: boolean
  /** That much of it would be lost already: it was carried over from what was searched for. */
  readonly isBegun?: boolean
  /** What is missing before it is worth sending. */
  readonly problems?: (draft: Draft) => readonly FieldProblem[]
  readonly send: (draft: Draft, idempotencyKey: string) => Promise<Answer>
  /** Nothing is changed by it that the pages show: a child that is read anew has it in its log. */
  readonly isOnlyRead?: boolean
  /** It was done, and the pages show it. */
  readonly onDone?: (answer: Answer) => void
}

/**
 * A form that asks for something to be done: what is written in it, checked before it is sent, sent once under one key,
 * kept on the device meanwhile, and not left unsaved without a question.
 */
export function useForm<Answer>(asked: Asked<Answer>) {
  const { keptAs, problems = () => [], send, isOnlyRead, onDone } = asked
  const words = useKeptWords(keptAs)
  const held = useDraft(asked, words)
  const { draft, isUnsaved } = held
  const saving = useSaving({ begunUnder: words.found?.key })
  const refresh = useRefresh()
  const tellSaved = useTellSaved()
  const written = useWritten({ draft, change: held.change, failure: saving.failure })
  const open = useOpenForm(isUnsaved && !saving.isSending, words.isKept, words.forget)

  /** `more` is what the button that was pressed says beside what is written. */
  async function submit(more: Draft = {}) {
    const said = { ...draft, ...more }
    const found = firstOfEach(unreadIn(said, written.idOf), problems(said))
    if (found.length > 0) return saving.setFailure({ kind: 'problems', problems: found })
    later.press(more)
    const done = await saving.save(async (idempotencyKey) => {
      if (isUnsaved) words.hold(held.keeps(draft), { sentUnder: idempotencyKey })
      const answer = await send(said, idempotencyKey)
      held.sent()
      open.forget()
      // Until the page shows it, the form is still sending: a second press must not do it a second time.
      if (!isOnlyRead) await refresh()
      return answer
    })
    if (done === null) return
    onDone?.(done)
    if (!isOnlyRead) tellSaved()
  }

  const later = useSentLater(saving.failure?.kind === 'offline' && !isOnlyRead, draft, submit)
  const left = { open, isSentLater: later.isSentLater, found: words.found, startOver: held.startOver }
  return { ...written, ...left, saving, isUnsaved, submit }
}

/** What stands in the form, from what it began with or what was kept of it, and kept as it is written. */
function useDraft<Answer>({ begins = {}, isOfRecord, isBegun }: Asked<Answer>, words: KeptWords) {
  const [first] = useState(begins)
  const [draft, setDraft] = useState<Draft>(() => ({ ...first, ...words.found?.draft }))
  const [began, setBegan] = useState(isBegun ? {} : first)
  const isUnsaved = isChanged(began, draft)
  const keeps = (now: Draft) => (isOfRecord ? changed(began, now) : now)
  const seen = useRef(draft)
  useEffect(() => {
    if (seen.current === draft) return
    seen.current = draft
    if (isUnsaved) words.hold(keeps(draft))
    else words.forget()
  })
  useEffect(() => {
    if (words.found && !isUnsaved) words.forget()
  })
  return {
    draft,
    isUnsaved,
    keeps,
    change: (changes: Draft) => setDraft((now) => ({ ...now, ...changes })),
    sent: () => setBegan(draft),
    startOver: () => {
      setDraft(first)
      setBegan(first)
      words.forget()
    },
  }
}
