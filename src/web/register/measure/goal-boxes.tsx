import type { RecordAnswer } from '../../../api/wire-records.ts'
import { severalIn } from '../../../domain/records/fields.ts'
import { measureMessages } from '../../texts/measure.ts'
import { useTexts } from '../../texts/use-texts.ts'

interface Props {
  readonly id: string
  readonly goals: readonly RecordAnswer[]
  /** Ids joined by commas. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
}

/** The goals that a measure is to reach: a box for each that is worked for. */
export function GoalBoxes({ id, goals, value, onChange, problem }: Props) {
  const texts = useTexts(measureMessages)
  const chosen = new Set(severalIn(value))
  const choose = (goal: string, isChosen: boolean) =>
    onChange(
      goals
        .map((one) => one.id)
        .filter((one) => (one === goal ? isChosen : chosen.has(one)))
        .join(','),
    )
  return (
    <fieldset
      className={`field field-wide field-several${problem ? ' field-wrong' : ''}`}
      id={id}
      tabIndex={-1}
    >
      <legend className="form-label">{texts.servesTitle}</legend>
      {problem && <span className="field-problem">{problem}</span>}
      {goals.length === 0 && <span className="quiet">{texts.noGoals}</span>}
      <div className="several">
        {goals.map((goal) => (
          <label key={goal.id} className="several-one">
            <input
              type="checkbox"
              checked={chosen.has(goal.id)}
              onChange={(event) => choose(goal.id, event.target.checked)}
            />
            <span>{String(goal.values.goal)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
