import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'

/** Where the built pages lie. */
const BUILT = fileURLToPath(new URL('../../dist/', import.meta.url))
const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** What stands where the pages would be, until they are built. */
const NOT_BUILT = `<!doctype html>
<html lang="da"><meta charset="utf-8"><title>Trin</title>
<h1>Siderne er ikke bygget endnu</h1>
<p>Kør <code>npm run build</code> i Trins mappe, og hent siden igen. Serveren og dens API kører: <a href="/api/reference">/api/reference</a>.</p>
<div lang="en"><h2>The pages are not built yet</h2>
<p>Run <code>npm run build</code> in the folder of Trin, and load the page again. The server and its API are running: <a href="/api/reference">/api/reference</a>.</p></div>
</html>`

/** Whether there are pages to serve. */
export function arePagesBuilt(): boolean {
  return existsSync(path.join(BUILT, 'index.html'))
}

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
  if (page === null) return c.html(NOT_BUILT, 404, { 'Cache-Control': 'no-store' })
  return c.html(page, 200, { 'Cache-Control': 'no-cache' })
}
