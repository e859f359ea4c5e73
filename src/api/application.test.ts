import { beforeAll, expect, test } from 'vitest'
import { villageApplication } from '../../tests/api/village.ts'

let ask: Awaited<ReturnType<typeof villageApplication>>['ask']

beforeAll(async () => {
  ask = (await villageApplication()).ask
})

test.each(['/api/v1/package', '/api/reference', '/', '/api/nothing', '/noegletal'])(
  '%s may load and send nothing elsewhere',
  async (address) => {
    const policy = (await ask(address)).headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
  },
)

test('an answer that the reader has is not sent again, but is asked about each time', async () => {
  const first = await ask('/api/v1/package')
  const tag = first.headers.get('ETag') ?? ''
  expect(first.headers.get('Cache-Control')).toBe('no-cache')
  expect((await ask('/api/v1/package', { headers: { 'If-None-Match': tag } })).status).toBe(304)
})

test('a long answer is compressed', async () => {
  const response = await ask('/api/v1/figures?municipality=510', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
})

test('OpenAPI 3.1 describes every address that answers, with its fields and its errors', async () => {
  const document = await (await ask('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths).sort()).toEqual([
    '/api/v1/figures',
    '/api/v1/figures/{figure}',
    '/api/v1/figures/{figure}/rows.csv',
    '/api/v1/figures/{figure}/rows.xlsx',
    '/api/v1/figures/{figure}/units',
    '/api/v1/package',
    '/api/v1/receipt',
    '/api/v1/staircase',
    '/api/v1/units/{municipality}/{child}',
  ])
  for (const [path, { get }] of Object.entries<{ get: Operation }>(document.paths)) {
    expect(Object.keys(get.responses)).toEqual(['200', '400', '404'])
    const named = (get.parameters ?? []).filter((field) => field.in === 'path').map((field) => field.name)
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  }
})

interface Operation {
  readonly responses: Record<string, unknown>
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

test('every reference in the OpenAPI document leads somewhere', async () => {
  const text = await (await ask('/api/openapi.json')).text()
  const { schemas } = JSON.parse(text).components
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(schemas).toHaveProperty(name)
})

test('the reference is served from here, every script of it', async () => {
  const page = await (await ask('/api/reference')).text()
  const scripts = [...page.matchAll(/src="([^"]+)"/g)].map(([, address]) => address)
  expect(scripts).toHaveLength(2)
  for (const script of scripts) {
    const response = await ask(script)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('javascript')
  }
  expect(page).not.toContain('http')
})

test('a file that is not there is not answered with the page', async () => {
  expect((await ask('/assets/nothing.js')).status).toBe(404)
  expect((await ask('/../package.json')).status).not.toBe(200)
})

test('only reading is possible', async () => {
  expect((await ask('/api/v1/package', { method: 'POST' })).status).toBe(404)
})
