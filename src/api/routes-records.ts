import { createRoute, z } from '@hono/zod-openapi'
import { correctRecordOf } from '../casework/correct-record.ts'
import { createRecordOf } from '../casework/create-record.ts'
import type { RecordSpec } from '../kernel/record/record.ts'
import { RECORDS } from '../slices.ts'
import { historyOf } from '../store/history.ts'
import { getRecord, listRecords, placeInList } from '../store/records.ts'
import { changed } from './changed.ts'
import { etagOf, versionIn } from './conditional.ts'
import { pageOf } from './cursor.ts'
import { answered, answerTo, PROBLEMS, refusals } from './described.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { answering, historyAnswer, oneAnswer, recordsAnswer } from './record-answer.ts'
import { correctionSchema, creationSchema, filterValues, listSchema } from './record-schema.ts'
import { refused } from './refused.ts'
import { type RegisterApi, type RegisterParts, seesChildren, seesDepartment } from './register-parts.ts'
import * as endpoints from './wire.endpoints.ts'
import { ConflictAnswer, CreateRecord, HistoryAnswer, RecordAnswer, RecordsAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, reading, writerOf, writing } from './writing.ts'

/** Every kind of record under its own address: lists, one, its history, creating and correcting. */
export function addRecordRoutes(api: RegisterApi, parts: RegisterParts): void {
  for (const spec of RECORDS.all) {
    addList(api, parts, spec)
    addOne(api, parts, spec)
    addHistory(api, parts, spec)
    if (spec.byActs) continue
    addCorrection(api, parts, spec)
    // Persons are registered as children, or as someone around one.
    if (spec.about !== 'person') addCreation(api, parts, spec)
  }
}

const params = z.object({ id: Id })

function addList(api: RegisterApi, parts: RegisterParts, spec: RecordSpec): void {
  const { kind, plural, pluralTitle } = spec
  const query = listSchema(spec)
  const route = createRoute({
    method: 'get',
    path: `/api/v1/${plural}`,
    tags: [pluralTitle.en],
    summary: `${pluralTitle.en}: a list`,
    request: { query },
    responses: {
      200: answerTo(endpoints.RECORDS, pluralTitle.en, RecordsAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { limit, after, ...asked } = c.req.valid('query')
    const { user } = c.var
    if (spec.about !== 'set-up' && !seesChildren(user)) throw refused('not-allowed')
    const answer = await reading(c, parts, async (store) => {
      const start = after === undefined ? undefined : await placeInList(store, spec, after)
      if (start === null) throw refused('cursor-gone')
      const found = await listRecords(store, spec, {
        ...placeAsked(asked),
        equal: filterValues(spec, asked),
        isOfOwnChildren: !seesDepartment(user),
        limit: limit + 1,
        ...(start && { after: start }),
      })
      const { items, next } = pageOf(found, limit)
      return recordsAnswer(
        store,
        items.map((record) => ({ kind, record })),
        next,
      )
    })
    return c.json(answer, 200)
  })
}

function placeAsked({ child, case: caseId, from, to, order }: Readonly<Record<string, unknown>>) {
  return {
    ...(typeof child === 'string' && { personId: child }),
    ...(typeof caseId === 'string' && { caseId }),
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
    ...(typeof order === 'string' && { newestFirst: order === 'newest' }),
  }
}

function addOne(api: RegisterApi, parts: RegisterParts, spec: RecordSpec): void {
  const { kind, plural, title } = spec
  const route = createRoute({
    method: 'get',
    path: `/api/v1/${plural}/{id}`,
    tags: [spec.pluralTitle.en],
    summary: `${title.en}: one`,
    request: { params },
    responses: { 200: answerTo(endpoints.RECORD, title.en, RecordAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(route, async (c) => {
    const answer = await reading(c, parts, async (store) => {
      const record = await getRecord(store, spec, c.req.valid('param').id)
      if (!record) throw refused('not-found')
      return oneAnswer(store, { kind, record })
    })
    c.header('ETag', etagOf(answer.version))
    return c.json(answer, 200)
  })
}

function addHistory(api: RegisterApi, parts: RegisterParts, spec: RecordSpec): void {
  const { plural, title } = spec
  const route = createRoute({
    method: 'get',
    path: `/api/v1/${plural}/{id}/history`,
    tags: [spec.pluralTitle.en],
    summary: `${title.en}: who changed what, when and why`,
    request: { params },
    responses: {
      200: answerTo(endpoints.HISTORY, 'The first change first', HistoryAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const answer = await reading(c, parts, async (store) => {
      if (!(await getRecord(store, spec, id))) throw refused('not-found')
      return historyAnswer(store, await historyOf(store, spec, id), id)
    })
    return c.json(answer, 200)
  })
}

function addCreation(api: RegisterApi, parts: RegisterParts, spec: RecordSpec): void {
  const { kind, plural, title } = spec
  const body = { content: { 'application/json': { schema: creationSchema(spec) } }, required: true }
  const route = createRoute({
    method: 'post',
    path: `/api/v1/${plural}`,
    tags: [spec.pluralTitle.en],
    summary: `${title.en}: create`,
    request: { body, headers: IdempotencyHeader },
    responses: {
      201: answerTo(endpoints.CREATE_RECORD, 'Created', RecordAnswer),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = CreateRecord.parse(c.req.valid('json'))
    const act = { action: `create ${kind}`, reason: asked.reason }
    const outcome = await creatingOnce(c, parts, act, (store) =>
      createRecordOf(store, writerOf(c.var.user, parts), { spec, ...asked }),
    )
    const created = kept(outcome)
    c.header('ETag', etagOf(created.record.version))
    c.header('Location', `/api/v1/${plural}/${created.record.id}`)
    return c.json(await answering(c, parts, created), 201)
  })
}

function addCorrection(api: RegisterApi, parts: RegisterParts, spec: RecordSpec): void {
  const { kind, plural, title } = spec
  const body = { content: { 'application/json': { schema: correctionSchema(spec) } }, required: true }
  const headers = z.object({ 'if-match': z.string().optional() })
  const route = createRoute({
    method: 'patch',
    path: `/api/v1/${plural}/{id}`,
    tags: [spec.pluralTitle.en],
    summary: `${title.en}: correct; the old values are kept`,
    request: { params, body, headers },
    responses: {
      200: answerTo(endpoints.CORRECT_RECORD, 'Corrected', RecordAnswer),
      ...refusals(400, 401, 403, 404, 428),
      412: answered('Someone else changed it meanwhile', ConflictAnswer),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const version = versionIn(c.req.header('If-Match'))
    const { changes, reason } = c.req.valid('json')
    const correction = { spec, id: c.req.valid('param').id, version, changes }
    const act = { action: `correct ${kind}`, reason }
    const outcome = await writing(c, parts, act, (store) =>
      correctRecordOf(store, writerOf(c.var.user, parts), correction),
    )
    return c.json(await changed(c, parts, outcome), 200)
  })
}
