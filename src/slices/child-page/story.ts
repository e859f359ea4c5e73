import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { measureTitle, sayingOf } from '../../web/words/value-text.ts'
import { inOrderOfDay, placeOf } from './story-order.ts'
import { toldOf } from './story-tellers.ts'
import type { StoryKind, StoryWords } from './story-words.ts'

/** Something that happened for a child. */
export interface Happening {
  readonly key: string
  readonly kind: StoryKind
  /** ISO day it happened. */
  readonly day: string
  /** ISO instant, where more than the day is known. */
  readonly moment: string | null
  readonly title: string
  readonly facts: readonly string[]
  /** What was written of it. */
  readonly text: string
  readonly record: RecordOf
}

/** Everything that happened for a child, the newest first, of one day too; what is planned has not happened. */
export function storyOf(answer: ChildAnswer, words: StoryWords): readonly Happening[] {
  const told = Object.values(answer.records)
    .flat()
    .flatMap((record) => happeningsOf(record, answer, words))
  const days = Map.groupBy(
    told.filter(({ day }) => day <= answer.today),
    ({ day }) => day,
  )
  return [...days]
    .toSorted(([one], [other]) => other.localeCompare(one))
    .flatMap(([, ofDay]) => inOrderOfDay(ofDay).toReversed())
    .map(({ place: _, time: __, ...happening }) => happening)
}

function happeningsOf(record: RecordOf, answer: ChildAnswer, words: StoryWords) {
  const { wording } = words
  const values: RecordValues = record.values
  const say = sayingOf(RECORDS.of(record.kind), values, wording)
  const measure = (id: string | null) => {
    const of = answer.records.measure.find((one) => one.id === id)
    return of ? measureTitle(of.values.measure_type, wording).toLowerCase() : ''
  }
  const told = toldOf({ ...words, record, say, measure }) ?? []
  return told.flatMap(({ at, kind, title, facts = [], texts = [] }) => {
    const value = values[at]
    if (typeof value !== 'string') return []
    const [day, clock = MIDNIGHT] = value.length > 10 ? toCopenhagen(value).split('T') : [value]
    const time = clock === MIDNIGHT ? null : clock
    return [
      {
        key: `${record.id} ${at}`,
        place: placeOf(record.kind, at),
        time,
        day,
        moment: time && value,
        kind,
        title,
        facts: facts.filter(Boolean),
        text: texts.filter(Boolean).join('\n\n'),
        record,
      },
    ]
  })
}

/** Stands for a day where an instant is asked for, as in a data package (docs/data-flow.md). */
const MIDNIGHT = '00:00'

/** The part of a story that is of these kinds and holds every word that is searched for. */
export function chosenOf(
  story: readonly Happening[],
  kinds: ReadonlySet<StoryKind>,
  search: string,
): readonly Happening[] {
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  return story.filter(({ kind, title, facts, text }) => {
    if (kinds.size > 0 && !kinds.has(kind)) return false
    const said = [title, ...facts, text].join(' ').toLocaleLowerCase('da')
    return words.every((word) => said.includes(word))
  })
}

/** A story by the month it happened in, `2026-03`. */
export function byMonth(
  story: readonly Happening[],
): readonly { readonly month: string; readonly happened: readonly Happening[] }[] {
  const months = Map.groupBy(story, ({ day }) => day.slice(0, 7))
  return [...months].map(([month, happened]) => ({ month, happened }))
}
