import { createHash } from 'node:crypto'
import { type Day, isoOf } from '../../kernel/calendar.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { type Random, randomFrom } from '../random.ts'
import type { DemoSize } from './sizes.ts'

export type DemoValue = string | number | boolean | null | readonly string[]
/** A row of the register, by column. */
export type DemoRow = Readonly<Record<string, DemoValue>>

/** An invented municipality as rows of the register, kind by kind. */
export interface DemoMunicipality {
  readonly municipality: string
  readonly name: string
  readonly records: Readonly<Record<RecordKind, readonly DemoRow[]>>
  /** Invented CPR numbers, by person. */
  readonly cprs: readonly { readonly personId: string; readonly cpr: string }[]
}

/** The municipality while it is being made up. */
export interface Draft {
  readonly size: DemoSize
  readonly today: Day
  readonly records: Record<RecordKind, DemoRow[]>
  readonly cprs: { personId: string; cpr: string }[]
  /** A stream of chance of its own for each family, so that one more family changes no other. */
  randomFor(what: string): Random
  /** The id of a record, the same however often the municipality is made. */
  idOf(kind: RecordKind, key: string): string
  /** Adds a record and answers its id. */
  add(kind: RecordKind, key: string, row: DemoRow): string
}

export function startDraft(size: DemoSize, today: Day): Draft {
  const records: Record<RecordKind, DemoRow[]> = Object.fromEntries(RECORDS.all.map(({ kind }) => [kind, []]))
  const idOf = (kind: RecordKind, key: string) => stableId(`${size.municipality} ${kind} ${key}`)
  return {
    size,
    today,
    records,
    cprs: [],
    randomFor: (what) =>
      randomFrom(
        createHash('sha256').update(`${size.seed} ${size.municipality} ${what}`).digest().readUInt32LE(),
      ),
    idOf,
    add(kind, key, row) {
      const id = idOf(kind, key)
      records[kind].push({ id, ...row })
      return id
    },
  }
}

/** A UUID worked out from a name (version 8: made in a way of one's own), so that links to the demo stay valid. */
function stableId(name: string): string {
  const bytes = createHash('sha256').update(`trin demo ${name}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x80
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Saturday and Sunday become the Monday after: nobody meets a family on those (day 0 was a Thursday). */
export function onWeekday(day: Day): Day {
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday >= 5 ? day + 7 - weekday : day
}

/** An ISO day, or null. */
export function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOf(day)
}

/** The instant so many minutes after another one. */
export function later(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString()
}

/** An instant so many minutes after midnight (UTC) of a day. */
export function instantOf(day: Day, minutes: number): string {
  const of = (part: number) => String(part).padStart(2, '0')
  const minute = minutes % 1440
  return `${isoOf(day + Math.floor(minutes / 1440))}T${of(Math.floor(minute / 60))}:${of(minute % 60)}:00Z`
}
