import { useEffect, useRef, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Arenas } from './arenas.tsx'
import { FEW_GOALS, isRunning } from './goal.rules.ts'
import { GoalCard } from './goal-card.tsx'
import { GoalForm } from './goal-form.tsx'
import { planMessages } from './plan.texts.ts'

interface Props {
  readonly plan: RecordOf<'plan'>
  readonly goals: readonly RecordOf<'goal'>[]
  readonly child: ChildAnswer
  readonly mayWrite: boolean
}

/** The plan's goals: those that run, a new one, and those that have ended. */
export function Goals({ plan, goals, child, mayWrite }: Props) {
  const texts = useTexts(planMessages)
  const [isAdding, setIsAdding] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const wasAdding = useRef(false)
  useEffect(() => {
    // The keyboard is back where it was when the form has gone.
    if (!isAdding && wasAdding.current) add.current?.focus()
    wasAdding.current = isAdding
  }, [isAdding])
  const running = goals.filter((goal) => isRunning(goal, child.today))
  const past = goals.filter((goal) => !isRunning(goal, child.today))
  const cards = (list: readonly RecordOf<'goal'>[]) => (
    <ul className="goal-cards">
      {list.map((goal) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          child={child}
          mayWrite={mayWrite}
          onEnded={() => title.current?.focus()}
        />
      ))}
    </ul>
  )
  return (
    <section className="goals" aria-labelledby="goals">
      <div className="section-head">
        <h2 id="goals" ref={title} tabIndex={-1}>
          {texts.goalsTitle}
        </h2>
        {mayWrite && !isAdding && (
          <button
            type="button"
            className="button button-primary no-print"
            ref={add}
            onClick={() => setIsAdding(true)}
          >
            {texts.addGoal}
          </button>
        )}
      </div>
      <Arenas running={running} />
      {running.length > FEW_GOALS && (
        <p className="notice notice-info many-goals">{texts.manyGoals(running.length)}</p>
      )}
      {isAdding && <GoalForm plan={plan} child={child} onClose={() => setIsAdding(false)} />}
      {goals.length === 0 && !isAdding && <p className="quiet">{texts.noGoals}</p>}
      {cards(running)}
      {past.length > 0 && (
        <>
          <h2 className="past-goals">{texts.pastGoals}</h2>
          {cards(past)}
        </>
      )}
    </section>
  )
}
