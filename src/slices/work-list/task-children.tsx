import { useState } from 'react'
import { seesAll } from '../../kernel/sight.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useBeforePrint } from '../../web/parts/use-before-print.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { keyOf } from './groups.ts'
import { ChildName, TaskLine } from './task-line.tsx'
import { workListMessages } from './work-list.texts.ts'
import type { WorkListChild } from './work-list.wire.ts'

const SHOWN_AT_FIRST = 60

/** Each child once with all that is due for it, also those for whom nothing is. */
export function TaskChildren({ list }: { readonly list: readonly WorkListChild[] }) {
  const texts = useTexts(workListMessages)
  const [isWhole, setIsWhole] = useState(false)
  useBeforePrint(() => setIsWhole(true))
  const shown = isWhole ? list : list.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className="task-children">
        {shown.map((child) => (
          <li key={child.id} className="task-child-card">
            <ChildName child={child} />
            {child.due.length > 0 ? (
              <ul className="tasks">
                {child.due.map((due) => (
                  <TaskLine key={keyOf({ child, due })} task={{ child, due }} withChild={false} />
                ))}
              </ul>
            ) : (
              <NothingNow child={child} />
            )}
          </li>
        ))}
      </ul>
      {shown.length < list.length && (
        <button type="button" className="button button-secondary" onClick={() => setIsWhole(true)}>
          {texts.showAll(list.length)}
        </button>
      )}
    </>
  )
}

function NothingNow({ child: { id, lastContact, sees } }: { readonly child: WorkListChild }) {
  const texts = useTexts(workListMessages)
  const format = useFormat()
  return (
    <div className="task-calm">
      <p>
        {texts.nothingNow}{' '}
        <span className="small">
          {lastContact && texts.lastContact(format.shortDate(lastContact))}
          {!lastContact && seesAll(sees, ['followup']) && texts.noContactYet}
        </span>
      </p>
      <RegisterLink to={`/boern/${id}/kontakt`} className="small-button no-print">
        {texts.acts.contact}
      </RegisterLink>
    </div>
  )
}
