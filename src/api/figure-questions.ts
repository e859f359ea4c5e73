import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { FIGURE_IDS } from '../kernel/key-figure.ts'
import { answered } from './described.ts'
import { ErrorAnswer } from './wire.ts'

/** How the questions about key figures are described as OpenAPI: those of a package and those of the live register. */
export const FigureParam = z.object({ figure: z.enum(FIGURE_IDS as [string, ...string[]]) })
export const Nothing = z.strictObject({})
export const CSV_FILE = { 'text/csv; charset=utf-8': { schema: z.string() } }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const WORKBOOK_FILE = { [XLSX]: { schema: z.string() } }

const errors = {
  400: answered('The question is not well-formed; `field` is wrong.', ErrorAnswer),
  404: answered('The package has no such thing; `field` names it.', ErrorAnswer),
}

/** A question that is answered with JSON. */
export function get<const Path extends string, Request extends object, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  request: Request,
  answer: Answer,
) {
  const responses = { 200: answered(summary, answer), ...errors }
  return createRoute({ method: 'get' as const, path, summary, request, responses })
}

/** A question that is answered with a file. */
export function fileRoute<const Path extends string, Request extends object, Content extends object>(
  path: Path,
  summary: string,
  request: Request,
  content: Content,
) {
  return createRoute({
    method: 'get' as const,
    path,
    summary,
    request,
    responses: { 200: { description: summary, content }, ...errors },
  })
}

/** An unknown query field is an error, not something to pass over: it is most often a misspelt one. */
export function strict<Shape extends z.core.$ZodLooseShape>(query: z.ZodObject<Shape>) {
  return { query: query.strict() }
}

/** A question about the key figure that the address names. */
export function ofFigure<Shape extends z.core.$ZodLooseShape>(query: z.ZodObject<Shape>) {
  return { params: FigureParam, query: query.strict() }
}

/** Hands out the rows of a figure as a file to be kept. */
export function asFile(c: Context, content: Uint8Array, name: string): Response {
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : XLSX
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}
