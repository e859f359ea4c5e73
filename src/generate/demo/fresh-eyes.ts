import { asksForFreshEyes } from '../../catalogue/fresh-eyes-law.ts'
import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../../kernel/follow-up.ts'
import { isInForce } from '../../kernel/in-force.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import type { Random } from '../random.ts'
import type { LivedCase } from './case.ts'
import { AGREES, ASSESSMENTS, SEES_OTHERWISE } from './concern-texts.ts'
import { reported } from './concerns.ts'
import { type DemoRow, type Draft, later } from './draft.ts'
import type { SetUp } from './set-up.ts'

/**
 * Notifications on children with support that runs are assessed by someone who is new to the case, or by the child's own
 * caseworker and then again by a colleague who is new to it (Barnets Lov § 137). A few wait for that colleague.
 */
export function addFreshEyes(
  draft: Draft,
  { child, youth, reception }: SetUp,
  cases: readonly LivedCase[],
): void {
  const random = draft.randomFor('fresh eyes')
  const known = knownOf(draft)
  const waiting = new Set(addWaiting(draft, cases, known.asks))
  const desks = [child, youth, reception].flatMap((rota) => rota.desks).map(({ worker }) => worker)
  for (const [at, row] of draft.records.notification.entries()) {
    if (row.assessed_at === undefined || !known.asks(row)) continue
    const isWaiting = waiting.has(String(row.id))
    const assessed: DemoRow =
      isWaiting || random.chance(0.3) ? { ...row, assessed_by: known.ownerOf(row) } : row
    const tookPart = known.whoTookPart(row)
    const colleague = random.shuffled(desks).find((one) => !tookPart.has(one) && one !== assessed.assessed_by)
    const isFresh = !tookPart.has(String(assessed.assessed_by))
    draft.records.notification[at] = {
      ...assessed,
      fresh_eyes: isFresh ? 'assessor' : 'colleague',
      ...(!isFresh && colleague && asked(assessed, colleague)),
      ...(!isFresh && colleague && !isWaiting && answered(assessed, colleague, random)),
    }
  }
}

/** So many days ago those came that wait: long enough to have been assessed, and the access to look again still holds. */
const DAYS_AGO = 2
const MOST_WAITING = 3

/** Notifications that the child's own caseworker has assessed; answers their ids. */
function addWaiting(draft: Draft, cases: readonly LivedCase[], asks: (row: DemoRow) => boolean): string[] {
  const random = draft.randomFor('fresh eyes that are waited for')
  const day = draft.today - DAYS_AGO
  const rows = cases
    .filter(({ theCase }) => theCase.closed === null)
    .map(({ child, theCase }) => ({ child, row: reported({ child }, theCase, day, random.int(480, 780)) }))
    .filter(({ row }) => asks(row))
  return random
    .shuffled(rows)
    .slice(0, MOST_WAITING)
    .map(({ child, row }) =>
      draft.add('notification', `${child.key} fresh eyes`, {
        ...row,
        receipt_on: isoOf(day),
        assessed_at: later(String(row.received_at), random.int(25, 110)),
        danger: 'not_acute',
        assessment: random.pick(ASSESSMENTS),
      }),
    )
}

/** What the draft says of a child already: its support, and who has or has had its case. */
function knownOf({ records }: Draft) {
  const byChild = (kind: RecordKind) => Map.groupBy(records[kind], (row) => String(row.person_id))
  const [measures, allocations, cases] = [byChild('measure'), byChild('allocation'), byChild('child_case')]
  const of = (rows: Map<string, DemoRow[]>, { person_id }: DemoRow) => rows.get(String(person_id)) ?? []
  const workers = (rows: readonly DemoRow[]) => rows.map((row) => String(row.caseworker_id))
  return {
    ownerOf: (row: DemoRow) => of(cases, row).find(({ id }) => id === row.case_id)?.caseworker_id ?? null,
    whoTookPart: (row: DemoRow) => new Set([...workers(of(allocations, row)), ...workers(of(cases, row))]),
    asks(row: DemoRow) {
      const day = String(row.received_at).slice(0, 10)
      const isSoon = (parseIsoDay(day) ?? 0) >= BARNETS_LOV_FROM
      if (row.kind !== 'notification' || !isSoon) return false
      return of(measures, row).some(
        ({ legal_basis, measure_type, start_date, end_date }) =>
          isInForce(
            { start_date: String(start_date), end_date: end_date === null ? null : String(end_date ?? '') },
            day,
          ) &&
          asksForFreshEyes({
            legalBasis: legal_basis === null ? null : String(legal_basis ?? ''),
            measureType: String(measure_type),
            startDate: String(start_date),
          }),
      )
    },
  }
}

function asked({ assessed_at, assessed_by }: DemoRow, colleague: string): DemoRow {
  const at = later(String(assessed_at), 12)
  return {
    reassess_asked_of: colleague,
    reassess_asked_by: assessed_by,
    reassess_asked_at: at,
    reassess_until: isoOf((parseIsoDay(at.slice(0, 10)) ?? 0) + 7),
  }
}

function answered({ assessed_at }: DemoRow, colleague: string, random: Random): DemoRow {
  const agrees = random.chance(0.85)
  return {
    reassessed_by: colleague,
    reassessed_at: later(String(assessed_at), random.int(30, 180)),
    reassess_view: agrees ? 'agrees' : 'other_view',
    reassessment: random.pick(agrees ? AGREES : SEES_OTHERWISE),
  }
}
