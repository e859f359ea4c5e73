import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const APP = fileURLToPath(new URL('../src/app.ts', import.meta.url))
const REPORT_MEMORY = new URL('./report-memory.mjs', import.meta.url).href

export interface ProcessCost {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Runs `trin key-figures` on a package as a user would, from the start of the process to its end. */
export function keyFiguresProcess(packageFolder: string): ProcessCost {
  const command = [
    'key-figures',
    packageFolder,
    '--format',
    'csv',
    '--out',
    join(packageFolder, 'figures.csv'),
  ]
  const started = performance.now()
  const run = spawnSync(process.execPath, ['--import', REPORT_MEMORY, APP, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const milliseconds = performance.now() - started
  if (run.status !== 0) throw new Error(`trin key-figures ended with ${run.status}: ${run.stderr}`)
  return { milliseconds, megabytes: Number(run.output[3]) / 1024 }
}
