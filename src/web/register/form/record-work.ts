import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { ConflictAnswer, RecordAnswer } from '../../../api/wire-records.ts'
import { SHORTEST_REASON } from '../../../domain/reason.ts'
import type { FieldProblem, RecordSpec, RecordValues } from '../../../domain/record.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { send } from '../api.ts'
import { useChoices } from '../questions.ts'
import { changesOf, creationOf, type Draft, draftOf, isChanged, valuesOf } from './draft.ts'
import { useSaving } from './saving.ts'

/** A record that is written or corrected. */
export interface Work {
  readonly spec: RecordSpec
  /** The record to correct; none for a new one. */
  readonly record?: RecordAnswer
  readonly child?: ChildAnswer
  /** What a new record begins with. */
  readonly initial?: RecordValues
}

/** What a correction must say: the field's name in the summary of what is wrong. */
export const REASON = 'reason'

/** The state of one form: what is written, from which version, and how it is saved. */
export function useRecordWork({ spec, record, child, initial }: Work) {
  const id = useId()
  const { data: choices } = useChoices()
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState<Draft>(() => draftOf(spec, record?.values ?? initial))
  const [began] = useState(draft)
  const [reason, setReason] = useState('')
  const [caseId, setCaseId] = useState(() => openCase(child)?.id ?? '')
  const saving = useSaving()

  function problemsOf(written: Draft): FieldProblem[] {
    const measureTypes = new Set(choices?.measureTypes.map(({ code }) => code))
    const problems = [...checkRecord(spec, valuesOf(spec, written), { measureTypes })]
    if (base && reason.trim().length < SHORTEST_REASON)
      problems.push({ field: REASON, message: REASON_MISSING })
    return problems
  }

  async function save(written: Draft = draft, from: RecordAnswer | undefined = base) {
    const problems = problemsOf(written)
    if (problems.length > 0) {
      saving.setFailure({ kind: 'problems', problems })
      return null
    }
    return saving.save((idempotencyKey) =>
      from
        ? send<RecordAnswer>(
            `${spec.plural}/${from.id}`,
            { changes: changesOf(spec, from.values, written), reason: reason.trim() },
            { method: 'PATCH', version: from.version },
          )
        : send<RecordAnswer>(
            spec.plural,
            {
              ...(child && { child: child.child.id }),
              ...(spec.ofCase && caseId && { case: caseId }),
              values: creationOf(spec, written),
            },
            { idempotencyKey },
          ),
    )
  }

  /** Goes on from the other's version, with what was chosen laid on top. */
  function takeOver({ theirs }: ConflictAnswer, written: Draft) {
    setBase(theirs)
    setDraft(written)
    return save(written, theirs)
  }

  return {
    id,
    base,
    draft,
    setDraft,
    reason,
    setReason,
    caseId,
    setCaseId,
    save,
    takeOver,
    saving,
    isUnsaved: isChanged(began, draft),
  }
}
export type RecordWork = ReturnType<typeof useRecordWork>

const REASON_MISSING = {
  da: 'Skriv kort, hvorfor det rettes (mindst 3 tegn).',
  en: 'Say in short why it is corrected (at least 3 characters).',
}

/** The case that something new most likely belongs to: the one opened last that is not closed. */
export function openCase(child: ChildAnswer | undefined): RecordAnswer | undefined {
  const cases = (child?.records.child_case ?? []).toSorted((a, b) =>
    String(b.values.opened_on).localeCompare(String(a.values.opened_on)),
  )
  return cases.find(({ values }) => !values.closed_on) ?? cases[0]
}
