import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { goesOn, isOver, placeInTime } from '../../kernel/in-force.ts'
import type { RecordKind, RecordValues } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { type Saying, tellersOf } from '../../web/words/tellers.ts'
import { measureTitle, sayingOf, type Wording } from '../../web/words/value-text.ts'
import { consentStands } from '../people/consent.rules.ts'
import { PUPIL } from '../people/pupil.record.ts'
import type { childMessages } from './child.texts.ts'

/** A record as one line on the child's page. */
export interface Summary {
  readonly title: string
  readonly state: State | null
  /** Short facts, in the order that they are asked about. */
  readonly facts: readonly string[]
  /** What someone has written. */
  readonly text: string
}
export interface State {
  readonly words: string
  readonly tone: 'now' | 'past' | 'warning'
}

/** What a summary is made with. */
export interface Telling {
  readonly wording: Wording
  readonly texts: typeof childMessages.da
  readonly today: string
  readonly child: ChildAnswer
}

/** What a kind of record is told of with, its period found already. */
interface About extends Telling {
  readonly period: string
}

const tellerOf = tellersOf<About, Pick<Summary, 'title' | 'facts' | 'text'>>({
  measure: ({ say, record, period, texts }) => ({
    title: say('measure_type'),
    facts: [
      period,
      record.values.end_date ? '' : worded(say('expected_end_date'), texts.expectedUntil),
      say('legal_basis'),
      say('provider_id'),
      record.values.intensity === 'intensive' ? say('intensity').toLowerCase() : '',
      say('end_reason'),
    ],
    text: say('purpose'),
  }),
  followup: ({ say, record, texts, child, wording }) => ({
    title: say('date'),
    facts: [
      say('kind'),
      measureOf(record, { child, wording }),
      say('decision').toLowerCase(),
      worded(say('next_due_date'), texts.next),
    ],
    text: say('note'),
  }),
  investigation: ({ say }) => ({
    title: say('decided_on'),
    facts: [say('legal_basis')],
    text: say('conclusion'),
  }),
  child_talk: ({ say }) => ({
    title: say('date'),
    facts: [say('participation'), say('parents'), say('held_by'), say('occasion')],
    text: say('childs_view') || say('why_not'),
  }),
  notification: ({ say, texts }) => ({
    title: say('received_at'),
    facts: [say('notifier'), worded(say('assessed_at'), texts.assessed), say('outcome')],
    text: say('content'),
  }),
  child_case: ({ say, texts }) => ({
    title: [say('kind'), say('title')].filter(Boolean).join(': '),
    facts: [
      worded(say('opened_on'), texts.opened),
      worded(say('closed_on'), texts.closed),
      say('closing_reason'),
      say('caseworker_id'),
      say('team_id'),
      say('district_id'),
    ],
    text: '',
  }),
  allocation: ({ say, period }) => ({ title: say('caseworker_id'), facts: [period], text: '' }),
  relation: ({ say, record, period, texts }) => ({
    title: say('other_id'),
    facts: [
      say('relation'),
      record.values.custody ? texts.custody : '',
      record.values.lives_with ? texts.livesWith : '',
      say('role'),
      period,
    ],
    text: '',
  }),
  consent: ({ say, texts }) => ({
    title: say('recipient'),
    facts: [say('given_by'), say('form').toLowerCase(), periodIn(say('given_on'), say('expires_on'), texts)],
    text: [say('content'), say('purpose')].filter(Boolean).join(' – '),
  }),
  pupil: (about) => ({ title: about.say('school_year'), facts: withTitles(about), text: '' }),
})

/** What was said, in a sentence of its own; nothing where nothing was said. */
function worded(said: string, words: (said: string) => string): string {
  return said && words(said)
}

/** A record on one line: what it is, whether it holds today, and what one asks about it. */
export function summaryOf(record: RecordOf, telling: Telling): Summary {
  const say = sayingOf(RECORDS.of(record.kind), record.values, telling.wording)
  const period = periodIn(say('start_date'), say('end_date'), telling.texts)
  const about = { ...telling, record, say, period }
  const { title, facts, text } = tellerOf(about) ?? plain(about)
  return { title, state: stateOf(record, telling), facts: facts.filter(Boolean), text }
}

/** Of any kind: its name, and everything else that has been said of it. */
function plain({ record, period, wording, child }: Saying & About): Omit<Summary, 'state'> {
  const spec = RECORDS.of(record.kind)
  const name = child.names[record.id]
  const say = sayingOf(spec, record.values, wording)
  const others = spec.fields
    .map(({ name }) => name)
    .filter((name) => !['name', 'start_date', 'end_date'].includes(name))
    .map(say)
  if (name !== undefined) return { title: name, facts: [...others, period], text: '' }
  const isNamed = 'name' in record.values && record.values.name
  const [title = '', ...facts] = isNamed ? [say('name'), ...others] : others.filter(Boolean)
  return { title, facts: [...facts, period], text: '' }
}

function withTitles({ say, wording }: Saying<'pupil'> & About): string[] {
  return PUPIL.fields
    .filter(({ name }) => name !== 'school_year')
    .flatMap(({ name, title }) => {
      const said = say(name)
      return said ? [`${title[wording.language]} ${said}`] : []
    })
}

function measureOf(
  { values }: RecordOf<'followup'>,
  { child, wording }: Pick<Telling, 'child' | 'wording'>,
): string {
  const measure = child.records.measure.find(({ id }) => id === values.measure_id)
  return measure ? measureTitle(measure.values.measure_type, wording) : ''
}

function periodIn(from: string, to: string, texts: Telling['texts']): string {
  if (from && to) return texts.fromTo(from, to)
  if (from) return texts.since(from)
  return to ? texts.until(to) : ''
}

/** Whether it holds today, in a word; null for what just happened once. */
export function stateOf({ kind, values }: RecordOf, { texts, today, wording }: Telling): State | null {
  const now = (words: string): State => ({ words, tone: 'now' })
  const past = (words: string): State => ({ words, tone: 'past' })
  switch (kind) {
    case 'measure':
      if (placeInTime(today, values.start_date, null) === 'before') return past(texts.planned)
      if (isOver(values, today)) return past(texts.ended)
      return goesOn(values, today) ? now(texts.inForce) : past(texts.lastDay)
    case 'child_case':
      return values.closed_on ? past(texts.closedState) : now(texts.open)
    case 'investigation':
      return values.completed_on
        ? past(texts.completed(wording.format.shortDate(values.completed_on)))
        : now(texts.underWay)
    case 'notification':
      return values.assessed_at ? null : { words: texts.notAssessed, tone: 'warning' }
    case 'consent':
      if (consentStands(values, today)) return now(texts.stands)
      return past(values.withdrawn_on && values.withdrawn_on <= today ? texts.withdrawn : texts.expired)
    default:
      return isOverOf(values, today) ? past(texts.past) : null
  }
}

/** Of any kind: one without a last day is never over. */
function isOverOf(values: RecordValues, today: string): boolean {
  return isOver(values, today)
}

/** Newest first, as the specification of the kind says; what holds today before what is over. */
export function inOrder<One extends RecordOf>(
  kind: RecordKind,
  records: readonly One[],
  telling: Telling,
): One[] {
  const { order } = RECORDS.of(kind)
  const rank = (record: One) => (stateOf(record, telling)?.tone === 'past' ? 1 : 0)
  // Which field a kind is ordered by is known by its name alone.
  const value = ({ values }: { readonly values: RecordValues }) => String(values[order.field] ?? '')
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order.newestFirst ? value(b).localeCompare(value(a)) : value(a).localeCompare(value(b))),
  )
}
