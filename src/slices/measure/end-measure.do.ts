import { type Conflict, conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { MEASURE } from './measure.record.ts'

/** How a measure ends, in the version that was read. */
export interface MeasureEnd {
  readonly id: string
  readonly version: number
  /** ISO day, the last of it. */
  readonly end_date: string
  readonly ended_because: string
  readonly what_follows: string
  readonly handover_to?: string | undefined
  readonly handover?: string | undefined
}

/**
 * Ends a measure: why, and what follows, which the provider must be told (VIVE 2020). Where family, network or universal
 * services carry on, it is written down what was agreed with them.
 */
export async function endMeasure(
  store: Store,
  writer: Writer,
  { id, version, ...said }: MeasureEnd,
): Promise<Written<Conflict>> {
  if (!(await getRecord(store, MEASURE, id))) return { ok: false, refused: 'not-found' }
  if (!mayWrite(writer.roles, MEASURE)) return { ok: false, refused: 'not-allowed' }
  await holdRecord(store, MEASURE, id)
  const measure = await getRecord(store, MEASURE, id)
  if (!measure) return { ok: false, refused: 'not-found' }
  if (measure.version !== version) return conflict(store, MEASURE, measure)
  const wrong = [...endedAlready(measure.values), ...endProblems(said)]
  if (wrong.length > 0) return problems(wrong)
  const { end_date, ended_because, what_follows, handover_to = null, handover = '' } = said
  const changes = { end_date, ended_because, what_follows, handover_to, handover }
  return correctRecordOf(store, writer, { spec: MEASURE, id, version, changes })
}

function endedAlready({ end_date }: RecordValues): readonly FieldProblem[] {
  if (!isSaid(end_date)) return []
  return [problem(null, `Indsatsen sluttede ${end_date}.`, `The measure ended ${end_date}.`)]
}

function endProblems({
  end_date,
  ended_because,
  what_follows,
  handover_to,
  handover,
}: Omit<MeasureEnd, 'id' | 'version'>): readonly FieldProblem[] {
  const missing = (name: string, value: string | undefined, da: string, en: string) =>
    isSaid(value?.trim()) ? [] : [problem(name, da, en)]
  return [
    ...missing('end_date', end_date, 'Skriv den sidste dag.', 'Give the last day.'),
    ...missing('ended_because', ended_because, 'Vælg, hvorfor den slutter.', 'Choose why it ends.'),
    ...missing(
      'what_follows',
      what_follows,
      'Skriv, hvad der følger efter; det skal tilbuddet vide.',
      'Say what follows; the provider must know.',
    ),
    ...(isSaid(handover_to)
      ? missing(
          'handover',
          handover,
          'Skriv, hvad der er aftalt om overdragelsen.',
          'Say what is agreed about the hand-over.',
        )
      : []),
  ]
}
