import { dayIn } from '../../kernel/due/days.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { GOAL } from './goal.record.ts'
import { PLAN } from './plan.record.ts'
import { runningGoals } from './running-goals.rules.ts'

/** Goals that run, by the day they should be reached. */
export const GOALS_DUE = dueRules({
  rules: { goal_reached_by: { family: 'planer', act: 'plan', calendar: 'Mål skal være nået' } },
  reads: [read(PLAN, 'ended_on'), read(GOAL, 'plan_id', 'goal', 'target_date', 'result', 'ended_on')],
  due: (asked) =>
    runningGoals(asked).flatMap((goal) => {
      const due = dayIn(goal.values.target_date)
      if (due === null) return []
      return [
        dueOn(asked, due, {
          rule: 'goal_reached_by',
          kind: 'goal',
          record: goal,
          title: {
            da: `Se, om målet er nået: ${goal.values.goal}`,
            en: `See whether the goal is reached: ${goal.values.goal}`,
          },
          why: {
            da: `Målet skal være nået ${dateInWords(due).da}.`,
            en: `The goal is to be reached by ${dateInWords(due).en}.`,
          },
          source: { da: 'Barnets plan', en: "The child's plan" },
        }),
      ]
    }),
})
