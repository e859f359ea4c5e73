import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EvaluatedDays } from '../src/figures/engine/days.ts'
import type { Spells } from '../src/figures/engine/spells.ts'
import { KEEPS, SETS, STANDING_OF } from '../src/figures/engine/state.ts'

const SOURCE = fileURLToPath(new URL('./engine.c', import.meta.url))

export interface CLoopWork {
  readonly spells: Spells
  readonly municipalities: number
  readonly calendar: EvaluatedDays
  readonly runs: number
}

/** What the loop in C took and counted. */
export interface CLoop {
  readonly times: readonly number[]
  readonly counts: Int32Array
}

/** Compiles `engine.c` and runs it on the same sorted columns; null where there is no C compiler. */
export function runCLoop(
  folder: string,
  { spells, municipalities, calendar, runs }: CLoopWork,
): CLoop | null {
  const [program, columns, counts] = ['engine', 'columns.bin', 'counts.bin'].map((name) => join(folder, name))
  const compiler = ['cc', 'gcc', 'clang'].find(
    (name) => spawnSync(name, ['-O2', '-o', program, SOURCE], { stdio: 'ignore' }).status === 0,
  )
  if (!compiler) return null
  writeFileSync(columns, columnsOf(spells, municipalities, calendar))
  const run = spawnSync(program, [columns, counts, String(runs)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`The loop in C failed: ${run.stderr}`)
  const read = readFileSync(counts)
  return {
    times: run.stdout.trim().split('\n').map(Number),
    counts: new Int32Array(read.buffer, read.byteOffset, read.byteLength / 4),
  }
}

/** Whether C and the engine counted the same; otherwise their times say nothing. */
export function hasSameCounts({ counts }: CLoop, engine: Int32Array): boolean {
  return counts.length === engine.length && counts.every((count, at) => count === engine[at])
}

/** In the order that `engine.c` reads them: columns of four bytes first, then two, then one. */
function columnsOf(spells: Spells, municipalities: number, calendar: EvaluatedDays): Buffer {
  const { days, earlier, reachOfAll, firstAtOrAfter } = calendar
  const sizes = [
    spells.count,
    spells.unitCount,
    municipalities,
    days.length,
    SETS.length,
    firstAtOrAfter.length,
  ]
  const columns = [
    Int32Array.from(sizes),
    spells.start,
    spells.end,
    spells.unitFirst,
    spells.unitTurns18,
    Int32Array.from(days),
    firstAtOrAfter,
    earlier[4],
    earlier[12],
    reachOfAll,
    spells.unitMunicipality,
    SETS,
    KEEPS,
    spells.type,
    spells.unitInScope,
    STANDING_OF,
  ]
  return Buffer.concat(
    columns.map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength)),
  )
}
