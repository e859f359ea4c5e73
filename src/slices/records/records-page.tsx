import { Navigate, Route, Routes, useSearchParams } from 'react-router'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { Failed, Loading, Notice } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { PageLinks } from '../../web/parts/page-links.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { AREAS } from './areas.ts'
import { narrowedBy, RecordFilters } from './record-filters.tsx'
import { RecordRows } from './record-rows.tsx'
import { recordsMessages } from './records.texts.ts'
import { useRecords } from './use-records.ts'
import './records.css'
import { NotFoundPage } from '../../web/parts/not-found.tsx'
import { useTexts } from '../../web/words/use-texts.ts'

/** Sager og indsatser: cases, measures, follow-ups and the rest across the children that one may see. */
export function RecordsPage() {
  const texts = useTexts(recordsMessages)
  const language = useLanguage()
  const pages = AREAS.map(({ path, spec }) => ({ path: `/${path}`, title: spec.pluralTitle[language] }))
  return (
    <>
      <div className="page-width sub-links">
        <PageLinks label={texts.navigation} base="/sager-og-indsatser" pages={pages} />
      </div>
      <Routes>
        <Route index element={<Navigate replace to={AREAS[0].path} />} />
        {AREAS.map(({ path, spec }) => (
          <Route key={path} path={path} element={<RecordList key={path} spec={spec} />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  )
}

function RecordList({ spec }: { readonly spec: RecordSpec }) {
  const texts = useTexts(recordsMessages)
  const format = useFormat()
  const language = useLanguage()
  const [search] = useSearchParams()
  const { query, records, names } = useRecords(spec, narrowedBy(search, spec))
  const number = format.number(records.length)
  return (
    <div className="page-width">
      <PageHead title={spec.pluralTitle[language]} lead={texts.lead} />
      <RecordFilters spec={spec} />
      <div className="card-frame list-frame" aria-busy={query.isPlaceholderData || undefined}>
        {query.isError && <Failed error={query.error} retry={query.refetch} />}
        {query.isPending && <Loading />}
        {query.isSuccess && (
          <p className="small list-count" role="status">
            {query.hasNextPage ? texts.countMore(number) : texts.count(number)}
          </p>
        )}
        {query.isSuccess && records.length === 0 && (
          <Notice kind="info" title={texts.emptyTitle}>
            <p>{texts.empty}</p>
          </Notice>
        )}
        {records.length > 0 && <RecordRows spec={spec} records={records} names={names} />}
        {query.hasNextPage && (
          <button
            type="button"
            className="button button-secondary more-rows"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? texts.loading : texts.more}
          </button>
        )}
      </div>
    </div>
  )
}
