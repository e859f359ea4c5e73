import { useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { ConflictAnswer, RecordAnswer } from '../../../api/wire-records.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { send } from '../api.ts'
import { useRefresh } from '../questions.ts'
import { changesOf, type Draft, draftOf, valuesOf } from './draft.ts'
import { useSaving } from './saving.ts'

/** A record that is written on a page over days or weeks, and saved as often as one likes. */
interface Writing {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly child: ChildAnswer
  /** What the history says of each saving: nobody is asked why work goes on. */
  readonly reason: string
}

/** The state of such a page: what is written, from which version, and how it is saved. */
export function useInPlace({ spec, record, child, reason }: Writing) {
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState<Draft>(() => draftOf(spec, record.values))
  const [isSaved, setIsSaved] = useState(false)
  const saving = useSaving()
  const refresh = useRefresh()
  const isUnsaved = Object.keys(changesOf(spec, base.values, draft)).length > 0
  // Read anew, and changed by someone else meanwhile: nothing of one's own is lost by showing that.
  if (record.version > base.version && !isUnsaved) {
    setBase(record)
    setDraft(draftOf(spec, record.values))
  }

  /** The record as it is kept afterwards; null when it was not saved. */
  async function save(written: Draft = draft, from: RecordAnswer = base): Promise<RecordAnswer | null> {
    const changes = changesOf(spec, from.values, written)
    if (Object.keys(changes).length === 0) return from
    const problems = checkRecord(spec, valuesOf(spec, written), { measureTypes: new Set() })
    if (problems.length > 0) {
      saving.setFailure({ kind: 'problems', problems })
      return null
    }
    return changing(() =>
      send<RecordAnswer>(
        `${spec.plural}/${from.id}`,
        { changes, reason },
        { method: 'PATCH', version: from.version },
      ),
    )
  }

  /** An act on the record, such as completing it; what is written is saved first. */
  async function act(path: string, body: object = {}): Promise<RecordAnswer | null> {
    const saved = await save()
    if (saved === null) return null
    return changing(() =>
      send<RecordAnswer>(`${spec.plural}/${saved.id}/${path}`, body, { version: saved.version }),
    )
  }

  async function changing(send: () => Promise<RecordAnswer>): Promise<RecordAnswer | null> {
    return saving.save(async () => {
      const changed = await send()
      setBase(changed)
      await refresh()
      // Only now can the next thing be done.
      setIsSaved(true)
      return changed
    })
  }

  /** Goes on from the other's version, with what was chosen laid on top. */
  function takeOver({ theirs }: ConflictAnswer, written: Draft) {
    setBase(theirs)
    setDraft(written)
    saving.setFailure(null)
    return save(written, theirs)
  }

  /** Lets the other's version stand. */
  async function keepTheirs({ theirs }: ConflictAnswer) {
    setBase(theirs)
    setDraft(draftOf(spec, theirs.values))
    saving.setFailure(null)
    await refresh()
  }

  return {
    spec,
    child,
    base,
    draft,
    setDraft: (next: Draft) => {
      setIsSaved(false)
      setDraft(next)
    },
    discard: () => {
      setDraft(draftOf(spec, base.values))
      saving.setFailure(null)
    },
    save,
    act,
    takeOver,
    keepTheirs,
    saving,
    isUnsaved,
    isSaved: isSaved && !isUnsaved,
  }
}
export type InPlace = ReturnType<typeof useInPlace>
