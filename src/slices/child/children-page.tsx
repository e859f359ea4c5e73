import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSignedIn } from '../../web/answers/me.ts'
import { Failed, Loading, Notice } from '../../web/parts/answered.tsx'
import { FindOnList } from '../../web/parts/find-on-list.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useWalk } from '../../web/parts/walk.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useFormat } from '../../web/words/format.ts'
import { ChildRows } from './child-rows.tsx'
import { childrenMessages } from './children.texts.ts'
import { childrenQuery, choiceOf, isNarrowed, type ListChoice } from './list-choice.ts'
import { ListFilters } from './list-filters.tsx'
import { useSearchText } from './search-text.ts'
import { useChildren } from './use-children.ts'
import '../../web/styles/register-children.css'
import { useTexts } from '../../web/words/use-texts.ts'

const LINKS = '.row-link'

/** Børn: the children that one may see, searched and held to what one needs. */
export function ChildrenPage() {
  const texts = useTexts(childrenMessages)
  const me = useSignedIn()
  const address = useRegisterAddress()
  const [search] = useSearchParams()
  const choice = choiceOf(search, me)
  const { text, setText, settled } = useSearchText()
  const query = useChildren(childrenQuery(choice, me, settled))
  const rows = query.data?.pages.flatMap(({ children }) => children) ?? []
  const results = useRef<HTMLDivElement>(null)
  const { into, walk } = useWalk({ list: results, links: LINKS })
  return (
    <div className="page-width">
      <div className="head-row">
        <PageHead title={texts.title} />
        {me.may.write && (
          <Link className="button button-primary" to={address('/boern/nyt')}>
            {texts.newChild}
          </Link>
        )}
      </div>
      <search className="selectors child-search">
        <FindOnList
          label={texts.find}
          hint={texts.findHelp}
          text={text}
          onChange={setText}
          found={rows}
          into={into}
        />
        <ListFilters choice={choice} />
      </search>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move among the links that stand in it */}
      <div
        ref={results}
        className="card-frame list-frame"
        aria-busy={query.isPlaceholderData || undefined}
        onKeyDown={walk}
      >
        {query.isError && <Failed error={query.error} retry={query.refetch} />}
        {query.isPending && <Loading />}
        {query.data && (
          <>
            <Count count={rows.length} hasMore={query.hasNextPage} />
            {rows.length > 0 ? (
              <ChildRows rows={rows} />
            ) : (
              <Empty choice={choice} isSearch={settled !== ''} />
            )}
          </>
        )}
        {query.hasNextPage && (
          <button
            type="button"
            className="button button-secondary more-rows"
            onClick={() => query.fetchNextPage()}
            disabled={query.isFetchingNextPage}
          >
            {query.isFetchingNextPage ? texts.loading : texts.more}
          </button>
        )}
      </div>
      {me.may.write && query.data && (settled !== '' || rows.length === 0) && <Elsewhere />}
    </div>
  )
}

/** A child that one does not see here may have its case in another team. */
function Elsewhere() {
  const texts = useTexts(childrenMessages)
  const address = useRegisterAddress()
  return (
    <p className="small after-list">
      {texts.searchWhole} <Link to={address('/boern/nyt')}>{texts.searchWholeLink}</Link>.
    </p>
  )
}

function Count({ count, hasMore }: { readonly count: number; readonly hasMore: boolean }) {
  const texts = useTexts(childrenMessages)
  const format = useFormat()
  const number = format.number(count)
  return (
    <>
      <p className="small list-count" role="status">
        {hasMore ? texts.countMore(number) : texts.count(number, count === 1)}
      </p>
      <NotShown />
    </>
  )
}

/** Says what the list does not tell of, so that nobody reads that there is none. */
function NotShown() {
  const texts = useTexts(childrenMessages)
  const { may } = useSignedIn()
  if (may.seeCases) return null
  return <p className="small">{may.seeMeasures ? texts.casesNotShown : texts.workNotShown}</p>
}

function Empty({ choice, isSearch }: { readonly choice: ListChoice; readonly isSearch: boolean }) {
  const texts = useTexts(childrenMessages)
  const isQuiet = choice.whose === 'mine' && !isNarrowed(choice)
  return (
    <Notice kind="info" title={texts.emptyTitle}>
      <p>{isSearch ? texts.emptySearch : isQuiet ? texts.emptyMine : texts.emptyFilters}</p>
    </Notice>
  )
}
