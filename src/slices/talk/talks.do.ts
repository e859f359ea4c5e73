import { placeProblems } from '../../casework/before-birth.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { inForm, knownTo, type Writer } from '../../casework/written.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, FieldValue, RecordValues, StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_TALK } from './talk.record.ts'
import { newTalkProblems, type TalkValues } from './talk.rules.ts'

/** More than any child is talked with. */
const ALL = 10_000

/** All talks with a child that whoever asks sees. */
export async function talksWith(
  store: Store,
  child: string,
): Promise<readonly StoredRecord<typeof CHILD_TALK>[]> {
  return listRecords(store, CHILD_TALK, { personId: child, limit: ALL })
}

/** The talk that something rests on; null for none. */
export async function talkIn(store: Store, id: FieldValue | undefined): Promise<TalkValues | null> {
  return typeof id === 'string' ? ((await getRecord(store, CHILD_TALK, id))?.values ?? null) : null
}

/** A talk that is written in the form of what rests on it, so that nothing is written twice. */
export interface NewTalk {
  readonly child: string
  readonly caseId: string | null
  readonly values: RecordValues
}

/** What is wrong with it; its fields are named `talk.date` and so on. */
export async function problemsOfNewTalk(
  store: Store,
  writer: Writer,
  { child, caseId, values }: NewTalk,
): Promise<readonly FieldProblem[]> {
  const wrong = [...checkRecord(CHILD_TALK, values, knownTo(writer)), ...newTalkProblems(values)]
  if (wrong.length > 0) return inForm(PART, wrong)
  const proposed = { spec: CHILD_TALK, personId: child, values: { ...values, case_id: caseId } }
  return inForm(PART, await placeProblems(store, proposed))
}

const PART = 'talk'

/** Keeps it, once it has been checked; answers its id. */
export async function keepTalk(
  store: Store,
  writer: Writer,
  { child, caseId, values }: NewTalk,
): Promise<string> {
  const checked = checkedAs(CHILD_TALK, values, knownTo(writer))
  const place = { personId: child, ...(caseId !== null && { caseId }) }
  return (await keepNew(store, { spec: CHILD_TALK, values: checked, ...place })).record.id
}
