import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** Where the built pages lie. */
const BUILT = fileURLToPath(new URL('../../dist/', import.meta.url))
const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** Serves the built pages: hashed files are kept for ever, every page address gets the one page there is. */
export function addPages(app: OpenAPIHono): void {
  app.get(
    '/*',
    serveStatic({
      root: BUILT,
      // `npm run build` puts the smaller file beside each (scripts/build.mjs).
      precompressed: true,
      onFound: (_path, c) => {
        c.header('Cache-Control', c.req.path.startsWith('/assets/') ? FOR_A_YEAR : 'no-cache')
      },
    }),
  )
  // A file is asked for at the root or among the parts; every other address is a page's, also one with a dot in it.
  app.get('/*', async (c) => (isOfFile(c.req.path) ? c.text('404', 404) : thePage(c)))
}

function isOfFile(address: string): boolean {
  return /^\/(assets\/.*|[^/]*\.[^/]*)$/.test(address)
}

async function thePage(c: Context): Promise<Response> {
  const page = await readFile(path.join(BUILT, 'index.html'), 'utf8').catch(() => null)
  if (page === null) return c.text('The pages are not built: npm run build', 503)
  return c.html(page, 200, { 'Cache-Control': 'no-cache' })
}
