import type {
  Doubt,
  DoubtRule,
  FindingKind,
  Receipt,
  Refusal,
  RefusalReason,
} from '../kernel/package/receipt.ts'
import type { SourceTable } from './source-table.ts'

/** At most so many findings of a kind are kept one by one; all are counted. */
const KEPT_A_KIND = 10_000

/** Where findings of one resource lie. */
export interface Place {
  readonly resource: string
  readonly file: string
  readonly table: SourceTable
}

export interface LineFinding {
  readonly place: Place
  readonly record: number
  readonly column: string | null
  /** The value, where it is not simply what stands in `column`. */
  readonly value?: string
  readonly otherRecord?: number
}

/** Gathers what was refused and doubted line by line; values are looked up at the end, for the kept ones only. */
export interface Findings {
  refuse(reason: RefusalReason, finding: LineFinding): void
  doubt(rule: DoubtRule, finding: LineFinding): void
  /** What is wrong with a file or with the package, rather than with a line. */
  problem(problem: Refusal): void
  /** A doubt about a file rather than a line. */
  doubtFile(doubt: Doubt): void
  /** Accepted records of a resource with at least one doubt. */
  doubted(resource: string): number
  receiptParts(): Promise<ReceiptParts>
}

export type ReceiptParts = Pick<CountedReceipt, 'refusals' | 'doubts' | 'problems' | 'counts'>

/** A receipt that also knows how many findings of each kind there were, kept or not. */
export interface CountedReceipt extends Receipt {
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>
}

/** How many lines were refused for each reason and how many doubts each rule raised, also beyond those listed. */
export function countsByKind(receipt: Receipt): Readonly<Partial<Record<FindingKind, number>>> {
  if (isCounted(receipt)) return receipt.counts
  const counts: Partial<Record<FindingKind, number>> = {}
  for (const { reason } of receipt.refusals) counts[reason] = (counts[reason] ?? 0) + 1
  for (const { rule } of receipt.doubts) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

function isCounted(receipt: Receipt): receipt is CountedReceipt {
  return 'counts' in receipt
}

/** No findings yet. */
export function findings(): Findings {
  const refused: (LineFinding & { readonly kind: RefusalReason })[] = []
  const doubted: (LineFinding & { readonly kind: DoubtRule })[] = []
  const fileDoubts: Doubt[] = []
  const problems: Refusal[] = []
  const counts: Partial<Record<FindingKind, number>> = {}
  const doubtedRecords = new Map<string, Uint8Array>()

  function isKept(kind: FindingKind): boolean {
    const count = (counts[kind] ?? 0) + 1
    counts[kind] = count
    return count <= KEPT_A_KIND
  }

  return {
    refuse(kind, finding) {
      if (isKept(kind)) refused.push({ ...finding, kind })
    },
    doubt(kind, finding) {
      const { resource, table } = finding.place
      const records = doubtedRecords.get(resource) ?? new Uint8Array(table.count)
      doubtedRecords.set(resource, records)
      records[finding.record] = 1
      if (isKept(kind)) doubted.push({ ...finding, kind })
    },
    problem: (problem) => {
      problems.push({ ...problem, value: shown(problem.value) })
    },
    doubtFile(doubt) {
      if (isKept(doubt.rule)) fileDoubts.push({ ...doubt, value: shown(doubt.value) })
    },
    doubted: (resource) => doubtedRecords.get(resource)?.reduce((sum, isDoubted) => sum + isDoubted, 0) ?? 0,
    receiptParts: async () => ({
      refusals: (await located(refused)).map(({ kind, otherLine: _, ...rest }) => ({
        reason: kind,
        ...rest,
      })),
      doubts: [
        ...fileDoubts,
        ...(await located(doubted)).map(({ kind, ...rest }) => ({ rule: kind, ...rest })),
      ],
      problems,
      counts,
    }),
  }
}

interface Located<Kind> {
  readonly kind: Kind
  readonly resource: string
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly otherLine: number | null
}

async function located<Kind>(found: readonly (LineFinding & { kind: Kind })[]): Promise<Located<Kind>[]> {
  const values = await valuesOf(found)
  return found.map(({ kind, place, record, column, otherRecord }, index) => ({
    kind,
    resource: place.resource,
    file: place.file,
    line: place.table.lineOf(record),
    column,
    value: shown(values[index]),
    otherLine: otherRecord === undefined ? null : place.table.lineOf(otherRecord),
  }))
}

/** Asks each table once for each column that findings lie in. */
async function valuesOf(found: readonly LineFinding[]): Promise<(string | null)[]> {
  const values: (string | null)[] = found.map(({ value }) => value ?? null)
  const asked = new Map<SourceTable, Map<string, number[]>>()
  found.forEach(({ place, column, value }, index) => {
    if (value !== undefined || column === null) return
    const columns = asked.get(place.table) ?? new Map<string, number[]>()
    asked.set(place.table, columns)
    const indexes = columns.get(column) ?? []
    columns.set(column, indexes)
    indexes.push(index)
  })
  for (const [table, columns] of asked) {
    for (const [column, indexes] of columns) {
      const texts = await table.textsAt(
        column,
        indexes.map((index) => found[index].record),
      )
      texts.forEach((text, at) => {
        values[indexes[at]] = text
      })
    }
  }
  return values
}

const CPR_LIKE = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/g
const LONGEST_SHOWN = 60

/** A value as the receipt may show it: nothing that looks like a CPR number, and no more than fits a line. */
function shown(value: string | null): string | null {
  if (value === null) return null
  const masked = value.replace(CPR_LIKE, '······-····')
  return masked.length > LONGEST_SHOWN ? `${masked.slice(0, LONGEST_SHOWN - 1)}…` : masked
}
