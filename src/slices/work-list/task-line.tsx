import { createContext, useContext, useEffect, useRef } from 'react'
import { seesAll } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { Task } from './groups.ts'
import { canBeNoted } from './note-today.ts'
import { StepMark } from './step-mark.tsx'
import { linksOf } from './task-links.parts.ts'
import { type Moment, TaskWhen } from './task-when.parts.tsx'
import { workListMessages } from './work-list.texts.ts'
import type { WorkListChild } from './work-list.wire.ts'

/** What the lines of the list share. */
export interface ListAround {
  readonly at: Moment
  /** The record that a calendar leads to. */
  readonly marked: string | null
  /** Whether the caseworker is named: where the list is that of more than one. */
  readonly withCaseworker: boolean
  readonly isSending: boolean
  note(task: Task): void
}
export const ListContext = createContext<ListAround | null>(null)

export function useListAround(): ListAround {
  const around = useContext(ListContext)
  if (!around) throw new Error('A line of the work list stands outside it')
  return around
}

interface Props {
  readonly task: Task
  /** Whether the child is named: not under its own heading. */
  readonly withChild: boolean
}

/** A task: when, for whom, what, why by which rule, and the ways to do it. */
export function TaskLine({ task, withChild }: Props) {
  const language = useLanguage()
  const { at, marked } = useListAround()
  const { child, due } = task
  const isMarked = marked === due.record.id
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView({ block: 'center' })
  }, [isMarked])
  return (
    <li ref={line} className={`task task-${due.state}`} aria-current={isMarked || undefined}>
      <TaskWhen due={due} at={at} />
      <div className="task-what">
        {withChild && <ChildName child={child} />}
        <p className="task-title">{due.title[language]}</p>
        <p className="task-why small">
          {due.why[language]} <span className="task-source">{due.source[language]}</span>
        </p>
      </div>
      <Actions task={task} />
    </li>
  )
}

/** The child, with its step and, in a list of several caseworkers, whose it is. */
export function ChildName({ child }: { readonly child: WorkListChild }) {
  const texts = useTexts(workListMessages)
  const shared = useTexts(registerMessages)
  const format = useFormat()
  const { withCaseworker } = useListAround()
  const name = usePersonName()(child.name)
  return (
    <p className="task-child">
      <RegisterLink to={`/boern/${child.id}`} className="task-child-link">
        {name || shared.nameless}
      </RegisterLink>
      {child.protected && <ProtectedMark isShort />}
      {(child.step > 0 || seesAll(child.sees, ['measure'])) && <StepMark step={child.step} />}
      {child.case?.closedOn && (
        <span className="small">{texts.closedCase(format.shortDate(child.case.closedOn))}</span>
      )}
      {child.case?.kind === 'course' && <span className="small">{texts.course}</span>}
      {withCaseworker && child.caseworker && <span className="small">{child.caseworker.name}</span>}
    </p>
  )
}

function Actions({ task }: { readonly task: Task }) {
  const texts = useTexts(workListMessages)
  const shared = useTexts(registerMessages)
  const { may } = useSignedIn()
  const { note, isSending } = useListAround()
  const name = usePersonName()(task.child.name) || shared.nameless
  // With a closed case there is nothing to do but what is owed.
  const links = linksOf(task, may.allocate).slice(0, task.child.case?.closedOn ? 1 : undefined)
  const noteWords = task.due.rule === 'notification_receipt' ? texts.receiptToday : texts.feedbackToday
  return (
    <div className="task-actions no-print">
      {canBeNoted(task) && (
        <button
          type="button"
          className="small-button"
          disabled={isSending}
          aria-label={texts.actAbout(noteWords, name)}
          onClick={() => note(task)}
        >
          {noteWords}
        </button>
      )}
      {links.map(({ act, path, params }, index) => (
        <RegisterLink
          key={act}
          to={path}
          params={params}
          className={index === 0 && !canBeNoted(task) ? 'small-button task-first' : 'small-button'}
        >
          {texts.acts[act]}
          <span className="sr-only">, {name}</span>
        </RegisterLink>
      ))}
    </div>
  )
}
