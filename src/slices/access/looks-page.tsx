import { useSearchParams } from 'react-router'
import { useSignedIn } from '../../web/answers/me.ts'
import { Failed, Loading, Notice } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { LookList } from './look-list.tsx'
import { looksMessages } from './looks.texts.ts'
import type { LookAnswer } from './looks.wire.ts'
import { LooksChoice } from './looks-choice.tsx'
import { useLooks, usePrintAll } from './use-looks.ts'
import './looks.css'

/** Opslag: who has looked at whom, when, why and what was seen; of one child, to be handed to its family. */
export function LooksPage() {
  const [search] = useSearchParams()
  const of = { child: search.get('barn') ?? '', worker: search.get('medarbejder') ?? '' }
  const query = useLooks(of)
  const looks = query.data?.pages.flatMap(({ looks }) => looks) ?? []
  return (
    <div className="page-width looks">
      <Head child={of.child} looks={looks} />
      <LooksChoice key={of.child} of={of} />
      {query.isError && <Failed error={query.error} retry={query.refetch} />}
      {query.isPending && <Loading />}
      {query.isSuccess && <Looks query={query} looks={looks} withChild={of.child === ''} />}
    </div>
  )
}

function Head({ child, looks }: { readonly child: string; readonly looks: readonly LookAnswer[] }) {
  const texts = useTexts(looksMessages)
  const format = useFormat()
  const { municipality, may } = useSignedIn()
  const personName = usePersonName()
  if (child === '') return <PageHead title={texts.title} lead={texts.lead} />
  const today = toCopenhagen(new Date().toISOString()).slice(0, 10)
  return (
    <>
      <PageHead
        title={texts.titleOf(looks[0] ? personName(looks[0].child.name) : texts.theChild)}
        tab={texts.title}
        lead={texts.leadOfChild}
        back={
          <RegisterLink to="/opslag" className="back-link no-print">
            ‹ {texts.back}
          </RegisterLink>
        }
      />
      {may.seeChildren && (
        <p className="no-print">
          <RegisterLink to={`/boern/${child}`}>{texts.openChild}</RegisterLink>
        </p>
      )}
      <p className="print-only">
        {texts.printedOn(format.date(today), municipality.name)} {texts.printHelp}
      </p>
    </>
  )
}

interface LooksProps {
  readonly query: ReturnType<typeof useLooks>
  readonly looks: readonly LookAnswer[]
  readonly withChild: boolean
}

function Looks({ query, looks, withChild }: LooksProps) {
  const texts = useTexts(looksMessages)
  const format = useFormat()
  const { print, isPreparing } = usePrintAll(query)
  if (looks.length === 0) {
    return (
      <Notice kind="info" title={texts.none}>
        <p>{texts.noneHelp}</p>
      </Notice>
    )
  }
  const { hasNextPage, isFetchingNextPage } = query
  return (
    <>
      <div className="looks-count">
        <p role="status">
          {looks.length === 1 ? texts.shownOne : texts.shown(format.number(looks.length))}
          {hasNextPage && `, ${texts.shownMore}`}
        </p>
        <button type="button" className="button button-secondary" disabled={isPreparing} onClick={print}>
          {isPreparing ? texts.printing : texts.print}
        </button>
      </div>
      <LookList looks={looks} withChild={withChild} />
      {hasNextPage && (
        <button
          type="button"
          className="button button-secondary looks-more"
          disabled={isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {isFetchingNextPage ? texts.loading : texts.more}
        </button>
      )}
    </>
  )
}
