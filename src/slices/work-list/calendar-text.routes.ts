import ical from 'ical-generator'
import type { DueItem, DueRule } from '../../kernel/due/due.ts'

/** What a calendar is told of a task: its kind. Not even the kind of measure, which says something of a child. */
const TASKS: Readonly<Record<DueRule, string>> = {
  notification_24h: 'Underretning skal vurderes',
  notification_receipt: 'Kvittering for underretning',
  notification_outcome: 'Underretning mangler udfald',
  notification_feedback: 'Tilbagemelding på underretning',
  clarification_open: 'Afdækning skal afsluttes',
  investigation_4m: 'Børnefaglig undersøgelse skal være færdig',
  investigation_preliminary: 'Foreløbig vurdering i undersøgelse',
  plan_3m: 'Plan skal være færdig',
  plan_before_decision: 'Plan før afgørelse',
  goal_reached_by: 'Mål skal være nået',
  followup_first: 'Første opfølgning',
  followup_later: 'Opfølgning',
  followup_to_decide: 'Opfølgning mangler beslutning',
  programme_step: 'Næste skridt i forløb',
  contacts_used: 'Forløbets kontakter er brugt',
  measure_expected_end: 'Indsats ventes afsluttet',
  consent_expires: 'Samtykke udløber',
  grant_answer: 'Bevilling venter på svar',
  deviation_answer: 'Afvigelse venter på svar',
  quiet_no_contact: 'Længe uden kontakt',
  quiet_no_progress: 'Ingen fremgang',
  institution_6m: 'Seks måneder på institution',
}

/** What of an item decides where it stands in a calendar. */
type DatedItem = Pick<DueItem, 'rule' | 'record' | 'due' | 'dueAt'>

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
      summary: TASKS[item.rule],
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
