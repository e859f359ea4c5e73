import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chance, some } from '../aimed/values.ts'
import { type Change, changed, changesOfModule, changesOfSql, laidBy, stillHolding, told } from './changes.ts'
import { LAYERS, type Layer } from './layers.ts'

/*
 * `npm run mutants`: changes one small thing in the source at a time, and says which changes no test notices. Each stands
 * for a test that is missing, for code that nothing needs, or changes nothing that matters (`alike.json`, with why).
 * It works in a copy of the project. `-- --layer guards --sample 40 --seed 2`; `--quick` asks, of the layer's tests, only
 * those that need no database, and so says how many are noticed at least. `--without FILE` leaves out a test that fails as
 * it is; `--file src/kernel` takes the changes of such files alone.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const NOT_ON_POSTGRES = '^((?!\\(postgres\\)).)*$'
const WITHOUT_DATABASE = '^((?!\\((postgres|pglite)\\)).)*$'
const LONGEST_MS = 600_000

interface Mutant {
  readonly file: string
  readonly text: string
  readonly change: Change
}

const { values: asked } = parseArgs({
  options: {
    layer: { type: 'string', multiple: true },
    sample: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string' },
    quick: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
  },
})

const ofLayer = asked.quick ? WITHOUT_DATABASE : NOT_ON_POSTGRES
const copy = await mkdtemp(path.join(tmpdir(), 'trin-mutants-'))
const alike: readonly { readonly file: string; readonly change: string }[] = JSON.parse(
  await readFile(new URL('alike.json', import.meta.url), 'utf8'),
)

try {
  const files = await copyProject()
  const layers = LAYERS.filter(({ name }) => asked.layer?.includes(name) ?? true)
  if (layers.length === 0) throw new Error(`--layer is one of ${LAYERS.map(({ name }) => name).join(', ')}`)
  for (const layer of layers) await tryLayer(layer, files)
} finally {
  await rm(copy, { recursive: true, force: true })
}

/** What git knows of the project, as it lies here. */
async function copyProject(): Promise<string[]> {
  const files = (await output('git', ['ls-files', '--cached', '--others', '--exclude-standard']))
    .split('\n')
    .filter(Boolean)
  for (const file of files) {
    await mkdir(path.dirname(path.join(copy, file)), { recursive: true })
    await cp(path.join(ROOT, file), path.join(copy, file)).catch(() => {})
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
  return files
}

function readCopy(file: string): Promise<string> {
  return readFile(path.join(copy, file), 'utf8')
}

async function tryLayer(layer: Layer, files: readonly string[]): Promise<void> {
  const { name, files: isOf, tests } = layer
  const own = files.filter((file) => isOf(file) && (asked.file === undefined || file.includes(asked.file)))
  const all = (await Promise.all(own.map((file) => mutantsOf(file, files)))).flat()
  const tried = some(all, Number(asked.sample), chance(Number(asked.seed)))
  if (!(await pass(tests, ofLayer))) throw new Error(`The tests of ${name} fail before anything is changed`)
  let noticed = 0
  const left: string[] = []
  for (const mutant of tried) {
    if (await isNoticed(mutant, layer)) noticed += 1
    else {
      left.push(`${mutant.file}:${told(mutant.text, mutant.change)}`)
      // At once too: a layer takes a while, and whoever waits may begin with the first.
      process.stderr.write(`\n  ${left.at(-1)}\n`)
    }
    process.stderr.write(
      `${name}: ${noticed} of ${noticed + left.length} noticed (${tried.length} of ${all.length})\r`,
    )
  }
  const known = left.filter((one) =>
    alike.some(({ file, change }) => one.startsWith(file) && one.includes(change)),
  )
  console.log(
    `\n${name}: ${noticed} of ${tried.length - known.length} noticed, and ${known.length} that change nothing that matters`,
  )
  for (const one of left) if (!known.includes(one)) console.log(`  not noticed  ${one}`)
}

async function mutantsOf(file: string, files: readonly string[]): Promise<Mutant[]> {
  const text = await readCopy(file)
  const changes = file.endsWith('.sql')
    ? changesOfSql(stillHolding(text, await laidAfter(file, files)))
    : changesOfModule(file, text)
  return changes.map((change) => ({ file, text, change }))
}

const MIGRATIONS = 'src/store/migrations/'

/** What is laid again after a migration: by a later one, or by the texts that are laid when they change. */
async function laidAfter(file: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const isLater = (one: string) =>
    one.startsWith('src/store/sql/') || (one.startsWith(MIGRATIONS) && one > file)
  const texts = file.startsWith(MIGRATIONS) ? files.filter(isLater).map(readCopy) : []
  return (await Promise.all(texts)).map(laidBy).reduce((all, some) => all.union(some), new Set<string>())
}

async function isNoticed({ file, text, change }: Mutant, { tests, first }: Layer): Promise<boolean> {
  await writeFile(path.join(copy, file), changed(text, change))
  try {
    const soonest = first ?? [`${path.dirname(file)}/`]
    return !(await pass(soonest, NOT_ON_POSTGRES)) || !(await pass(tests, ofLayer))
  } finally {
    await writeFile(path.join(copy, file), text)
  }
}

/** Whether the tests pass; a change that makes them go on for ever is noticed as well. */
async function pass(tests: readonly string[], named: string): Promise<boolean> {
  const vitest = spawn(
    path.join(copy, 'node_modules/.bin/vitest'),
    [
      'run',
      '--passWithNoTests',
      '--bail',
      '1',
      '--reporter',
      'dot',
      '--testNamePattern',
      named,
      ...asked.without.flatMap((file) => ['--exclude', file]),
      ...tests,
    ],
    { cwd: copy, stdio: 'ignore', timeout: LONGEST_MS, killSignal: 'SIGTERM' },
  )
  const [code] = await once(vitest, 'exit')
  return code === 0
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  await once(child, 'close')
  return text
}
