import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cBudget, growthBudgets, sqlBudget } from './engine-budgets.ts'
import { countryProcess, municipalityProcess } from './process-budgets.ts'
import { registerBudgets } from './register.ts'
import { importBudget } from './register-import.ts'
import { machine, type Result, resultTable } from './result-table.ts'

/*
 * `npm run bench`: the budgets of the key figures and the register, each taken in this one run on this one machine. With `--small`
 * everything has a hundredth of its size, to see that the bench itself works; its numbers say nothing then.
 */
const isSmall = process.argv.includes('--small')
const sized = (spells: number) => (isSmall ? spells / 100 : spells)
const folder = mkdtempSync(join(tmpdir(), 'trin-bench-'))

const parts: readonly (() => Promise<Result[]>)[] = [
  () => municipalityProcess(folder, sized(10_000)),
  () => countryProcess(folder, sized(2_000_000)),
  () => cBudget(folder, sized(2_000_000)),
  () => sqlBudget(sized(2_000_000)),
  () => growthBudgets([200_000, 2_000_000, 20_000_000].map(sized)),
  () => importBudget(folder, sized(300_000)),
  () => registerBudgets(sized(100_000), !isSmall),
]

try {
  const results: Result[] = []
  for (const [index, part] of parts.entries()) {
    process.stderr.write(`measuring, part ${index + 1} of ${parts.length} ...\n`)
    results.push(...(await part()))
  }
  console.log(machine())
  console.log(
    '2,000,000 spells, 98 municipalities, 60 cut-offs where nothing else is said; medians of a few runs',
  )
  if (isSmall) console.log('ONE HUNDREDTH OF THE SIZE: these numbers say nothing')
  console.log(`\n${resultTable(results)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
