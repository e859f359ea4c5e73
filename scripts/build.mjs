import { readdirSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'scripts/build.mjs']

/** Builds the web pages; does nothing when the built pages are newer than everything they are built from. */
async function buildPages() {
  const built = modifiedAt('dist/index.html')
  if (built > Math.max(...SOURCES.map(newest))) return
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn' })
  await compressPages(join(root, 'dist/assets'))
}

/** Beside each file that is worth it, the file as browsers take it: smaller than the server could make it on the way. */
async function compressPages(folder) {
  const compress = promisify(brotliCompress)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name)
      await writeFile(`${file}.br`, await compress(await readFile(file), { params }))
    }),
  )
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
