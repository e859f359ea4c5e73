import type { ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isDay } from '../../kernel/calendar.ts'
import { seesAll, seesNone } from '../../kernel/sight.ts'
import { useOpening } from '../../web/answers/opened.ts'
import { useChild } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { BackToList, ChildHead } from './child-head.tsx'
import { KINDS_ON_PAGE } from './kinds-on-page.ts'
import { EmergencyNotice, KnownNotice, MergedNotice } from './notices.tsx'
import '../../web/styles/register-child.css'
import './child-story.css'

const NOTHING = { correct: false, allocate: false, transfer: false }

/** A child, and whether it is shown as the register knew it on an earlier day: that is read, never written. */
export interface Shown {
  readonly answer: ChildAnswer
  readonly isKnownView: boolean
}

interface Props {
  readonly children: (shown: Shown) => ReactNode
}

/** Around each of a child's pages: who the child is, what the reader should know, and the way between them. */
export function ChildFrame(props: Props) {
  const id = useParam('id')
  return <OneChild key={id} id={id} {...props} />
}

function OneChild({ id, children }: Props & { readonly id: string }) {
  const texts = useTexts(childMessages)
  const [search] = useSearchParams()
  const day = search.get('kendt')
  const known = day !== null && isDay(day) ? day : null
  const query = useChild(id, known)
  useOpening(query.data)
  return (
    <div className="page-width child-page">
      {query.isError && <PageHead title={texts.pageTitle} back={<BackToList />} />}
      <Answered query={query}>
        {(answer) => (
          <Framed answer={answer} known={known}>
            {children}
          </Framed>
        )}
      </Answered>
    </div>
  )
}

interface FramedProps extends Props {
  readonly answer: ChildAnswer
  readonly known: string | null
}

function Framed({ answer, known, children }: FramedProps) {
  const texts = useTexts(childMessages)
  const address = useRegisterAddress()
  const { pathname } = useLocation()
  const isKnownView = known !== null
  const shown = isKnownView ? { ...answer, may: { ...answer.may, ...NOTHING } } : answer
  return (
    <>
      <ChildHead answer={shown} isKnownView={isKnownView} />
      {isKnownView && <KnownNotice day={known} back={address(pathname)} />}
      {answer.emergency && <EmergencyNotice emergency={answer.emergency} />}
      <MergedNotice answer={answer} mayCorrect={shown.may.correct} />
      {!seesAll(answer.sees, KINDS_ON_PAGE) && <p className="small">{texts.partial}</p>}
      <PagesOfChild answer={answer} known={known} />
      {children({ answer: shown, isKnownView })}
    </>
  )
}

/** The way between what is needed every day, the family, and all that is known. */
function PagesOfChild({ answer, known }: Pick<FramedProps, 'answer' | 'known'>) {
  const texts = useTexts(childMessages)
  const address = useRegisterAddress()
  const { pathname, state } = useLocation()
  const page = `/boern/${answer.child.id}`
  const hasFamily = known === null && !seesNone(answer.sees, ['relation'])
  const pages = [
    { path: page, title: texts.overview },
    ...(hasFamily ? [{ path: `${page}/familie`, title: texts.family }] : []),
    { path: `${page}/oplysninger`, title: texts.allKnown },
  ]
  return (
    <nav className="page-links child-links no-print" aria-label={texts.pagesOfChild}>
      <ul>
        {pages.map(({ path, title }) => (
          <li key={path}>
            <Link
              to={address(path, known === null ? {} : { kendt: known })}
              state={state}
              aria-current={pathname === path ? 'page' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
