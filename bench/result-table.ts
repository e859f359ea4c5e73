import { cpus, totalmem } from 'node:os'

/** One line of the bench's table: what was measured against what, and the budget it has. */
export interface Result {
  readonly what: string
  readonly measured: string
  readonly ratio: string
  readonly budget: string
  /** Null where nothing could be measured. */
  readonly isWithin: boolean | null
}

/** The machine, for whoever reads the numbers later. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const processors = cpus()
  return `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${gigabytes} GB, ${process.platform}-${process.arch}, Node ${process.versions.node}`
}

/** Lays out results as a plain table. */
export function resultTable(results: readonly Result[]): string {
  const head = ['what', 'measured', 'ratio', 'budget', '']
  const lines = results.map((result) => [
    result.what,
    result.measured,
    result.ratio,
    result.budget,
    result.isWithin === null ? '-' : result.isWithin ? 'ok' : 'OVER',
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column].length)))
  const asText = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  return [head, widths.map((width) => '-'.repeat(width)), ...lines].map(asText).join('\n')
}

/** A time as a reader wants it. */
export function milliseconds(time: number): string {
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(2)} s`
}
