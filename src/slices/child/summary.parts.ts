import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { isOver, placeInTime } from '../../kernel/in-force.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { valueText, type Wording } from '../../web/words/value-text.ts'
import { consentStands } from '../people/consent.rules.ts'
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

/** How a kind of record is told of, with its state and period found already. */
type Teller = (say: Say, about: About) => Pick<Summary, 'title' | 'facts' | 'text'>
type Say = (name: string, words?: (said: string) => string) => string
interface About extends Telling {
  readonly record: RecordAnswer
  readonly period: string
}

const TELLERS: Partial<Record<RecordKind, Teller>> = {
  measure: (say, { record, period, texts }) => ({
    title: say('measure_type'),
    facts: [
      period,
      record.values.end_date ? '' : say('expected_end_date', texts.expectedUntil),
      say('legal_basis'),
      say('provider_id'),
      record.values.intensity === 'intensive' ? say('intensity').toLowerCase() : '',
      say('end_reason'),
    ],
    text: say('purpose'),
  }),
  followup: (say, about) => ({
    title: say('date'),
    facts: [
      say('kind'),
      measureOf(about.record, about),
      say('decision').toLowerCase(),
      say('next_due_date', about.texts.next),
    ],
    text: say('note'),
  }),
  investigation: (say) => ({
    title: say('decided_on'),
    facts: [say('legal_basis')],
    text: say('conclusion'),
  }),
  notification: (say, { texts }) => ({
    title: say('received_at'),
    facts: [say('notifier'), say('assessed_at', texts.assessed), say('outcome')],
    text: say('content'),
  }),
  child_case: (say, { texts }) => ({
    title: [say('kind'), say('title')].filter(Boolean).join(': '),
    facts: [
      say('opened_on', texts.opened),
      say('closed_on', texts.closed),
      say('closing_reason'),
      say('caseworker_id'),
      say('team_id'),
      say('district_id'),
    ],
    text: '',
  }),
  allocation: (say, { period }) => ({ title: say('caseworker_id'), facts: [period], text: '' }),
  relation: (say, { record, period, texts }) => ({
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
  consent: (say, about) => ({
    title: say('recipient'),
    facts: [
      say('given_by'),
      say('form').toLowerCase(),
      periodOf(about.record, about, ['given_on', 'expires_on']),
    ],
    text: [say('content'), say('purpose')].filter(Boolean).join(' – '),
  }),
  pupil: (say, about) => ({ title: say('school_year'), facts: withTitles(about.record, about), text: '' }),
}

/** A record on one line: what it is, whether it holds today, and what one asks about it. */
export function summaryOf(record: RecordAnswer, telling: Telling): Summary {
  const say: Say = (name, words = (said) => said) => {
    const said = saying(record, name, telling)
    return said && words(said)
  }
  const about = { ...telling, record, period: periodOf(record, telling) }
  const { title, facts, text } = (TELLERS[record.kind] ?? plain)(say, about)
  return { title, state: stateOf(record, telling), facts: facts.filter(Boolean), text }
}

/** Its name, and everything else that has been said of it. */
function plain(say: Say, { record, period }: About): ReturnType<Teller> {
  const names = RECORDS.of(record.kind).fields.map(({ name }) => name)
  const others = names
    .filter((name) => !['name', 'start_date', 'end_date'].includes(name))
    .map((name) => say(name))
  const [title = '', ...facts] = record.values.name ? [say('name'), ...others] : others.filter(Boolean)
  return { title, facts: [...facts, period], text: '' }
}

function withTitles(record: RecordAnswer, telling: Telling): string[] {
  return RECORDS.of(record.kind)
    .fields.filter(({ name }) => name !== 'school_year')
    .flatMap((field) => {
      const said = saying(record, field.name, telling)
      return said ? [`${field.title[telling.wording.language]} ${said}`] : []
    })
}

function saying({ kind, values }: RecordAnswer, name: string, { wording }: Telling): string {
  const field = RECORDS.of(kind).fields.find((one) => one.name === name)
  return field ? valueText(field, values[name], wording) : ''
}

function measureOf({ values }: RecordAnswer, telling: Telling): string {
  const measure = telling.child.records.measure.find(({ id }) => id === values.measure_id)
  return measure ? saying(measure, 'measure_type', telling) : ''
}

function periodOf(
  record: RecordAnswer,
  telling: Telling,
  [first, last] = ['start_date', 'end_date'],
): string {
  const [from, to] = [saying(record, first, telling), saying(record, last, telling)]
  if (from && to) return telling.texts.fromTo(from, to)
  if (from) return telling.texts.since(from)
  return to ? telling.texts.until(to) : ''
}

/** Whether it holds today, in a word; null for what just happened once. */
export function stateOf({ kind, values }: RecordAnswer, { texts, today, wording }: Telling): State | null {
  const now = (words: string): State => ({ words, tone: 'now' })
  const past = (words: string): State => ({ words, tone: 'past' })
  switch (kind) {
    case 'measure':
      if (placeInTime(today, values.start_date, null) === 'before') return past(texts.planned)
      return isOver(values, today) ? past(texts.ended) : now(texts.inForce)
    case 'child_case':
      return values.closed_on ? past(texts.closedState) : now(texts.open)
    case 'investigation':
      return values.completed_on
        ? past(texts.completed(wording.format.shortDate(String(values.completed_on))))
        : now(texts.underWay)
    case 'notification':
      return values.assessed_at ? null : { words: texts.notAssessed, tone: 'warning' }
    case 'consent':
      if (consentStands(values, today)) return now(texts.stands)
      return past(
        values.withdrawn_on && String(values.withdrawn_on) <= today ? texts.withdrawn : texts.expired,
      )
    default:
      return isOver(values, today) ? past(texts.past) : null
  }
}

/** Newest first, as the specification of the kind says; what holds today before what is over. */
export function inOrder(
  kind: RecordKind,
  records: readonly RecordAnswer[],
  telling: Telling,
): RecordAnswer[] {
  const { order } = RECORDS.of(kind)
  const rank = (record: RecordAnswer) => (stateOf(record, telling)?.tone === 'past' ? 1 : 0)
  const value = ({ values }: RecordAnswer) => String(values[order.field] ?? '')
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (order.newestFirst ? value(b).localeCompare(value(a)) : value(a).localeCompare(value(b))),
  )
}
