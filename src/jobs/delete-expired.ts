import { v7 as newId } from 'uuid'
import { type Closing, dueFrom, isDue, looksKeptFrom, type RetentionRule } from '../kernel/retention.ts'
import { type DeletedRows, deleteChild, deleteLooks, holdChild } from '../store/delete-child.ts'
import { closedChildren, closings, looksBefore, retentionRules, writeReceipt } from '../store/retention.ts'
import type { Store, Stores } from '../store/stores.ts'

/** What a rule says is to be deleted now. */
export interface Due {
  readonly rule: RetentionRule['kind']
  readonly keepYears: number
  readonly count: number
  /** Of children, the day that the first of them became due; of looks, the day of the oldest. */
  readonly oldest: string | null
}

/** How much is due by each rule, and nothing of whom it is about. */
export async function whatIsDue(store: Store, today: string): Promise<readonly Due[]> {
  const due: Due[] = []
  for (const rule of await retentionRules(store)) {
    const { kind, keepYears } = rule
    const found =
      kind === 'look'
        ? await looksBefore(store, looksKeptFrom(rule, today))
        : dueAmong(store.workerId === null ? await closedChildren(store) : await closings(store), rule, today)
    due.push({ rule: kind, keepYears, ...found })
  }
  return due
}

function dueAmong(all: readonly Closing[], rule: RetentionRule, today: string) {
  const due = all.filter((closing) => isDue(closing, rule, today)).map((closing) => dueFrom(closing, rule))
  return { count: due.length, oldest: due.sort()[0] ?? null }
}

/** What was deleted by one rule. */
export interface Deleted {
  readonly rule: RetentionRule['kind']
  /** Children; of the log of looks, lines. */
  readonly count: number
  readonly counts: DeletedRows
}

/**
 * Deletes what is due, each child wholly in a transaction of its own with a receipt that says how much and not whose.
 * Run by the operator of the database alone: nobody who is signed in can.
 */
export async function deleteExpired(
  stores: Stores,
  { municipality, today }: { readonly municipality: string; readonly today: string },
): Promise<readonly Deleted[]> {
  const operator = stores.operator(municipality, 'trin retention')
  const rules = await operator.read(retentionRules)
  const deleted: Deleted[] = []
  for (const rule of rules) {
    if (rule.kind === 'look') {
      const counts = await operator.write((store) => deleteLooksBy(store, rule, today))
      deleted.push({ rule: rule.kind, count: counts.look ?? 0, counts })
      continue
    }
    const children = (await operator.read((store) => closedChildren(store))).filter((child) =>
      isDue(child, rule, today),
    )
    const each: DeletedRows[] = []
    for (const { child } of children) {
      const counts = await operator.write((store) => deleteOne(store, { child, rule, today }))
      if (counts) each.push(counts)
    }
    deleted.push({ rule: rule.kind, count: each.length, counts: sumOf(each) })
  }
  return deleted
}

interface DueChild {
  readonly child: string
  readonly rule: RetentionRule
  readonly today: string
}

/** Null when something was opened on the child since it was found due. */
async function deleteOne(store: Store, { child, rule, today }: DueChild): Promise<DeletedRows | null> {
  const ids = await holdChild(store, child)
  const [closing] = await closedChildren(store, child)
  if (!closing || !isDue(closing, rule, today)) return null
  const counts = await deleteChild(store, ids)
  await writeReceipt(store, { id: newId(), rule: receiptRule(rule), counts })
  return counts
}

async function deleteLooksBy(store: Store, rule: RetentionRule, today: string): Promise<DeletedRows> {
  const counts = await deleteLooks(store, looksKeptFrom(rule, today))
  if (Object.keys(counts).length > 0)
    await writeReceipt(store, { id: newId(), rule: receiptRule(rule), counts })
  return counts
}

/** `child: 5 years`, as it stands in the receipt. */
function receiptRule({ kind, keepYears, notBeforeAge }: RetentionRule): string {
  return `${kind}: ${keepYears} years${notBeforeAge === null ? '' : `, at the earliest at ${notBeforeAge}`}`
}

function sumOf(each: readonly DeletedRows[]): DeletedRows {
  const sum: DeletedRows = {}
  for (const counts of each) {
    for (const [table, count] of Object.entries(counts)) sum[table] = (sum[table] ?? 0) + count
  }
  return sum
}
