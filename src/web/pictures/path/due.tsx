import type { PathAnswer } from '../../../api/wire.ts'
import { useLanguage } from '../../routing/selection.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { capital } from '../staircase/flow-words.ts'
import { pathMessages } from './path.texts.ts'
import { dayOf } from './time-scale.ts'

/** The next follow-up of each measure in force, by the law and by the municipality's standard. */
export function DueList({ answer }: { readonly answer: PathAnswer }) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const language = useLanguage()
  const measures = answer.measures.filter(({ due }) => due.statutory !== null || due.standard !== null)
  return (
    <section className="card-frame" aria-labelledby="due-title">
      <h2 id="due-title">{texts.dueTitle}</h2>
      {measures.length === 0 ? (
        <p>{texts.dueNone}</p>
      ) : (
        <>
          <ul className="due-list">
            {measures.map(({ line, title, due }) => (
              <li key={line}>
                <h3>{capital(title[language])}</h3>
                <Due by={due.standard} rule={texts.dueStandard} knownTo={answer.knownTo} />
                <Due by={due.statutory} rule={texts.dueStatutory} knownTo={answer.knownTo} />
              </li>
            ))}
          </ul>
          <p className="small">{texts.dueAt(format.date(answer.knownTo))}</p>
        </>
      )}
    </section>
  )
}

interface DueProps {
  readonly by: string | null
  readonly rule: string
  readonly knownTo: string
}

function Due({ by, rule, knownTo }: DueProps) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  if (by === null) return null
  const left = dayOf(by) - dayOf(knownTo)
  const days = texts.days(Math.abs(left), format.number(Math.abs(left)))
  return (
    <p className={left < 0 ? 'due overdue' : 'due'}>
      <strong>
        {left < 0 && <span aria-hidden="true">▲ </span>}
        {left < 0 ? texts.overdue(days) : left === 0 ? texts.dueToday : texts.dueIn(days)}
      </strong>{' '}
      <span className="due-rule">
        {texts.dueBy(format.date(by))} · {rule}
      </span>
    </p>
  )
}
