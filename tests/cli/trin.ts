import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../src/cli/run.ts'
import { readConfig } from '../../src/config.ts'
import { datapackageOf, VILLAGE, type VillageFiles } from '../api/village.ts'
import { emptyFolder } from '../shared/shared.ts'

const APP = fileURLToPath(new URL('../../src/app.ts', import.meta.url))
const ENVIRONMENT = { ...process.env, LANG: 'da_DK.UTF-8', LC_ALL: '', TRIN_SUPPRESS: '', PORT: '', HOST: '' }

export interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** Starts the real program in a process of its own. */
export function startTrin(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [APP, ...args], { env: { ...ENVIRONMENT, ...env }, stdio: 'pipe' })
}

/** Runs a command in this process, as the program does in its own: most commands take longer to start than to run. */
export async function trinHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const texts = { out: '', err: '' }
  const exit = await runCommand(args, {
    terminal: {
      async out(text) {
        texts.out += Buffer.from(text).toString()
      },
      err(text) {
        texts.err += text
      },
      outIsTerminal: false,
      errIsTerminal: false,
      width: null,
    },
    config: readConfig({ ...ENVIRONMENT, ...env }),
    serve: () => Promise.reject(new Error('a server is started in a process of its own')),
  })
  return { exit, ...texts }
}

/** Runs the real program to its end. */
export function trin(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const process = startTrin(args, env)
  const texts = { out: '', err: '' }
  process.stdout?.setEncoding('utf8').on('data', (text) => {
    texts.out += text
  })
  process.stderr?.setEncoding('utf8').on('data', (text) => {
    texts.err += text
  })
  return new Promise((resolve, reject) => {
    process.on('error', reject)
    process.on('close', (exit) => resolve({ exit, ...texts }))
  })
}

/** Writes a package to a folder of its own. */
export async function packageFolder(files: VillageFiles = VILLAGE): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, text] of Object.entries({ 'datapackage.json': datapackageOf(files), ...files })) {
    await writeFile(path.join(folder, name), text)
  }
  return folder
}
