import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, transformWithOxc } from 'vite'

/**
 * Det Fælles Designsystem as a layer below our own styles, without its font faces: the pages name the few
 * latin faces they need themselves (`src/web/styles/fonts.css`).
 */
function designSystemLayer(): Plugin {
  return {
    name: 'design-system-layer',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/dkfds.min.css')) return null
      const withoutFonts = code.replace(/@charset "[^"]*";/, '').replace(/@font-face\s*\{[^}]*\}/g, '')
      return `@layer dkfds{${withoutFonts}}`
    },
  }
}

const KEPT_PROGRAM = fileURLToPath(new URL('src/web/program/kept-program.ts', import.meta.url))
/** What is larger is for a chart, a workbook or own files, and is kept once it has been used. */
const LARGEST_KEPT = 400_000

/**
 * The worker that keeps the program on the device, at the root so that it stands before every page, and told what this
 * build consists of (`src/web/program/kept-program.ts`).
 */
function keptProgram(): Plugin {
  return {
    name: 'kept-program',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const parts = Object.values(bundle)
      const first = parts.find((part) => part.type === 'chunk' && part.isEntry)
      if (!first) this.error('The program has no first file')
      const files = parts
        .filter(({ fileName }) => /\.(js|css|woff2)$|\bicon-[^/]*\.svg$/.test(fileName))
        .filter((part) => Buffer.byteLength(part.type === 'chunk' ? part.code : part.source) <= LARGEST_KEPT)
        .map(({ fileName }) => `/${fileName}`)
        .toSorted()
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      const built = JSON.stringify({ version, first: first.fileName, files })
      const { code } = await transformWithOxc(await readFile(KEPT_PROGRAM, 'utf8'), KEPT_PROGRAM)
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: `self.BUILT_PROGRAM=${built};\n${code}`,
      })
    },
  }
}

export default defineConfig({
  plugins: [designSystemLayer(), react(), keptProgram()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing is inlined as a data address, so that the strictest content security policy holds.
    assetsInlineLimit: 0,
    // The charts and the worker that reads own files are loaded only by the pages that use them.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
