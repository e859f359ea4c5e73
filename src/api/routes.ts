import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { FIGURE_IDS } from '../domain/key-figure.ts'
import { refusalOf } from './question-refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { addRegisterRoutes } from './register-routes.ts'
import type { Unanswerable } from './unanswerable.ts'
import {
  ErrorAnswer,
  FigureAnswer,
  FiguresAnswer,
  FiguresQuery,
  PackageAnswer,
  PathAnswer,
  PathQuery,
  ReceiptAnswer,
  ReceiptQuery,
  StaircaseAnswer,
  StaircaseQuery,
  UnitsAnswer,
  UnitsQuery,
} from './wire.ts'
import type { Answers } from './wire-answers.ts'

const FigureParam = z.object({ figure: z.enum(FIGURE_IDS as [string, ...string[]]) })
const Nothing = z.strictObject({})
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const errors = {
  400: { description: 'The question is not well-formed; `field` is wrong.', ...json(ErrorAnswer) },
  404: { description: 'The package has no such thing; `field` names it.', ...json(ErrorAnswer) },
}

/** Everything the pages ask of the loaded package, described as OpenAPI 3.1 at /api/openapi.json; `before` is put in front. */
export function apiRoutes(
  answers: Answers,
  before: (api: OpenAPIHono) => void,
  register: RegisterParts | null,
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw refusalOf(result.error, result.target)
    },
  })
  before(api)
  addPackageRoutes(api, answers)
  addFigureRoutes(api, answers)
  addDownloadRoutes(api, answers)
  addUnitRoutes(api, answers)
  if (register) addRegisterRoutes(api, register)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Trin',
      version: '1',
      license: { name: 'MPL-2.0', url: 'https://www.mozilla.org/MPL/2.0/' },
      description:
        'Key figures of the intervention staircase for the data package that the server has loaded.',
    },
  })
  return api
}

function addPackageRoutes(api: OpenAPIHono, answers: Answers): void {
  api.openapi(
    get('/api/v1/package', 'What the loaded package covers', { query: Nothing }, PackageAnswer),
    async (c) => c.json(await answers.package(), 200),
  )
  api.openapi(
    get(
      '/api/v1/staircase',
      'Children on each step, and how they moved',
      strict(StaircaseQuery),
      StaircaseAnswer,
    ),
    async (c) => c.json(await answers.staircase(c.req.valid('query')), 200),
  )
  api.openapi(
    get('/api/v1/receipt', 'What was read, refused and doubted', strict(ReceiptQuery), ReceiptAnswer),
    async (c) => c.json(await answers.receipt(c.req.valid('query')), 200),
  )
}

function addFigureRoutes(api: OpenAPIHono, answers: Answers): void {
  api.openapi(
    get('/api/v1/figures', 'All rows of some municipalities', strict(FiguresQuery), FiguresAnswer),
    async (c) => c.json(await answers.figures(c.req.valid('query')), 200),
  )
  api.openapi(
    get(
      '/api/v1/figures/{figure}',
      'A figure: definition, SQL and rows',
      ofFigure(FiguresQuery),
      FigureAnswer,
    ),
    async (c) => c.json(await answers.figure({ ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  )
}

function addDownloadRoutes(api: OpenAPIHono, answers: Answers): void {
  const request = ofFigure(FiguresQuery)
  const csv = { 'text/csv; charset=utf-8': { schema: z.string() } }
  api.openapi(fileRoute('/api/v1/figures/{figure}/rows.csv', 'The rows as CSV', request, csv), async (c) => {
    const question = { ...c.req.valid('param'), ...c.req.valid('query') }
    return asFile(c, await answers.download(question, 'csv'), `trin-${question.figure}.csv`)
  })
  const workbook = { [XLSX]: { schema: z.string() } }
  api.openapi(
    fileRoute('/api/v1/figures/{figure}/rows.xlsx', 'The rows as a workbook', request, workbook),
    async (c) => {
      const question = { ...c.req.valid('param'), ...c.req.valid('query') }
      return asFile(c, await answers.download(question, 'xlsx'), `trin-${question.figure}.xlsx`)
    },
  )
}

function addUnitRoutes(api: OpenAPIHono, answers: Answers): void {
  const Units = UnitsQuery.omit({ figure: true })
  api.openapi(
    get('/api/v1/figures/{figure}/units', 'Who is behind a number', ofFigure(Units), UnitsAnswer),
    async (c) => c.json(await answers.units({ ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  )
  api.openapi(
    get(
      '/api/v1/units/{municipality}/{child}',
      "A child's path, measures and follow-ups",
      { params: PathQuery, query: Nothing },
      PathAnswer,
    ),
    async (c) => c.json(await answers.path(c.req.valid('param')), 200),
  )
}

function get<const Path extends string, Request extends object, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  request: Request,
  answer: Answer,
) {
  const responses = { 200: { description: summary, ...json(answer) }, ...errors }
  return createRoute({ method: 'get' as const, path, summary, request, responses })
}

function fileRoute<const Path extends string, Request extends object, Content extends object>(
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

function json<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } } }
}

/** An unknown query field is an error, not something to pass over: it is most often a misspelt one. */
function strict<Shape extends z.core.$ZodLooseShape>(query: z.ZodObject<Shape>) {
  return { query: query.strict() }
}

function ofFigure<Shape extends z.core.$ZodLooseShape>(query: z.ZodObject<Shape>) {
  return { params: FigureParam, query: query.strict() }
}

function asFile(c: Context, content: Uint8Array, name: string): Response {
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : XLSX
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

/** Answers a question that could not be answered, naming the field. */
export function errorResponse(c: Context, error: Unanswerable): Response {
  return c.json(error.answer, error.status)
}
