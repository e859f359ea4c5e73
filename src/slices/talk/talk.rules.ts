import { dayIn } from '../../kernel/due/days.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, FieldValue, ValuesOf } from '../../kernel/record/record.ts'
import type { CHILD_TALK } from './talk.record.ts'

export type TalkValues = ValuesOf<typeof CHILD_TALK>
type Talk = Partial<TalkValues>

/** A talk or other direct contact with the child itself; what a representative says is another way (BL § 5 stk. 3). [choice] */
const DIRECT = ['talk', 'observation', 'other_expression']
/** Nobody took part. */
const NOT_HELD = ['no_opportunity', 'did_not_want']

/** Whether the municipality has been in direct contact with the child. */
function isDirect({ participation }: Pick<Talk, 'participation'>): boolean {
  return DIRECT.includes(participation ?? '')
}

/** Whether nothing was held: the record says why not. */
export function isNotHeld({ participation }: Pick<Talk, 'participation'>): boolean {
  return NOT_HELD.includes(participation ?? '')
}

/** What a talk says when it is written down here: with or without parents, and what the child said. */
export function newTalkProblems(values: Talk): readonly FieldProblem[] {
  if (!isSaid(values.participation) || isNotHeld(values)) return []
  return [
    ...(isSaid(values.parents)
      ? []
      : [problem('parents', 'Vælg, om forældrene var med.', 'Choose whether the parents were there.')]),
    ...(isSaid(values.childs_view)
      ? []
      : [
          problem(
            'childs_view',
            'Skriv, hvad barnet sagde eller viste.',
            'Write what the child said or showed.',
          ),
        ]),
  ]
}

/** What a decision says of how the child was heard: a talk; or why there was none, and how its view was got otherwise. */
export interface Hearing {
  readonly talk: Talk | null
  readonly not_heard_reason?: FieldValue | undefined
  readonly heard_otherwise?: FieldValue | undefined
}

/**
 * Whether the child is heard before something is decided on a day (ISO): by direct contact on that day or before, whatever
 * its age, for the law names none; or, in very special cases alone, in another way, and then it says why and how.
 * Everything that asks for the child's view asks this. @see docs/law.md#the-childs-voice
 */
export function heardProblems(hearing: Hearing, on: string): readonly FieldProblem[] {
  const { talk } = hearing
  if (talk && (talk.date ?? '') > on) return [TOO_LATE]
  if (talk && isDirect(talk)) return isSaid(talk.childs_view) ? [] : [NO_WORDS]
  const reason = isSaid(hearing.not_heard_reason) ? hearing.not_heard_reason : talk?.why_not
  const otherwise = isSaid(hearing.heard_otherwise) ? hearing.heard_otherwise : talk?.childs_view
  if (!talk && !isSaid(reason) && !isSaid(otherwise)) return [NOT_HEARD]
  return [...(isSaid(reason) ? [] : [NO_REASON]), ...(isSaid(otherwise) ? [] : [NO_OTHER_WAY])]
}

/** Whether it is; of several talks, by any of them. */
export function isHeard(talks: readonly Talk[], on: string): boolean {
  return talks.some((talk) => heardProblems({ talk }, on).length === 0)
}

const NOT_HEARD = problem(
  'talk_id',
  'Tal med barnet først, og vælg eller skriv samtalen (Barnets Lov § 5). I helt særlige tilfælde: skriv hvorfor ikke, og hvordan barnets syn ellers er fundet.',
  'Talk with the child first, and choose or write the talk (Barnets Lov § 5). In very special cases: say why not, and how the child’s view was got otherwise.',
)
const TOO_LATE = problem(
  'talk_id',
  'Samtalen ligger efter den dag, der besluttes. Vælg en, der er holdt senest samme dag.',
  'The talk lies after the day of the decision. Choose one held on that day or before.',
)
const NO_WORDS = problem(
  'talk_id',
  'Samtalen siger ikke, hvad barnet sagde. Skriv det på samtalen først.',
  'The talk does not say what the child said. Write it on the talk first.',
)
const NO_REASON = problem(
  'not_heard_reason',
  'Skriv det helt særlige, der gør, at der ikke er talt med barnet.',
  'Say what is so special that the child was not talked with.',
)
const NO_OTHER_WAY = problem(
  'heard_otherwise',
  'Skriv, hvordan barnets syn er fundet på anden vis, og hvad det er.',
  "Say how the child's view was got in another way, and what it is.",
)

/** The newest first, of those that a decision on a day (ISO) can rest on. */
export function talksBefore<One extends { readonly values: Talk }>(
  talks: readonly One[],
  on: string,
): readonly One[] {
  return talks
    .filter(({ values }) => isDirect(values) && isHeard([values], on))
    .toSorted((a, b) => (b.values.date ?? '').localeCompare(a.values.date ?? ''))
}

/** Whether the child was ever told of the right to a companion. @see docs/law.md#the-right-to-a-companion */
export function isToldOfCompanion(talks: readonly Pick<Talk, 'told_of_companion'>[]): boolean {
  return talks.some(({ told_of_companion }) => told_of_companion === 'yes')
}

/** How many days late a talk is written down; 0 in time, or where the municipality has said no number. @see docs/law.md#the-note-of-a-talk */
export function daysLate(
  { date, written_on }: Pick<Talk, 'date' | 'written_on'>,
  noteDays: number | null,
): number {
  const [held, written] = [dayIn(date ?? null), dayIn(written_on ?? null)]
  if (noteDays === null || held === null || written === null) return 0
  return Math.max(0, written - held - noteDays)
}
