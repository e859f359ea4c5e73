import { dayBefore, parseIsoDay } from '../../kernel/calendar.ts'
import { isOver } from '../../kernel/in-force.ts'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import type { RecordKind, RecordValues } from '../../kernel/record/record.ts'

/** A record on its way to another municipality, with the references it had. */
export interface MovingRecord {
  readonly kind: RecordKind
  readonly id: string
  /** The id where it was first written: a child can move back, and nothing is to be there twice. */
  readonly origin: string
  readonly personId: string | null
  readonly caseId: string | null
  readonly values: RecordValues
}

/** All that goes over with a child. */
export interface MovingChild {
  readonly child: string
  /** The child, and those of its family and network. */
  readonly persons: readonly MovingRecord[]
  readonly records: readonly MovingRecord[]
  /** CPR numbers, encrypted for this move alone. */
  readonly cprs: readonly { readonly personId: string; readonly cipher: string; readonly keyId: string }[]
  /** What the providers of its measures are called. */
  readonly providers: Readonly<Record<string, string>>
}

export type OfferRefusal =
  | 'to-itself'
  | 'unknown-municipality'
  | 'merged'
  | 'no-open-case'
  | 'offered-already'
  | 'moves-on-unreasonable'

/** What an offer is judged by. */
export interface Offer {
  readonly from: string
  readonly to: string
  readonly movesOn: string
  readonly today: string
  readonly municipalities: readonly string[]
  readonly isMerged: boolean
  readonly isWaiting: boolean
  /** First days of the open cases and of the measures that are not over by then. */
  readonly openSince: readonly string[]
  readonly hasOpenCase: boolean
}

const LONGEST_BACK = 92
const LONGEST_AHEAD = 366

/**
 * Whether a child's case can be offered to another municipality: an open case, to a municipality that is here, once at
 * a time, and with a day of moving that is neither long past nor far ahead and not before what runs began.
 */
export function judgeOffer(offer: Offer): Outcome<null, OfferRefusal> {
  if (offer.to === offer.from) return refuse('to-itself')
  if (!offer.municipalities.includes(offer.to)) return refuse('unknown-municipality')
  if (offer.isMerged) return refuse('merged')
  if (!offer.hasOpenCase) return refuse('no-open-case')
  if (offer.isWaiting) return refuse('offered-already')
  const day = parseIsoDay(offer.movesOn)
  const today = parseIsoDay(offer.today)
  if (day === null || today === null) return refuse('moves-on-unreasonable')
  const isNear = day >= today - LONGEST_BACK && day <= today + LONGEST_AHEAD
  const isAfterAll = offer.openSince.every((first) => first < offer.movesOn)
  return isNear && isAfterAll ? accept(null) : refuse('moves-on-unreasonable')
}

/** A record as the receiving municipality writes it; references are still those of the old municipality. */
export interface ArrivingRecord extends Omit<MovingRecord, 'origin'> {
  /** Null for what begins here with the move; otherwise it tells of the time before. */
  readonly origin: string | null
}

/**
 * What the receiving municipality writes: the history as it was, cases that begin on the day of the move, and every
 * measure that runs going on from that day with the same type. The part of it before the move is history.
 */
export function arrivalsOf(
  { records }: MovingChild,
  { movesOn, from }: { readonly movesOn: string; readonly from: string },
): readonly ArrivingRecord[] {
  const openCases = new Set(records.filter(({ kind }) => kind === 'child_case').map(({ id }) => id))
  return records.flatMap((record): readonly ArrivingRecord[] => {
    const placed = { ...record, caseId: record.caseId && openCases.has(record.caseId) ? record.caseId : null }
    if (record.kind === 'child_case') return [openedHere(placed, movesOn)]
    if (record.kind === 'measure') return measureArrivals(placed, movesOn, `Flyttet fra ${from}`)
    return [placed]
  })
}

function openedHere(record: MovingRecord, movesOn: string): ArrivingRecord {
  const { kind, title } = record.values
  return { ...record, origin: null, values: { kind, title, opened_on: movesOn } }
}

/** The id of the part of a measure that begins with the move, among the old ids. */
function continuedId(id: string): string {
  return `${id} goes on`
}

function measureArrivals(record: MovingRecord, movesOn: string, reason: string): readonly ArrivingRecord[] {
  if (isOver(record.values, movesOn)) return [record]
  const before = { ...record.values, end_date: dayBefore(movesOn), end_reason: reason }
  return [
    { ...record, values: before },
    {
      ...record,
      id: continuedId(record.id),
      origin: null,
      values: { ...record.values, start_date: movesOn },
    },
  ]
}
