import ical from 'ical-generator'
import type { DueItem } from '../../kernel/due/due.ts'
import { type DueRule, ruleSays } from '../../slices.due.ts'

/** What of an item decides where it stands in a calendar. */
type DatedItem = Pick<DueItem<DueRule>, 'rule' | 'record' | 'due' | 'dueAt'>

interface CalendarOptions {
  /** Where people reach the pages, such as `https://trin.kommune.dk`. */
  readonly site: string
  /** ISO instant. */
  readonly now: string
}

/**
 * The work list as an iCalendar: each task on the last day that it is in time, the clock of 24 hours as the hour before it
 * runs out. It tells nothing of any child: the kind of task, and a way to it for those who can sign in.
 */
export function calendarOf(items: readonly DatedItem[], { site, now }: CalendarOptions): string {
  const calendar = ical({
    name: 'Trin: Mine børn',
    description: 'Frister fra arbejdslisten i Trin, uden oplysninger om børnene',
    prodId: { company: 'Trin', product: 'Mine børn', language: 'DA' },
    ttl: 3600,
  })
  for (const item of items) {
    const when = timeOf(item)
    if (!when) continue
    const link = `${site}/mine-boern?opgave=${item.record.id}`
    calendar.createEvent({
      // The same task keeps its place in the calendar when its day is moved.
      id: `${item.rule}-${item.record.id}@trin`,
      stamp: Temporal.Instant.from(now),
      summary: ruleSays(item.rule).calendar,
      description: `Åbn den i Trin: ${link}`,
      url: link,
      ...when,
    })
  }
  return calendar.toString()
}

function timeOf({ due, dueAt }: DatedItem) {
  if (dueAt !== null) {
    const end = Temporal.Instant.from(dueAt)
    return { start: end.subtract({ hours: 1 }), end }
  }
  if (due === null) return null
  const start = Temporal.PlainDate.from(due)
  return { start, end: start.add({ days: 1 }), allDay: true }
}
