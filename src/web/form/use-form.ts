import { useState } from 'react'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { useRefresh } from '../answers/questions.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { type Draft, isChanged } from './draft.ts'
import { useSaving } from './saving.ts'
import { useUnsaved } from './unsaved.ts'
import { useWritten } from './written.ts'

interface Asked<Answer> {
  /** What stands in the form as it opens. */
  readonly begins?: Draft | (() => Draft)
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
 * and not left unsaved without a question.
 */
export function useForm<Answer>(asked: Asked<Answer>) {
  const { begins = {}, isBegun = false, problems = () => [], send, isOnlyRead, onDone } = asked
  const [first] = useState(begins)
  const [draft, setDraft] = useState(first)
  const [began, setBegan] = useState(isBegun ? {} : first)
  const saving = useSaving()
  const refresh = useRefresh()
  const { unsavedConfirm } = useTexts(registerMessages)
  const written = useWritten({ draft, change, failure: saving.failure })
  const isUnsaved = isChanged(began, draft)
  useUnsaved(isUnsaved && !saving.isSending, unsavedConfirm)

  function change(changes: Draft) {
    setDraft((now) => ({ ...now, ...changes }))
  }

  /** `more` is what the button that was pressed says beside what is written. */
  async function submit(more: Draft = {}) {
    const said = { ...draft, ...more }
    const found = problems(said)
    if (found.length > 0) return saving.setFailure({ kind: 'problems', problems: found })
    const done = await saving.save(async (idempotencyKey) => {
      const answer = await send(said, idempotencyKey)
      setBegan(draft)
      // Until the page shows it, the form is still sending: a second press must not do it a second time.
      if (!isOnlyRead) await refresh()
      return answer
    })
    if (done !== null) onDone?.(done)
  }

  function startOver() {
    setDraft(first)
    setBegan(first)
  }
  return { ...written, saving, isUnsaved, submit, startOver }
}
