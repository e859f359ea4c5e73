import type { ChildAnswer } from '../../api/wire-child.ts'
import type { Due } from '../../api/wire-due.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { linksOf, type TaskLink } from '../work-list/task-links.parts.ts'
import { TaskWhen } from '../work-list/task-when.parts.tsx'
import { childStoryMessages } from './child-story.texts.ts'

/** What is due for the child, why and by which rule; each leads to where it is done. */
export function ToDoList({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const shared = useTexts(registerMessages)
  const at = { today: answer.today, now: new Date().toISOString() }
  return (
    <section className="card-frame child-section" id="todo" aria-labelledby="to-do-title">
      <h2 id="to-do-title">{texts.todoTitle}</h2>
      {answer.due.length === 0 && (
        <p className="quiet">{answer.sees.child_case === 'part' ? shared.noneSeen : texts.todoNone}</p>
      )}
      <ul className="to-dos">
        {answer.due.map((due) => (
          <li key={`${due.rule} ${due.record.id} ${due.due}`} className={`to-do to-do-${due.state}`}>
            <TaskWhen due={due} at={at} />
            <ToDo due={due} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Place = Pick<TaskLink, 'path' | 'params'>

/** What is to be done, as a link where there is somewhere to do it. */
function ToDo({ due, answer }: { readonly due: Due; readonly answer: ChildAnswer }) {
  const language = useLanguage()
  const { may } = useSignedIn()
  const place = placeOf(due, answer, may.allocate)
  return (
    <div>
      <p className="to-do-what">
        {may.write && place ? (
          <RegisterLink to={place.path} params={{ ...place.params }}>
            {due.title[language]}
          </RegisterLink>
        ) : (
          due.title[language]
        )}
      </p>
      <p className="small to-do-rule">
        {due.why[language]} · {due.source[language]}
      </p>
    </div>
  )
}

/** Where it is done: null where that is this page. A goal is looked at in its plan. */
function placeOf(due: Due, { child, records }: ChildAnswer, mayApprove: boolean): Place | null {
  const goal = due.record.kind === 'goal' && records.goal.find(({ id }) => id === due.record.id)
  if (goal) return { path: `/planer/${goal.values.plan_id}`, params: {} }
  const [first] = linksOf({ child, due }, mayApprove)
  return first && first.path !== `/boern/${child.id}` ? first : null
}
