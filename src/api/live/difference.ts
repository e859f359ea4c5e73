import { definitionOf } from '../../figures/catalogue.ts'
import { isObserved } from '../../figures/rules/observe.ts'
import type { FigureRow } from '../../kernel/key-figure.ts'
import { type FigureChange, figureChanges } from '../../store/figure-changes.ts'
import { seenChildren, whoAndWhy } from '../../store/seen-children.ts'
import { isHiding } from '../answers/counts-alone.ts'
import { figureNamed } from '../answers/known.ts'
import { instantIn } from '../moments.ts'
import { invalid, notFound } from '../refused.ts'
import type { DifferenceAnswer, DifferenceQuery } from '../wire-difference.ts'
import { type Asking, hiddenBelow, withLive } from './live-answers.ts'
import type { KnownNumber } from './members.ts'

type ChildAnswer = DifferenceAnswer['children'][number]

/**
 * A number as known at two moments, and the children who make the difference, with what was changed of each between
 * the two. Children whom the user may not see stand under their pseudonym, without who changed what why; while
 * counts are hidden from this user, they are not shown.
 */
export async function differenceAnswer(asking: Asking, query: DifferenceQuery): Promise<DifferenceAnswer> {
  const span = { from: instantIn('from', query.from), to: instantIn('to', query.to) }
  if (Temporal.Instant.compare(span.from, span.to) > 0) {
    throw invalid(
      'to',
      'Vælg et andet tidspunkt, der ligger efter det første.',
      'Choose a second moment after the first.',
    )
  }
  const figure = figureNamed(query.figure)
  const group = definitionOf(figure).groups.find(({ id }) => id === query.group)
  if (!group) {
    throw notFound(
      'group',
      `Nøgletallet har ingen gruppe ${query.group}.`,
      `There is no group ${query.group}.`,
    )
  }
  const number = { figure, group: group.id, municipality: asking.user.actor.municipality, date: query.date }
  const known = (at: string) =>
    withLive(asking, at, async (live) => {
      const threshold = hiddenBelow(asking, live)
      return { ...(await live.number(threshold, number)), threshold }
    })
  const before = await known(span.from)
  const after = await known(span.to)
  const rows = { before: rowOf(before.row), after: rowOf(after.row) }
  if (before.isHidden || after.isHidden) return { ...rows, children: [], hidden: true }
  const children = await childrenBetween(asking, { before, after, span, isObserved: isObserved(group.rule) })
  if (!isHiding(after.threshold)) return { ...rows, children, hidden: false }
  const own = children.filter(({ id }) => id !== null)
  return { ...rows, children: own, hidden: own.length < children.length }
}

function rowOf(row: FigureRow | null): DifferenceAnswer['before'] {
  return row && { numerator: row.numerator, denominator: row.denominator, value: row.value }
}

interface Between {
  readonly before: KnownNumber
  readonly after: KnownNumber
  readonly span: { readonly from: string; readonly to: string }
  /** Whether the number is more than a count: then a child can change it without coming or going. */
  readonly isObserved: boolean
}

async function childrenBetween(asking: Asking, between: Between): Promise<ChildAnswer[]> {
  const { before, after, span } = between
  const cameOrWent = differing(before, after)
  const isOtherValue = between.isObserved && before.row?.value !== after.row?.value
  const asked = isOtherValue ? everyone(before, after) : cameOrWent
  const changes = await asking.bound.figures((store) => figureChanges(store, asked, span))
  const changed = new Set(changes.map(({ personId }) => personId))
  const ids = asked.filter((id) => cameOrWent.includes(id) || changed.has(id))
  const { names, words } = await asking.bound.read('figures', async (store) => ({
    names: await seenChildren(store, ids, ['name', ...new Set(changes.map(({ kind }) => kind))]),
    words: await whoAndWhy(
      store,
      changes.map(({ seq }) => seq),
    ),
  }))
  return ids.map((id) => {
    const own = changes.filter(({ personId }) => personId === id)
    const place = { numerator: isIn(between, 'numerator', id), denominator: isIn(between, 'denominator', id) }
    const name = names.get(id)
    if (name !== undefined) {
      const told = own.map(({ seq, kind, at, changed }) => ({
        kind,
        at,
        changed: [...changed],
        ...saidOf(seq),
      }))
      return { id, name, ...place, changes: told }
    }
    const pseudonym = asking.keys.pseudonym(asking.user.actor.municipality, 'person', id)
    return { id: null, name: pseudonym, ...place, changes: own.flatMap(withoutTraces) }
  })

  function saidOf(seq: number) {
    return { by: words.get(seq)?.by ?? null, reason: words.get(seq)?.reason ?? null }
  }
}

function isIn({ before, after }: Between, part: 'numerator' | 'denominator', id: string) {
  return { before: before[part].has(id), after: after[part].has(id) }
}

/** Children who stand behind the number another number of times than before. */
function differing(before: KnownNumber, after: KnownNumber): readonly string[] {
  const parts = ['numerator', 'denominator'] as const
  return everyone(before, after).filter((id) =>
    parts.some((part) => before[part].get(id) !== after[part].get(id)),
  )
}

function everyone(before: KnownNumber, after: KnownNumber): readonly string[] {
  const maps = [before.numerator, before.denominator, after.numerator, after.denominator]
  return [...new Set(maps.flatMap((map) => [...map.keys()]))]
}

/** Fields that lead to someone: other records, words that were written by hand, and the very day of birth. */
const TRACES: ReadonlySet<string> = new Set(['granted_by', 'notifier', 'outcome', 'merged_into'])
const DAYS_OF_BIRTH: ReadonlySet<string> = new Set(['birth_date', 'expected_birth_date'])

/** A change of a child that the user may not see: the fields that a figure reads, and nothing that leads to anyone. */
function withoutTraces({ kind, at, changed }: FigureChange): ChildAnswer['changes'] {
  const year = (value: string | number | boolean | null) =>
    typeof value === 'string' ? value.slice(0, 4) : value
  const left = changed
    .filter(({ field }) => !TRACES.has(field) && !field.endsWith('_id'))
    .map((one) => (DAYS_OF_BIRTH.has(one.field) ? { ...one, from: year(one.from), to: year(one.to) } : one))
  return left.length === 0 ? [] : [{ kind, at, by: null, reason: null, changed: left }]
}
