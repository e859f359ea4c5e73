import type { ChildAnswer } from '../../api/wire-child.ts'
import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import { type Draft, draftOf } from '../../web/form/draft.ts'
import { basisOf } from './granting.rules.ts'
import { MEASURE } from './measure.record.ts'
import type { Programme, Type } from './tried.ts'

/** A placement rests on one of these; the kind of place stands in § 43. */
const PLACEMENT_BASES = ['BL § 46', 'BL § 47']

/** What a grant begins with: today, the paragraph that the type usually rests on, and what its programme says. */
export function beginningOf(
  type: Type,
  programme: Programme | undefined,
  { today }: Pick<ChildAnswer, 'today'>,
): Draft {
  const [basis] = basesOf(type)
  return draftOf(MEASURE, {
    measure_type: type.code,
    start_date: today,
    legal_basis: isPlacementStep(type.step) ? null : (basis ?? null),
    programme: programme?.code ?? null,
    intensity: programme?.intensive ? 'intensive' : null,
    expected_end_date: programme?.weeks ? lastDayOf(today, programme.weeks) : null,
  })
}

/** The last day of so many whole weeks from a day on. */
function lastDayOf(start: string, weeks: number): string {
  return isoOf((parseIsoDay(start) ?? 0) + 7 * weeks - 1)
}

/** Paragraphs to choose from: new grants rest on Barnets Lov. */
export function basesOf({ step, legalBasis }: Type): readonly string[] {
  const bases = legalBasis.filter((one) => one.startsWith('BL'))
  return isPlacementStep(step) && bases.length > 0 ? PLACEMENT_BASES : bases
}

/** What a grant shows, in the order in which it is filled in. */
export interface Shown {
  readonly first: RecordSpec
  readonly more: RecordSpec
}

/** The fields of a grant: what the law asks for is marked, and a plan is decided on under § 32 alone. */
export function fieldsOf(draft: Draft): Shown {
  const basis = basisOf(draft.legal_basis)
  const asks = new Set(basis === null ? [] : ['purpose', 'expected_end_date', 'plan_decision'])
  const asking = (names: readonly string[]): RecordSpec => ({
    ...MEASURE,
    fields: names.flatMap((name) => {
      const spec = MEASURE.fields.find((one) => one.name === name)
      return spec ? [{ ...spec, required: spec.required || asks.has(name) }] : []
    }),
  })
  const names = ['start_date', 'legal_basis', 'expected_end_date', 'purpose']
  const plan = basis === 'support' ? ['plan_decision'] : []
  return { first: asking([...names, ...plan]), more: asking(['provider_id', 'setting', 'intensity']) }
}

/** The fields of a measure that are sent to be granted. */
export const GRANT_SPEC: RecordSpec = {
  ...MEASURE,
  fields: MEASURE.fields.filter(({ name }) =>
    [
      'measure_type',
      'start_date',
      'legal_basis',
      'purpose',
      'expected_end_date',
      'provider_id',
      'setting',
      'intensity',
      'programme',
      'serves',
      'reason_not_lower',
      'plan_decision',
    ].includes(name),
  ),
}
