import { useState } from 'react'
import { CORRECT_RECORD, CREATE_RECORD } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { type AnyKind, ofKind, type RecordOf } from '../../api/wire-of-kind.ts'
import type { ConflictAnswer, RecordAnswer } from '../../api/wire-records.ts'
import type { RecordAct } from '../../kernel/act/act.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { order } from '../answers/api.ts'
import { useChoices, useRefresh } from '../answers/questions.ts'
import { changesOf, creationOf, type Draft, draftOf, valuesOf } from './draft.ts'
import { type KeptWords, useKeptWords } from './kept-words.ts'
import { useOpenForm } from './open-forms.ts'
import { CORRECTION, reasonProblems } from './reason.ts'
import { placeOf, useKeptRecord, wordsOf } from './record-words.ts'
import { useSaving } from './saving.ts'
import { useSentLater } from './sent-later.ts'
import { useTellSaved } from './telling.ts'
import { useWritten } from './written.ts'

/** A record that is written, corrected, or worked on over days or weeks. */
export interface Work {
  readonly spec: RecordSpec
  /** The record to go on from; none for a new one. */
  readonly record?: RecordAnswer | undefined
  readonly child?: ChildAnswer | undefined
  /** What a new record begins with. */
  readonly initial?: RecordValues
  /** The case that a new record belongs to, empty for none; the child's open one when left out. */
  readonly caseId?: string
  /** What the history says of each saving, where nobody is asked why work goes on. */
  readonly reason?: string
  /** Given the record as it was saved. */
  readonly onSaved?: (record: RecordAnswer) => void
  /** Start of the inputs' ids, where something on the page leads to them. */
  readonly id?: string
}

/** What a correction must say: the field's name in the summary of what is wrong. */
export const REASON = 'reason'

/** The state of a record's form: what is written, from which version, and how it is saved. */
export function useRecordForm(work: Work) {
  const { spec, child, onSaved } = work
  const words = useKeptWords(placeOf(work))
  const held = useHeld(work, words)
  const { draft, isUnsaved, restart } = held
  const sending = useRecordSaving(work, held, words)
  const { saving, save } = sending
  const written = useWritten({ draft, change: held.change, failure: saving.failure, id: work.id })
  const open = useOpenForm(isUnsaved && !saving.isSending, words.isKept, words.forget)

  function finished(saved: RecordAnswer | null) {
    if (saved === null) return null
    saving.setFailure(null)
    open.forget()
    onSaved?.(saved)
    return saved
  }

  async function submit() {
    later.press()
    return finished(await save())
  }

  /** Goes on from the other's version, with what was chosen laid on top. */
  async function takeOver({ theirs }: ConflictAnswer, said: Draft) {
    restart(theirs, said)
    finished(await save(said, theirs))
  }

  /** Goes back to what was saved last. */
  function startOver() {
    held.startOver()
    open.forget()
    saving.setFailure(null)
  }

  const later = useSentLater(saving.failure?.kind === 'offline' && isUnsaved, draft, submit)
  const left = { open, isSentLater: later.isSentLater, found: words.found, startOver }
  return { ...written, ...held, ...sending, ...left, spec, child, submit, takeOver }
}
export type RecordForm = ReturnType<typeof useRecordForm>

interface WorkInPlace<Kind extends AnyKind> extends Work {
  readonly spec: RecordSpec<Kind>
  readonly record: RecordOf<Kind>
  readonly child: ChildAnswer
}

/** The same for a record that stands on a page, and is saved there as often as one likes. */
export function useInPlace<Kind extends AnyKind>(work: WorkInPlace<Kind>) {
  const form = useRecordForm(work)
  return { ...form, base: ofKind(work.spec.kind, form.base ?? work.record), child: work.child }
}
export type InPlace<Kind extends AnyKind> = ReturnType<typeof useInPlace<Kind>>

type Held = ReturnType<typeof useHeld>

function useHeld(work: Work, words: KeptWords) {
  const { spec, record, child, initial = {} } = work
  const [begun] = useState(() => wordsOf(words.found))
  // Written from an earlier version: the server then answers with what someone else has saved since.
  const version = words.found?.version ?? record?.version
  const [base, setBase] = useState(record && version !== undefined ? { ...record, version } : record)
  const [first] = useState(() => draftOf(spec, record?.values ?? initial))
  const [draft, setDraft] = useState<Draft>({ ...first, ...begun.draft })
  const [reason, setReason] = useState(work.reason ?? begun.reason ?? '')
  const [caseId, setCaseId] = useState(() => begun.caseId ?? work.caseId ?? latestCase(child)?.id ?? '')
  const [isSaved, setIsSaved] = useState(false)
  const isUnsaved = Object.keys(changesOf(spec, base?.values ?? initial, draft)).length > 0
  function change(changes: Draft) {
    setIsSaved(false)
    setDraft((now) => ({ ...now, ...changes }))
  }
  function restart(from: RecordAnswer, said = draftOf(spec, from.values)) {
    setBase(from)
    setDraft(said)
  }
  // Read anew, and changed by someone else meanwhile: nothing of one's own is lost by showing that.
  if (record && base && record.version > base.version && !isUnsaved) restart(record)
  const keepUnder = useKeptRecord(words, { spec, base, said: { draft, reason, caseId }, isUnsaved })
  return {
    startOver: () => (base ? restart(record ?? base) : setDraft(first)),
    keepUnder,
    base,
    setBase,
    draft,
    change,
    restart,
    reason,
    setReason,
    caseId,
    setCaseId,
    setIsSaved,
    isUnsaved,
    isSaved: isSaved && !isUnsaved,
  }
}

function useRecordSaving(work: Work, held: Held, words: KeptWords) {
  const { spec } = work
  const saving = useSaving({ begunUnder: words.found?.key, onTry: held.keepUnder })
  const refresh = useRefresh()
  const keep = useKeeping(held)
  const problemsOf = useRecordProblems(spec)

  /** The record as it is kept afterwards; null when it was not saved. */
  async function save(said = held.draft, from = held.base): Promise<RecordAnswer | null> {
    if (from && Object.keys(changesOf(spec, from.values, said)).length === 0) return from
    const problems = problemsOf(said, from && held.reason)
    if (problems.length > 0) {
      saving.setFailure({ kind: 'problems', problems })
      return null
    }
    const { reason } = held
    return changing((key) =>
      from ? correct(spec, from, { said, reason }) : create(work, said, { ...held, key }),
    )
  }

  /** An act on the record, such as completing it; what is written is saved first. */
  async function act(act: RecordAct, body: object = {}): Promise<RecordAnswer | null> {
    const saved = await save()
    if (saved === null) return null
    return changing(() => order(act, { id: saved.id, body }, { version: saved.version }))
  }

  async function changing(send: (idempotencyKey: string) => Promise<RecordAnswer>) {
    return saving.save(async (idempotencyKey) => {
      const changed = await send(idempotencyKey)
      await keep(changed)
      return changed
    })
  }

  /** Lets the other's version stand. */
  async function keepTheirs({ theirs }: ConflictAnswer) {
    held.restart(theirs)
    saving.setFailure(null)
    await refresh()
  }
  return { saving, save, act, keepTheirs }
}

/** Takes in a record as it is kept now, and says so to whoever does not see it. */
function useKeeping({ setBase, setIsSaved }: Held) {
  const refresh = useRefresh()
  const tellSaved = useTellSaved()
  return async (kept: RecordAnswer) => {
    setBase(kept)
    await refresh()
    // Only now can the next thing be done.
    setIsSaved(true)
    tellSaved()
  }
}

/** What is wrong with a record before it is sent; a correction must say why. */
function useRecordProblems(spec: RecordSpec) {
  const { data: choices } = useChoices()
  return (said: Draft, reason: string | undefined): readonly FieldProblem[] => {
    const measureTypes = new Set(choices?.measureTypes.map(({ code }) => code))
    const problems = checkRecord(spec, valuesOf(spec, said), { measureTypes })
    return reason === undefined ? problems : [...problems, ...reasonProblems({ reason }, CORRECTION)]
  }
}

interface Correction {
  readonly said: Draft
  readonly reason: string
}

function correct(spec: RecordSpec, from: RecordAnswer, { said, reason }: Correction): Promise<RecordAnswer> {
  const body = { changes: changesOf(spec, from.values, said), reason: reason.trim() }
  return order(CORRECT_RECORD, { plural: spec.plural, id: from.id, body }, { version: from.version })
}

interface Creation {
  readonly caseId: string
  readonly key: string
}

function create({ spec, child }: Work, said: Draft, { caseId, key }: Creation): Promise<RecordAnswer> {
  const body = {
    ...(child && { child: child.child.id }),
    ...(spec.ofCase && caseId && { case: caseId }),
    values: creationOf(spec, said),
  }
  return order(CREATE_RECORD, { plural: spec.plural, body }, { idempotencyKey: key })
}

/** The child's case that is open, the newest of several; none where all are closed. */
export function openCase(child: ChildAnswer | undefined): RecordOf<'child_case'> | undefined {
  return newestFirst(child).find(({ values }) => !values.closed_on)
}

/** The child's open case, else the newest of those that are closed. */
export function latestCase(child: ChildAnswer | undefined): RecordOf<'child_case'> | undefined {
  return openCase(child) ?? newestFirst(child)[0]
}

function newestFirst(child: ChildAnswer | undefined): readonly RecordOf<'child_case'>[] {
  return (child?.records.child_case ?? []).toSorted((a, b) =>
    b.values.opened_on.localeCompare(a.values.opened_on),
  )
}
