import type { RecordAnswer } from '../../api/wire-records.ts'
import { type Act, type AnswerOf, formOf, type MoreOf, problemsOf } from '../../kernel/act/act.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { type OrderedAct, order } from '../answers/api.ts'
import { useSignedIn } from '../answers/me.ts'
import { creationOf, type Draft } from './draft.ts'
import { failureOf } from './saving.ts'
import { useForm } from './use-form.ts'

/** No act asks for a type of measure as a field. */
const NO_MEASURES = { measureTypes: new Set<string>() }

/** What an act is done with, and what is said beyond what it asks. */
export interface Doing<Answer, More = object> {
  /** The record, in the version that was read; of a child, its id. */
  readonly about: { readonly id: string; readonly version?: number; readonly values?: RecordValues }
  /** ISO day. */
  readonly today: string
  /** What stands in the form as it opens, beside today. */
  readonly begins?: Draft
  /** What is sent that is no field. */
  readonly more?: (draft: Draft) => More
  /** What is missing that the act does not know of. */
  readonly problems?: (draft: Draft) => readonly FieldProblem[]
  readonly onDone?: (answer: Answer) => void
  /** The same before the pages show it. */
  readonly onAnswered?: (answer: Answer) => void
}

/** The form of an act: it begins with today, is checked as the server checks it, and sent to where the act is done. */
export function useAct<One extends Act>(act: One, doing: Doing<AnswerOf<One, RecordAnswer>, MoreOf<One>>) {
  const { about, today, begins, more, problems, onDone, onAnswered } = doing
  const { id, version, values = {} } = about
  const { worker } = useSignedIn()
  const days = act.asks.filter(({ leftOut }) => leftOut === 'today').map(({ name }) => [name, today] as const)
  return useForm<AnswerOf<One, RecordAnswer>>({
    keptAs: { form: `${act.of.kind}:${act.path}`, child: id },
    begins: { ...Object.fromEntries(days), ...begins },
    problems: (draft) => {
      const said = creationOf(formOf(act), draft)
      const found = [...problemsOf(act, said, { values, today }), ...(problems?.(draft) ?? [])]
      const named = (one: FieldProblem) => found.some(({ field }) => field === one.field)
      return [...found, ...checkRecord(formOf(act), said, NO_MEASURES).filter((one) => !named(one))]
    },
    send: async (draft, idempotencyKey) => {
      const body = { ...creationOf(formOf(act), draft), ...(more?.(draft) ?? {}) }
      const sending = act.does === 'change' ? { version } : { idempotencyKey }
      // It has been checked to say what the act asks.
      const said = { id, body } as unknown as OrderedAct<One>
      const answer = await order(act, said, sending).catch((error) =>
        ownEarlier(act, error, { body, by: worker.id }),
      )
      onAnswered?.(answer)
      return answer
    },
    onDone,
  })
}

interface Mine {
  readonly body: RecordValues
  readonly by: string
}

/** The answer of an earlier try was lost on the way, and what is there is one's own: it is done. */
function ownEarlier<One extends Act>(
  { asks, once }: One,
  error: unknown,
  { body, by }: Mine,
): AnswerOf<One, RecordAnswer> {
  const failure = failureOf(error)
  if (failure.kind !== 'conflict' || once?.by === undefined) throw error
  const { theirs } = failure.conflict
  const isOwn = theirs.values[once.by] === by && asks.every(({ name }) => theirs.values[name] === body[name])
  if (!isOwn) throw error
  // What is done once by someone answers the record that it was done with.
  return theirs as AnswerOf<One, RecordAnswer>
}
