import { useQuery } from '@tanstack/react-query'
import { RECORDS } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isOf, type RecordOf } from '../../api/wire-of-kind.ts'
import { seesNone } from '../../kernel/sight.ts'
import { ask } from '../../web/answers/api.ts'
import { DocumentLink } from '../../web/parts/document-link.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { childStoryMessages } from './child-story.texts.ts'

const MOST_MINUTES = 5
/** The kinds of record that documents are made of. */
const DOCUMENTED = ['plan', 'measure', 'refusal', 'followup'] as const

/** Whether the reader sees anything that documents are made of. */
export function hasDocuments({ sees }: ChildAnswer): boolean {
  return !seesNone(sees, DOCUMENTED)
}

/** The documents that can be printed or sent: plans, minutes of follow-ups, decisions. */
export function DocumentsSection({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const wording = useWording()
  const { plan, measure, refusal, followup } = answer.records
  const { shortDate } = wording.format
  const title = ({ values }: RecordOf<'measure'>) => measureTitle(values.measure_type, wording)
  const minutes = meetingsOf(followup).slice(0, MOST_MINUTES)
  const decided = measure.filter(({ values }) => values.decided_on)
  const isEmpty = plan.length + minutes.length + decided.length + refusal.length === 0
  return (
    <section className="card-frame child-section no-print" id="dokumenter" aria-labelledby="documents-title">
      <h2 id="documents-title">{texts.documentsTitle}</h2>
      {isEmpty && (
        <NoneOf of={answer} kinds={DOCUMENTED}>
          {texts.noDocuments}
        </NoneOf>
      )}
      <ul className="document-links">
        {plan.map(({ id, values }) => (
          <li className="document-line" key={id}>
            <DocumentLink plural="plans" id={id}>
              {texts.planDocument(shortDate(values.started_on))}
            </DocumentLink>
          </li>
        ))}
        {minutes.map(({ id, values }) => (
          <li className="document-line" key={id}>
            <DocumentLink plural="followups" id={id}>
              {texts.minutesDocument(shortDate(values.date))}
            </DocumentLink>
          </li>
        ))}
        {decided.map((one) => (
          <li className="document-line" key={one.id}>
            <DocumentLink plural="measures" id={one.id}>
              {texts.decisionDocument(title(one).toLowerCase())}
            </DocumentLink>
          </li>
        ))}
        {refusal.map((one) => (
          <li className="document-line" key={one.id}>
            <DocumentLink plural="refusals" id={one.id}>
              {texts.refusalDocument(one.values.applied_for)}
            </DocumentLink>
          </li>
        ))}
      </ul>
      {decided.length + refusal.length > 0 && <AppealNotice />}
    </section>
  )
}

/** Formal follow-ups, one for each day that people met, the latest first. */
function meetingsOf(followups: readonly RecordOf<'followup'>[]): readonly RecordOf<'followup'>[] {
  const formal = followups.filter(({ values }) => values.kind === 'formal')
  const byDay = new Map(formal.map((one) => [one.values.date, one]))
  return [...byDay].toSorted(([a], [b]) => b.localeCompare(a)).map(([, one]) => one)
}

/** Says what to do where the municipality has not written how one complains. */
function AppealNotice() {
  const texts = useTexts(childStoryMessages)
  const { data } = useQuery({
    queryKey: ['register', 'document-templates'],
    queryFn: () => ask(RECORDS, { plural: 'document-templates' }),
    staleTime: 300_000,
  })
  if (data === undefined) return null
  const decision = data.records
    .filter((one) => isOf('document_template', one))
    .find(({ values }) => values.document === 'decision')
  return decision?.values.appeal ? null : <p className="small">{texts.appealMissing}</p>
}
