import type { MiddlewareHandler } from 'hono'
import { isStorable } from '../kernel/record/written-text.ts'
import { invalid } from './refused.ts'

/**
 * Refuses a request with a text in it that no database can keep, wherever it stands: in its address, its question or its
 * body. What is wrong with the other texts, the schema or the specification of each says.
 */
export const wholeTexts: MiddlewareHandler = async (c, next) => {
  const asked = new URL(c.req.url)
  if (![readable(asked.pathname), ...[...asked.searchParams].flat()].every(isStorable)) throw broken()
  const isJson = /\bjson\b/.test(c.req.header('Content-Type') ?? '')
  // A body that is no JSON is refused by the route that reads it.
  if (isJson && !isWhole(await c.req.json<unknown>().catch(() => null))) throw broken()
  await next()
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isWhole(inner))
}

function broken() {
  return invalid(
    null,
    'Der er et tegn, som ikke kan gemmes. Skriv det igen.',
    'There is a character that cannot be kept. Write it again.',
  )
}
