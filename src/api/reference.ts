import { readFile } from 'node:fs/promises'
import type { OpenAPIHono } from '@hono/zod-openapi'

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Trin API</title>
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/reference/viewer.js"></script>
    <script src="/api/reference/start.js"></script>
  </body>
</html>
`

const START = `Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})
`

/** The API reference to be browsed, with nothing fetched from elsewhere. */
export function addReference(app: OpenAPIHono): void {
  app.get('/api/reference', (c) => c.html(PAGE))
  app.get('/api/reference/start.js', (c) =>
    c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/api/reference/viewer.js', async (c) => {
    const entry = import.meta.resolve('@scalar/api-reference')
    const viewer = await readFile(new URL('browser/standalone.js', entry))
    return c.body(viewer, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
  })
}
