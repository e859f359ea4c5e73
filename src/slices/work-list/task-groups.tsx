import { useState } from 'react'
import type { DueState } from '../../kernel/due/due.ts'
import { useBeforePrint } from '../../web/parts/use-before-print.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { keyOf, type TaskGroup } from './groups.ts'
import { TaskLine, useListAround } from './task-line.tsx'
import { workListMessages } from './work-list.texts.ts'

/** A group begins with so many; what is due later with the nearest. */
const SHOWN_AT_FIRST = 60
const SHOWN_OF_LATER = 15

interface CountsProps {
  readonly groups: readonly TaskGroup[]
  /** Whether the groups stand below, so that one can go down to them. */
  readonly areBelow: boolean
}

/** How much there is in each group. */
export function GroupCounts({ groups, areBelow }: CountsProps) {
  const texts = useTexts(workListMessages)
  return (
    <ul className="group-counts" aria-label={texts.countsLabel}>
      {groups.map(({ state, tasks }) => {
        const words = (
          <>
            <strong>{tasks.length}</strong> {texts.groups[state]}
          </>
        )
        return (
          <li key={state} className={`group-count-${tasks.length === 0 ? 'none' : state}`}>
            {areBelow && tasks.length > 0 ? <a href={`#${idOf(state)}`}>{words}</a> : <span>{words}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The tasks by when they are due; a group without any is left out. */
export function TaskGroups({ groups }: { readonly groups: readonly TaskGroup[] }) {
  return groups
    .filter(({ tasks }) => tasks.length > 0)
    .map((group) => <Group key={group.state} group={group} />)
}

function Group({ group: { state, tasks } }: { readonly group: TaskGroup }) {
  const texts = useTexts(workListMessages)
  const { marked } = useListAround()
  const [isWhole, setIsWhole] = useState(() => tasks.some(({ due }) => due.record.id === marked))
  useBeforePrint(() => setIsWhole(true))
  const shown = isWhole ? tasks : tasks.slice(0, state === 'later' ? SHOWN_OF_LATER : SHOWN_AT_FIRST)
  const help: Partial<Record<DueState, string>> = texts.groupHelp
  return (
    <section className={`task-group task-group-${state}`} aria-labelledby={idOf(state)}>
      <h2 id={idOf(state)} tabIndex={-1}>
        {texts.groups[state]} <span className="quiet task-count">{tasks.length}</span>
      </h2>
      {help[state] && <p className="small">{help[state]}</p>}
      <ul className="tasks">
        {shown.map((task) => (
          <TaskLine key={keyOf(task)} task={task} withChild />
        ))}
      </ul>
      {shown.length < tasks.length && (
        <button type="button" className="button button-secondary" onClick={() => setIsWhole(true)}>
          {texts.showAll(tasks.length)}
        </button>
      )}
    </section>
  )
}

function idOf(state: DueState): string {
  return `gruppe-${state}`
}
