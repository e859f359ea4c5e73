import { availableParallelism } from 'node:os'
import { computeFigures } from '../src/figures/compute.ts'
import { evaluatedDays } from '../src/figures/engine/days.ts'
import { countStates } from '../src/figures/engine/pass.ts'
import { spellsOf } from '../src/figures/engine/spells.ts'
import { differingRows, runSql, withTables } from './by-sql.ts'
import { hasSameCounts, runCLoop } from './c-loop.ts'
import { milliseconds, type Result } from './result-table.ts'
import { COUNTRY, CUT_OFFS, syntheticRegister } from './synthetic-register.ts'
import { median, timesOf } from './timing.ts'

const RUNS = 7

/** All figures from columns in memory, sorting included, against the same in DuckDB's SQL on all cores. */
export async function sqlBudget(spells: number): Promise<Result[]> {
  const register = syntheticRegister({ ...COUNTRY, spells })
  const compute = () => computeFigures(register, { dates: CUT_OFFS })
  const engine = median(await timesOf(RUNS, compute))
  const [sql, differing] = await withTables(register, async (connection) => [
    median(await timesOf(3, () => runSql(connection))),
    await differingRows(connection, compute()),
  ])
  const result = {
    what: `engine, from unsorted columns to rows : DuckDB SQL, ${availableParallelism()} cores`,
    measured: `${milliseconds(engine)} : ${milliseconds(sql)}${differing > 0 ? ` (${differing} rows differ)` : ''}`,
    ratio: `${(sql / engine).toFixed(1)} x faster`,
    budget: 'at least 15 x',
    isWithin: sql / engine >= 15 && differing === 0,
  }
  return [result]
}

/** The state pass over sorted columns against the same loops in C. */
export async function cBudget(folder: string, spellCount: number): Promise<Result[]> {
  const what = 'state pass over sorted columns : the same loops in C, -O2'
  const budget = 'at most 1.6 x'
  const { municipalities } = COUNTRY
  const calendar = evaluatedDays(CUT_OFFS)
  const spells = spellsOf(syntheticRegister({ ...COUNTRY, spells: spellCount }))
  const count = () => countStates(spells, { first: 0, count: municipalities }, calendar)
  const engine = median(await timesOf(RUNS, count))
  const loop = runCLoop(folder, { spells, municipalities, calendar, runs: RUNS })
  if (!loop) return [{ what, measured: 'no C compiler here', ratio: '', budget, isWithin: null }]
  if (!hasSameCounts(loop, count())) throw new Error('The loops in C and the engine count differently')
  const inC = median(loop.times)
  const measured = `${milliseconds(engine)} : ${milliseconds(inC)}`
  return [{ what, measured, ratio: `${(engine / inC).toFixed(2)} x`, budget, isWithin: engine / inC <= 1.6 }]
}

/** How the time from columns to rows grows with the register. */
export async function growthBudgets(sizes: readonly number[]): Promise<Result[]> {
  const times: number[] = []
  for (const spells of sizes) {
    const register = syntheticRegister({ ...COUNTRY, spells })
    times.push(median(await timesOf(3, () => computeFigures(register, { dates: CUT_OFFS }))))
  }
  return sizes.slice(1).map((spells, i) => ({
    what: `growth: ${spells.toLocaleString('en')} spells : ${sizes[i].toLocaleString('en')} spells`,
    measured: `${milliseconds(times[i + 1])} : ${milliseconds(times[i])}`,
    ratio: `${(times[i + 1] / times[i]).toFixed(1)} x`,
    budget: 'at most 11 x',
    isWithin: times[i + 1] / times[i] <= 11,
  }))
}
