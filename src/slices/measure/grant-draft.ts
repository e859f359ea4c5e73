import type { ChildAnswer } from '../../api/wire-child.ts'
import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import { creationOf, type Draft, draftOf } from '../../web/form/draft.ts'
import { asPart, draftIn } from '../../web/form/written.ts'
import { firstChosen, NEW_TALK, NO_TALK } from '../talk/heard-choice.parts.tsx'
import { talkBeginning, talkSaid } from '../talk/talk-draft.parts.ts'
import { basisOf } from './granting.rules.ts'
import { MEASURE } from './measure.record.ts'
import type { Programme, Type } from './tried.ts'

/** A placement rests on one of these; the kind of place stands in § 43. */
const PLACEMENT_BASES = ['BL § 46', 'BL § 47']

interface Chosen {
  readonly type: Type
  readonly programme: Programme | undefined
  /** Who grants it, and most likely talked with the child. */
  readonly worker: string
}

/** What a grant begins with: today, the paragraph that the type usually rests on, what its programme says, and the newest talk. */
export function beginningOf(
  { type, programme, worker }: Chosen,
  child: Pick<ChildAnswer, 'today' | 'records'>,
): Draft {
  const { today } = child
  const [basis] = basesOf(type)
  const asked = draftOf(MEASURE, {
    measure_type: type.code,
    start_date: today,
    legal_basis: isPlacementStep(type.step) ? null : (basis ?? null),
    programme: programme?.code ?? null,
    intensity: programme?.intensive ? 'intensive' : null,
    expected_end_date: programme?.weeks ? lastDayOf(today, programme.weeks) : null,
  })
  const talk = asPart('talk', talkBeginning({ today, worker, occasion: 'decision' }))
  return { ...asked, ...talk, heard_by: firstChosen(child) }
}

/** What is sent of it: of how the child was heard what was chosen, and only where the law asks for it. */
export function grantSaid(draft: Draft, today: string) {
  const { heard_by: by = '', not_heard_reason = '', heard_otherwise = '' } = draft
  const isAsked = basisOf(draft.legal_basis) !== null
  const isNew = isAsked && by === NEW_TALK
  const isWaived = isAsked && by === NO_TALK
  const values = creationOf(GRANT_SPEC, {
    ...draft,
    talk_id: isAsked && !isNew && !isWaived ? by : '',
    not_heard_reason: isWaived ? not_heard_reason : '',
    heard_otherwise: isWaived ? heard_otherwise : '',
  })
  return { values, ...(isNew && { talk: talkSaid(draftIn(draft, 'talk'), today) }) }
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
      'talk_id',
      'not_heard_reason',
      'heard_otherwise',
    ].includes(name),
  ),
}
