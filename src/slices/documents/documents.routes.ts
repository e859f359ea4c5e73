import { createRoute, z } from '@hono/zod-openapi'
import { refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { renderLetter } from '../../casework/letter/render-letter.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { Letter } from '../../kernel/letter.ts'
import { type RecordSpec, recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { myWorkplace } from '../../store/me.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { childPage } from '../child/child-page.store.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { GRANT_REQUEST, MEASURE } from '../measure/measure.record.ts'
import { REFUSAL } from '../measure/refusal.record.ts'
import { PLAN } from '../plan/plan.record.ts'
import { DOCUMENT_TEMPLATE } from '../set-up/document-template.record.ts'
import { grantedDocument } from './decision-document.rules.ts'
import type { DocumentFacts } from './document-facts.rules.ts'
import { minutesDocument } from './minutes-document.rules.ts'
import { planDocument } from './plan-document.rules.ts'
import { refusedDocument, unwrittenRefusal } from './refusal-document.rules.ts'

/** A document of one record: which template of the municipality's it takes, and what it says. */
interface Document<Spec extends RecordSpec = RecordSpec> {
  readonly spec: Spec
  readonly path: string
  readonly summary: string
  readonly template: 'plan' | 'minutes' | 'decision'
  /** What the file is called: never after the child. */
  readonly file: string
  write(record: StoredRecord<Spec>, facts: DocumentFacts): Letter
}

/** A document as it is written down: from the fields of the record's own kind. */
function document<Spec extends RecordSpec>(one: Document<Spec>): Document {
  // It is written of a record that was read by this specification (letterOf).
  return one as unknown as Document
}

const DOCUMENTS: readonly Document[] = [
  document({
    spec: PLAN,
    path: '/api/v1/plans/{id}/document',
    summary: 'The plan as a document for the family (PDF)',
    template: 'plan',
    file: 'plan.pdf',
    write: planDocument,
  }),
  document({
    spec: FOLLOWUP,
    path: '/api/v1/followups/{id}/document',
    summary: 'Minutes of the meeting at which it was followed up (PDF)',
    template: 'minutes',
    file: 'referat.pdf',
    write: minutesDocument,
  }),
  document({
    spec: MEASURE,
    path: '/api/v1/measures/{id}/document',
    summary: 'The letter with the decision to grant the measure (PDF)',
    template: 'decision',
    file: 'afgoerelse.pdf',
    write: grantedDocument,
  }),
  document({
    spec: GRANT_REQUEST,
    path: '/api/v1/grant-requests/{id}/document',
    summary: 'The letter with the decision on a request that a leader has answered (PDF)',
    template: 'decision',
    file: 'afgoerelse.pdf',
    write: answeredDocument,
  }),
  document({
    spec: REFUSAL,
    path: '/api/v1/refusals/{id}/document',
    summary: 'The letter with the refusal of support, its reasons and how to complain (PDF)',
    template: 'decision',
    file: 'afslag.pdf',
    write: refusedDocument,
  }),
]

/** Documents as PDF, for whoever may see the record that they are about; each is a look at the child. */
export function addDocumentRoutes(api: RegisterApi, parts: RegisterParts): void {
  for (const document of DOCUMENTS) addDocument(api, parts, document)
}

function addDocument(api: RegisterApi, parts: RegisterParts, document: Document): void {
  const route = createRoute({
    method: 'get',
    path: document.path,
    tags: ['Documents'],
    summary: document.summary,
    request: { params: z.object({ id: Id }) },
    responses: {
      200: { description: 'The document, A4', content: { 'application/pdf': { schema: PDF } } },
      ...refusals(400, 401, 403, 404, 409),
    },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const letter = await reading(c, parts, (store) => letterOf(store, document, { id, today: parts.today() }))
    const pdf = await renderLetter(letter)
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${document.file}"`,
      'Cache-Control': 'no-store',
    })
  })
}

const PDF = z.any().openapi({ type: 'string', format: 'binary' })

async function letterOf(
  store: Store,
  { spec, template, write }: Document,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Letter> {
  const record = await getRecord<RecordSpec>(store, spec, id)
  const page = record?.person_id ? await childPage(store, record.person_id, today) : null
  if (!record || !page) throw refused('not-found')
  const [own] = await listRecords(store, DOCUMENT_TEMPLATE, { equal: { document: template }, limit: 1 })
  const { municipality } = await myWorkplace(store)
  return write(record, {
    child: page.child,
    address: page.address,
    records: page.records,
    names: page.names,
    protectedIds: new Set(
      page.related.filter(({ values }) => values.protected === true).map((one) => one.id),
    ),
    template: own ?? null,
    municipality: municipality.name,
    today,
    measureTitle: (code) => MEASURE_TYPES.find((type) => type.code === code)?.danish ?? code,
  })
}

/** A request that was granted is told of by the measure that it became, one that was refused by its refusal; one that waits has no decision to tell of. */
function answeredDocument(request: StoredRecord<typeof GRANT_REQUEST>, facts: DocumentFacts): Letter {
  const { answer, measure_id } = request.values
  const refusal = recordsOf(facts.records, REFUSAL).find(
    ({ values }) => values.grant_request_id === request.id,
  )
  if (refusal) return refusedDocument(refusal, facts)
  if (answer === 'refused') return unwrittenRefusal(request, facts)
  const measure = recordsOf(facts.records, MEASURE).find(({ id }) => id === measure_id)
  if (answer === 'granted' && measure) return grantedDocument(measure, facts)
  throw refused('not-decided')
}
