import { OpenAPIHono } from '@hono/zod-openapi'
import {
  asFile,
  CSV_FILE,
  fileRoute,
  get,
  Nothing,
  ofFigure,
  strict,
  WORKBOOK_FILE,
} from './figure-questions.ts'
import { refusedQuestion } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { addRegisterRoutes } from './register-routes.ts'
import {
  FigureAnswer,
  FiguresAnswer,
  FiguresQuery,
  PackageAnswer,
  PathAnswer,
  PathQuery,
  StaircaseAnswer,
  StaircaseQuery,
  UnitsAnswer,
  UnitsQuery,
} from './wire.ts'
import type { Answers } from './wire-answers.ts'
import { ReceiptAnswer, ReceiptQuery } from './wire-receipt.ts'

/** Everything the pages ask of the loaded package, described as OpenAPI 3.1 at /api/openapi.json; `before` is put in front. */
export function apiRoutes(
  answers: Answers,
  before: (api: OpenAPIHono) => void,
  register: RegisterParts | null,
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw refusedQuestion(result.error, result.target)
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
  api.openapi(
    fileRoute('/api/v1/figures/{figure}/rows.csv', 'The rows as CSV', request, CSV_FILE),
    async (c) => {
      const question = { ...c.req.valid('param'), ...c.req.valid('query') }
      return asFile(c, await answers.download(question, 'csv'), `trin-${question.figure}.csv`)
    },
  )
  api.openapi(
    fileRoute('/api/v1/figures/{figure}/rows.xlsx', 'The rows as a workbook', request, WORKBOOK_FILE),
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
