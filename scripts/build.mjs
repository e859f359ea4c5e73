import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'scripts/build.mjs']

/** Builds the web pages; does nothing when the built pages are newer than everything they are built from. */
async function buildPages() {
  const built = modifiedAt('dist/index.html')
  if (built > Math.max(...SOURCES.map(newest))) return
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn' })
}

/** The latest change of a file, or of anything in a folder. */
function newest(path) {
  const own = modifiedAt(path)
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return own
  const entries = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'))
  return Math.max(own, ...entries.map((name) => newest(join(path, name))))
}

function modifiedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

await buildPages()
