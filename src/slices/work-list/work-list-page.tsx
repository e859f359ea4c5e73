import { useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { FindOnList } from '../../web/parts/find-on-list.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useWalk } from '../../web/parts/walk.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useFormat } from '../../web/words/format.ts'
import { CalendarDialog } from './calendar-dialog.tsx'
import {
  mustChooseWhose,
  type WorkListChoice,
  withWorkListChoice,
  workListChoiceOf,
  workListQuery,
} from './choice.ts'
import { byChild, byDate, heldTo } from './groups.ts'
import { useNoteToday } from './note-today.ts'
import { TaskChildren } from './task-children.tsx'
import { GroupCounts, TaskGroups } from './task-groups.tsx'
import { ListContext } from './task-line.tsx'
import { useWorkList } from './use-work-list.ts'
import { workListMessages } from './work-list.texts.ts'
import type { WorkListAnswer, WorkListChild } from './work-list.wire.ts'
import { Whose, WorkListFilters } from './work-list-filters.tsx'
import './work-list.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** Mine børn, the work list: everything due for one’s children, in one list by due date, and why. */
export function WorkListPage() {
  const me = useSignedIn()
  const [search] = useSearchParams()
  const choice = workListChoiceOf(search)
  return (
    <div className="page-width work-list">
      {mustChooseWhose(choice, me) ? <ChooseWhose choice={choice} /> : <ChosenList choice={choice} />}
    </div>
  )
}

function ChosenList({ choice }: { readonly choice: WorkListChoice }) {
  const me = useSignedIn()
  const query = useWorkList(workListQuery(choice, me))
  return <Answered query={query}>{(answer) => <WorkList answer={answer} choice={choice} />}</Answered>
}

/** Nobody works through a whole department in one list: whoever leads it says whose they want to see. */
function ChooseWhose({ choice }: { readonly choice: WorkListChoice }) {
  const texts = useTexts(workListMessages)
  const [search] = useSearchParams()
  const { data: choices } = useChoices()
  return (
    <>
      <PageHead title={texts.titleAll} lead={texts.chooseWhose} />
      <search className="selectors work-list-filters work-list-whose">
        <Whose choice={choice} />
      </search>
      <ul className="whose-teams">
        {choices?.teams.map(({ id, name }) => (
          <li key={id}>
            <Link className="button button-secondary" to={`?${withWorkListChoice(search, { team: id })}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The children's names, which open their pages. */
const LINKS = '.task-child-link'

interface Props {
  readonly answer: WorkListAnswer
  readonly choice: WorkListChoice
}

function WorkList({ answer, choice }: Props) {
  const me = useSignedIn()
  const texts = useTexts(workListMessages)
  const [search] = useSearchParams()
  const [name, setName] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const { note, noted, failure, isSending } = useNoteToday(answer.today)
  const children = heldTo(answer.children, choice, name)
  const around = {
    at: answer,
    marked: search.get('opgave'),
    withCaseworker: answer.caseworker?.id !== me.worker.id,
    isSending,
    note,
  }
  const { into, walk } = useWalk({ list, links: LINKS })
  return (
    <>
      <Head answer={answer} />
      <GroupCounts groups={byDate(children)} areBelow={choice.view === 'date'} />
      <search className="selectors work-list-filters">
        <FindOnList
          label={texts.find}
          hint={texts.findHelp}
          text={name}
          onChange={setName}
          found={children}
          into={into}
        />
        <WorkListFilters choice={choice} />
      </search>
      <FailureNotice failure={failure} />
      <p role="status" className="sr-only">
        {noted}
      </p>
      <ListContext value={around}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move among the links that stand in it */}
        <div ref={list} onKeyDown={walk}>
          <Tasks answer={answer} choice={choice} found={children} />
        </div>
      </ListContext>
    </>
  )
}

function Head({ answer: { today, now, caseworker, team, children } }: Pick<Props, 'answer'>) {
  const texts = useTexts(workListMessages)
  const me = useSignedIn()
  const format = useFormat()
  const address = useRegisterAddress()
  const [isSubscribing, setIsSubscribing] = useState(false)
  const date = format.date(today)
  const title = () => {
    if (caseworker) return caseworker.id === me.worker.id ? texts.titleMine : texts.titleOf(caseworker.name)
    return team ? texts.titleTeam(team.name) : texts.titleAll
  }
  return (
    <div className="head-row">
      <PageHead
        title={title()}
        lead={
          <>
            {date} · {texts.childrenOnList(children.length)}
          </>
        }
      />
      <p className="print-only">{texts.printedAt(date, toCopenhagen(now).slice(11).replace(':', '.'))}</p>
      <div className="button-row no-print">
        <Link className="button button-primary" to={address('/underretninger/ny')}>
          {texts.newNotification}
        </Link>
        <button type="button" className="small-button" onClick={() => setIsSubscribing(true)}>
          {texts.subscribe}
        </button>
        <button type="button" className="small-button print-button" onClick={() => print()}>
          {texts.print}
        </button>
      </div>
      {isSubscribing && <CalendarDialog onClose={() => setIsSubscribing(false)} />}
    </div>
  )
}

interface TasksProps extends Props {
  readonly found: readonly WorkListChild[]
}

function Tasks({ answer, choice, found }: TasksProps) {
  const texts = useTexts(workListMessages)
  if (answer.children.length === 0) {
    return (
      <Notice kind="info" title={texts.emptyTitle}>
        <p>
          {texts.emptyHelp} <RegisterLink to="/boern">{texts.emptyLink}</RegisterLink>.
        </p>
      </Notice>
    )
  }
  if (found.length === 0) {
    return (
      <Notice kind="info" title={texts.noMatchTitle}>
        <p>{texts.noMatchHelp}</p>
      </Notice>
    )
  }
  if (choice.view === 'child') return <TaskChildren list={byChild(found)} />
  if (found.every(({ due }) => due.length === 0)) {
    return (
      <Notice kind="info" title={texts.calmTitle}>
        <p>{texts.calmHelp}</p>
      </Notice>
    )
  }
  return <TaskGroups groups={byDate(found)} />
}
