import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  asFile,
  CSV_FILE,
  type FigureParam,
  fileRoute,
  get,
  ofFigure,
  strict,
  WORKBOOK_FILE,
} from './figure-questions.ts'
import { differenceAnswer } from './live/difference.ts'
import { type Asking, liveAnswers, withLive } from './live/live-answers.ts'
import { livePackages } from './live/live-packages.ts'
import { instantIn } from './moments.ts'
import type { RegisterApi, RegisterEnv, RegisterParts } from './register-parts.ts'
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
import { DifferenceAnswer, DifferenceQuery } from './wire-difference.ts'
import { ReceiptAnswer, ReceiptQuery } from './wire-receipt.ts'

/** The register as it was known at an instant; as it is when left out. */
const KnownAt = z.object({ known_at: z.string().optional() })
const BASE = '/api/v1/register'

type LiveContext = Context<RegisterEnv>
/** Asks of the answers that this request's user may have, of the moment it asks about. */
type Answering = <T>(
  c: LiveContext,
  knownAt: string | undefined,
  ask: (answers: Answers) => Promise<T>,
) => Promise<T>

/**
 * The key figures of the live register: the same questions and answers as for a package, asked by someone who is
 * signed in, of the register as it is or was known at an instant.
 */
export function addLiveFigureRoutes(api: RegisterApi, { stores, keys }: RegisterParts): void {
  const packages = livePackages(keys)
  const askingOf = (c: LiveContext): Asking => {
    const { user } = c.var
    return { user, bound: stores.for(user.actor), packages, keys }
  }
  const answering: Answering = (c, knownAt, ask) => {
    const asking = askingOf(c)
    const instant = knownAt === undefined ? null : instantIn('known_at', knownAt)
    return withLive(asking, instant, (live) => ask(liveAnswers(asking, live)))
  }
  addOverviewRoutes(api, answering)
  addFigureRoutes(api, answering)
  addDownloadRoutes(api, answering)
  addUnitRoutes(api, answering)
  api.openapi(
    get(`${BASE}/difference`, 'A number as known at two moments', strict(DifferenceQuery), DifferenceAnswer),
    async (c) => c.json(await differenceAnswer(askingOf(c), c.req.valid('query')), 200),
  )
}

function addOverviewRoutes(api: RegisterApi, answering: Answering): void {
  api.openapi(
    get(`${BASE}/package`, 'What the live register covers', strict(KnownAt), PackageAnswer),
    async (c) =>
      c.json(await answering(c, c.req.valid('query').known_at, (answers) => answers.package()), 200),
  )
  const staircase = strict(StaircaseQuery.extend(KnownAt.shape))
  api.openapi(
    get(`${BASE}/staircase`, 'Children on each step of the live register', staircase, StaircaseAnswer),
    async (c) => {
      const { known_at, ...query } = c.req.valid('query')
      return c.json(await answering(c, known_at, (answers) => answers.staircase(query)), 200)
    },
  )
  const receipt = strict(ReceiptQuery.extend(KnownAt.shape))
  api.openapi(
    get(
      `${BASE}/receipt`,
      'What in the live register cannot be counted or is doubted',
      receipt,
      ReceiptAnswer,
    ),
    async (c) => {
      const { known_at, ...query } = c.req.valid('query')
      return c.json(await answering(c, known_at, (answers) => answers.receipt(query)), 200)
    },
  )
}

function addFigureRoutes(api: RegisterApi, answering: Answering): void {
  const Query = FiguresQuery.extend(KnownAt.shape)
  api.openapi(
    get(`${BASE}/figures`, 'All rows of the live register', strict(Query), FiguresAnswer),
    async (c) => {
      const { known_at, ...query } = c.req.valid('query')
      return c.json(await answering(c, known_at, (answers) => answers.figures(query)), 200)
    },
  )
  api.openapi(
    get(`${BASE}/figures/{figure}`, 'A figure of the live register', ofFigure(Query), FigureAnswer),
    async (c) => {
      const { known_at, ...query } = c.req.valid('query')
      return c.json(
        await answering(c, known_at, (answers) => answers.figure({ ...c.req.valid('param'), ...query })),
        200,
      )
    },
  )
}

function addDownloadRoutes(api: RegisterApi, answering: Answering): void {
  const request = ofFigure(FiguresQuery.extend(KnownAt.shape))
  const file = async (c: LiveContext, format: 'csv' | 'xlsx', asked: Asked) => {
    const { known_at, ...question } = asked
    const content = await answering(c, known_at, (answers) => answers.download(question, format))
    return asFile(c, content, `trin-${question.figure}.${format}`)
  }
  api.openapi(
    fileRoute(`${BASE}/figures/{figure}/rows.csv`, 'The rows of the live register as CSV', request, CSV_FILE),
    (c) => file(c, 'csv', { ...c.req.valid('param'), ...c.req.valid('query') }),
  )
  api.openapi(
    fileRoute(`${BASE}/figures/{figure}/rows.xlsx`, 'The same as a workbook', request, WORKBOOK_FILE),
    (c) => file(c, 'xlsx', { ...c.req.valid('param'), ...c.req.valid('query') }),
  )
}

type Asked = z.infer<typeof FigureParam> & z.infer<typeof FiguresQuery> & z.infer<typeof KnownAt>

function addUnitRoutes(api: RegisterApi, answering: Answering): void {
  const Units = UnitsQuery.omit({ figure: true }).extend(KnownAt.shape)
  api.openapi(
    get(
      `${BASE}/figures/{figure}/units`,
      'Who is behind a number of the live register',
      ofFigure(Units),
      UnitsAnswer,
    ),
    async (c) => {
      const { known_at, ...query } = c.req.valid('query')
      return c.json(
        await answering(c, known_at, (answers) => answers.units({ ...c.req.valid('param'), ...query })),
        200,
      )
    },
  )
  api.openapi(
    get(
      `${BASE}/units/{municipality}/{child}`,
      "A child's path, measures and follow-ups in the live register",
      { params: PathQuery, query: KnownAt.strict() },
      PathAnswer,
    ),
    async (c) => {
      const { known_at } = c.req.valid('query')
      return c.json(await answering(c, known_at, (answers) => answers.path(c.req.valid('param'))), 200)
    },
  )
}
