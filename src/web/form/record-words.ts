import { useEffect, useRef } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { isRecordId } from '../../kernel/record/id.ts'
import type { RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { changed, type Draft, draftOf } from './draft.ts'
import type { KeptDraft } from './drafts.ts'
import type { FormPlace, KeptWords } from './kept-words.ts'

/** What is written in the form of a record, beside its fields too. */
interface Said {
  readonly draft: Draft
  readonly reason: string
  readonly caseId: string
}

/** What a form of a record was begun with. */
interface Begun {
  readonly spec: RecordSpec
  readonly record?: RecordAnswer | undefined
  readonly child?: ChildAnswer | undefined
  readonly initial?: RecordValues
  readonly caseId?: string
}

// No field is called so.
const REASON = '#reason'
const CASE = '#case'

/**
 * Where the words about a record are kept on the device: those of a correction by the record, those of something new by
 * all that it was begun with. Who someone is, is kept nowhere.
 */
export function placeOf({ spec, record, child, caseId, initial = {} }: Begun): FormPlace | null {
  if (spec.about === 'person' || spec.lifecycle.hidden !== undefined) return null
  if (record) return { form: spec.kind, child: record.id }
  const ids = [child?.child.id, caseId, ...Object.values(initial)].filter((one) => isRecordId(String(one)))
  return { form: `${spec.kind}:new`, child: ids.join('+') }
}

/** What was kept, as the form holds it. */
export function wordsOf(found: KeptDraft | null): Partial<Said> {
  if (!found) return {}
  const { [REASON]: reason, [CASE]: caseId, ...draft } = found.draft
  return { draft, reason, caseId }
}

interface Now {
  readonly spec: RecordSpec
  /** The record that it goes on from. */
  readonly base: RecordAnswer | undefined
  readonly said: Said
  readonly isUnsaved: boolean
}

/** Keeps what is written, as it is written: of a record only what is otherwise than it says. Answers how a try is kept. */
export function useKeptRecord(words: KeptWords, { spec, base, said, isUnsaved }: Now) {
  const state = JSON.stringify([said, isUnsaved])
  const seen = useRef(state)
  function keepUnder(sentUnder?: string) {
    const { draft, reason, caseId } = said
    const kept = {
      ...changed(base ? draftOf(spec, base.values) : {}, draft),
      [REASON]: reason,
      [CASE]: caseId,
    }
    if (isUnsaved) words.hold(kept, { version: base?.version, ...(sentUnder !== undefined && { sentUnder }) })
  }
  useEffect(() => {
    if (words.found && !isUnsaved) words.forget()
    if (seen.current === state) return
    seen.current = state
    if (isUnsaved) keepUnder()
    else words.forget()
  })
  return keepUnder
}
