/**
 * Makes a fresh checkout ready: installs what package-lock.json names, and nothing else. Plain JavaScript that any
 * Node from 20 on can run, because Node 26 itself is one of the packages it installs. The second time it only
 * compares the lock file with what was installed, which takes no time worth speaking of.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(MODULES, '.package-lock.json')
const STAMP = join(MODULES, '.trin-prepared')
const OLDEST_NODE = 20
const WANTED_NODE = 26

// Not `npm ci`: that refuses a lock file which names the compiled packages of some platforms only. `--no-save` keeps
// to the lock file's versions and checksums just the same, and leaves the file as it is.
const INSTALL = [
  'install',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
]

const lock = readFileSync(LOCK, 'utf8')
const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
if (!isPrepared()) prepare()

function isPrepared() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp && hasNode()
}

function prepare() {
  if (!isInstalledByHand()) install()
  if (!hasNode()) {
    stop(
      `There is no Node.js ${WANTED_NODE} package for ${process.platform}-${process.arch}: install Node.js ${WANTED_NODE} itself.`,
    )
  }
  writeFileSync(STAMP, stamp)
}

/** Whether someone has run npm already: then npm's own list of what it installed agrees with the lock file. */
function isInstalledByHand() {
  if (!existsSync(INSTALLED) || !hasNode()) return false
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '') return true
    return installed[path] ? installed[path].integrity === wanted.integrity : wanted.optional === true
  })
}

/** Node 26 as the package of this platform brings it (npm scripts find it first on the PATH), or the machine's own. */
function hasNode() {
  return (
    existsSync(join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')) ||
    major() >= WANTED_NODE
  )
}

function install() {
  if (major() < OLDEST_NODE)
    stop(`Trin needs Node.js ${OLDEST_NODE} or later to install itself; this is ${process.version}.`)
  console.error('Installing the packages of package-lock.json; the first time takes a minute or so ...')
  const started = Date.now()
  const outcome = runNpm(INSTALL)
  if (outcome.error) stop(`npm could not be started: ${outcome.error.message}`)
  if (outcome.status !== 0)
    stop(
      'npm install failed, as it says above. Is the package registry within reach? Mend it and run the command again.',
    )
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Runs the npm that runs us, so that the versions agree; from a bare shell, the one on the PATH. */
function runNpm(options) {
  // What npm says is no part of what the command prints, which may be on its way to a file.
  const spawning = { cwd: ROOT, stdio: ['ignore', process.stderr, 'inherit'] }
  const npm = process.env.npm_execpath
  return npm && /\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...options], spawning)
    : spawnSync('npm', options, { ...spawning, shell: process.platform === 'win32' })
}

function major() {
  return Number(process.versions.node.split('.')[0])
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
