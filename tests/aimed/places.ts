import { z } from 'zod'
import type { Sent } from '../authorization/asks.ts'

/** A place of a request where something can be said: a part of its address, a question, a header or a field of its body. */
export interface Place {
  readonly name: string
  /** Whether only a text can stand there. */
  readonly isText: boolean
  readonly put: (sent: Request, value: unknown) => Request
}

export interface Request extends Sent {
  readonly headers?: Readonly<Record<string, string>>
}

const Schema = z.looseObject({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
})
const Content = z.object({
  content: z.looseObject({ 'application/json': z.object({ schema: z.unknown() }) }),
})
const Operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: Content.optional(),
})
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()).default({}) }),
})
export type Document = z.infer<typeof Document>

/** The OpenAPI document, as far as it says where something can be said. */
export function documentOf(json: unknown): Document {
  return Document.parse(json)
}

interface Asked {
  readonly path: string
  readonly method: string
}

/** All places of an endpoint that the OpenAPI document names, and all that stand in a request that is in order. */
export function placesOf(document: Document, { path, method }: Asked, sent: Sent): readonly Place[] {
  const { parameters, requestBody } = Operation.parse(document.paths[path]?.[method.toLowerCase()])
  const schema = requestBody?.content['application/json'].schema
  const fields = new Map(
    [...pathsIn(document, schema), ...leavesOf(sent.body)].map((one) => [one.join('.'), one] as const),
  )
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([part]) => inAddress(path, part)),
    ...parameters.filter((one) => one.in === 'query').map(({ name }) => inQuery(name)),
    ...parameters.filter((one) => one.in === 'header').map(({ name }) => inHeader(name)),
    ...[...fields.values()].map(inBody),
  ]
}

type Path = readonly (string | number)[]

function pathsIn(document: Document, schema: unknown, depth = 0): readonly Path[] {
  const parsed = Schema.safeParse(schema)
  if (!parsed.success || depth > 6) return []
  const { $ref, properties = {}, items } = parsed.data
  if ($ref) return pathsIn(document, document.components.schemas[$ref.split('/').at(-1) ?? ''], depth + 1)
  if (items !== undefined) return below(0, pathsIn(document, items, depth + 1))
  return Object.entries(properties).flatMap(([name, inner]) =>
    below(name, pathsIn(document, inner, depth + 1)),
  )
}

function leavesOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.slice(0, 1).map((one: unknown) => [0, one] as const)
    : Object.entries(value)
  return entries.flatMap(([name, inner]) => below(name, leavesOf(inner)))
}

function below(name: string | number, inner: readonly Path[]): readonly Path[] {
  return [[name], ...inner.map((path) => [name, ...path])]
}

function inAddress(path: string, part: string): Place {
  const at = path.split('/').indexOf(part)
  return {
    name: `address ${part}`,
    isText: true,
    put(sent, value) {
      const [address, query] = sent.path.split('?')
      const parts = address.split('/')
      const encoded = parts.with(at, inAddressForm(String(value)))
      return { ...sent, path: [encoded.join('/'), query].filter(Boolean).join('?') }
    },
  }
}

function inQuery(name: string): Place {
  return {
    name: `question ${name}`,
    isText: true,
    put(sent, value) {
      const [address, query = ''] = sent.path.split('?')
      const others = query.split('&').filter((one) => one !== '' && !one.startsWith(`${name}=`))
      return {
        ...sent,
        path: `${address}?${[...others, `${name}=${inAddressForm(String(value))}`].join('&')}`,
      }
    },
  }
}

function inHeader(name: string): Place {
  // What no header can hold, no client can send.
  const sayable = (value: unknown) => String(value).replace(/[^\x20-\x7e]/g, '?')
  return {
    name: `header ${name}`,
    isText: true,
    put: (sent, value) => ({ ...sent, headers: { ...sent.headers, [name]: sayable(value) } }),
  }
}

function inBody(path: Path): Place {
  return {
    name: `body ${path.join('.')}`,
    isText: false,
    put: (sent, value) => ({ ...sent, body: replaced(sent.body, path, value) }),
  }
}

function replaced(within: unknown, [name, ...further]: Path, value: unknown): unknown {
  if (name === undefined) return value
  if (typeof name === 'number') {
    const list: readonly unknown[] = Array.isArray(within) ? within : []
    return [replaced(list[name], further, value), ...list.slice(1)]
  }
  const entries = typeof within === 'object' && within !== null ? Object.entries(within) : []
  const inner = entries.find(([one]) => one === name)?.[1]
  return Object.fromEntries([
    ...entries.filter(([one]) => one !== name),
    [name, replaced(inner, further, value)],
  ])
}

/** As an address has it; half a character becomes what a browser makes of it. */
function inAddressForm(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
