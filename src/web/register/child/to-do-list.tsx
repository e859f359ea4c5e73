import type { ChildAnswer } from '../../../api/wire-children.ts'
import { useFormat } from '../../format.ts'
import { pathMessages } from '../../texts/path.ts'
import { childMessages } from '../../texts/register-child.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { measureTitle } from '../value-text.ts'
import { useWording } from '../wording.ts'
import { daysBetween, type ToDo, toDosOf } from './to-do.ts'

/** What is to be done for the child, and by when. */
export function ToDoList({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childMessages)
  const toDos = toDosOf(answer)
  return (
    <section className="card-frame" aria-labelledby="to-do-title">
      <h2 id="to-do-title">{texts.todoTitle}</h2>
      {toDos.length === 0 && <p className="quiet">{texts.todoNone}</p>}
      <ul className="to-dos">
        {toDos.map((toDo) => (
          <Line key={`${toDo.kind} ${toDo.record.id}`} toDo={toDo} today={answer.today} />
        ))}
      </ul>
    </section>
  )
}

function Line({ toDo, today }: { readonly toDo: ToDo; readonly today: string }) {
  const texts = useTexts(childMessages)
  const format = useFormat()
  const wording = useWording()
  const { kind, record, by } = toDo
  const measure = measureTitle(String(record.values.measure_type), wording).toLowerCase()
  const what = {
    'follow-up': texts.todoFollowUp(measure),
    'no-follow-up': texts.todoFollowUp(measure),
    assess: texts.todoAssess,
    consent: texts.todoConsent(String(record.values.recipient)),
    end: texts.todoEnd(measure),
  }[kind]
  const rule = {
    'follow-up': texts.todoAgreed,
    assess: texts.todoAssessWithin,
    'no-follow-up': texts.todoNoFollowUp,
  }
  const why = kind === 'consent' || kind === 'end' ? '' : rule[kind]
  return (
    <li>
      <When by={by} today={today} />
      <span>
        {what}
        <span className="small to-do-rule">{[why, by && format.date(by)].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  )
}

function When({ by, today }: { readonly by: string | null; readonly today: string }) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  if (by === null) return <span className="to-do-when quiet">–</span>
  const left = daysBetween(today, by)
  const days = texts.days(Math.abs(left), format.number(Math.abs(left)))
  return (
    <strong className={left < 0 ? 'to-do-when overdue-words' : 'to-do-when'}>
      {left < 0 && <span aria-hidden="true">▲ </span>}
      {left < 0 ? texts.overdue(days) : left === 0 ? texts.dueToday : texts.dueIn(days)}
    </strong>
  )
}
