import { heldFor } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { KNOWN, problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordValues, StoredRecord } from '../../kernel/record/record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { heardProblems } from '../talk/talk.rules.ts'
import { talkIn } from '../talk/talks.do.ts'
import { type Answer, cannotAnswer, keepAnswerTo } from './answer-approval.do.ts'
import { competenceProblems } from './competence-problems.do.ts'
import { nameOf } from './grant-measure.do.ts'
import { basisOf } from './granting.rules.ts'
import { ANSWER_REQUEST } from './measure.acts.ts'
import { GRANT_REQUEST, GRANTED, MEASURE } from './measure.record.ts'
import { lawProblems } from './measure-law.do.ts'

/**
 * Answers a request for a grant: a leader's to do, as far as they may grant it themselves. A yes makes the measure, decided
 * today by this leader; it cannot have begun before.
 */
export async function answerRequest(
  store: Store,
  writer: Writer,
  answer: Answer,
): Promise<Written<Conflict>> {
  const of = { spec: GRANT_REQUEST, ...answer } as const
  const asked = await heldFor(store, ANSWER_REQUEST, answer)
  if ('refused' in asked) return asked
  const refused = cannotAnswer(writer, asked, { act: ANSWER_REQUEST, ...answer })
  if (refused) return refused
  const beyond = await competenceProblems(store, writer, asked.values)
  if (beyond.length > 0) return problems([BEYOND])
  if (answer.answer === 'no') return keepAnswerTo(store, writer, of, { answer: 'refused' })
  const granted = await grant(store, writer, asked, answer.today)
  if (!granted.ok) return granted
  return keepAnswerTo(store, writer, of, { answer: 'granted', measure_id: granted.value.record.id })
}

const BEYOND = problem(
  null,
  'Den bevilges af myndighedslederen og venter på et svar derfra.',
  'It is granted by the manager, and waits for an answer from there.',
)

async function grant(
  store: Store,
  writer: Writer,
  asked: StoredRecord<typeof GRANT_REQUEST>,
  today: string,
): Promise<Written> {
  const { case_id: caseId } = asked.values
  const file = caseId ? await getRecord(store, CHILD_CASE, caseId) : null
  if (isSaid(file?.values.closed_on))
    return problems([problem(null, 'Sagen er lukket imens.', 'The case has been closed meanwhile.')])
  const { start_date: start } = asked.values
  const values = {
    ...askedFor(asked.values),
    start_date: start < today ? today : start,
    decided_on: today,
    granted_by: await nameOf(store, writer),
  }
  const wrong = [
    ...checkRecord(MEASURE, values, KNOWN),
    ...lawProblems(values),
    ...((await isUnheard(store, asked, today)) ? [UNHEARD] : []),
  ]
  if (wrong.length > 0) return problems(wrong)
  const place = {
    ...(asked.person_id !== null && { personId: asked.person_id }),
    ...(caseId && { caseId }),
  }
  return {
    ok: true,
    value: await keepNew(store, { spec: MEASURE, values: checkedAs(MEASURE, values, KNOWN), ...place }),
  }
}

/** Asked for before Trin asked how the child was heard: then there is nothing for the decision to rest on. */
async function isUnheard(
  store: Store,
  { values }: StoredRecord<typeof GRANT_REQUEST>,
  today: string,
): Promise<boolean> {
  if (basisOf(values.legal_basis) === null) return false
  return heardProblems({ ...values, talk: await talkIn(store, values.talk_id) }, today).length > 0
}

const UNHEARD = problem(
  null,
  'Indstillingen siger ikke, hvordan barnet er hørt (Barnets Lov § 5). Svar nej, og bed om en ny med samtalen.',
  'The request does not say how the child was heard (Barnets Lov § 5). Answer no, and ask for a new one with the talk.',
)

/** What was asked for, without who asked and what was answered. */
function askedFor(values: RecordValues): RecordValues {
  return Object.fromEntries(GRANTED.map(({ name }) => [name, values[name] ?? null]))
}
