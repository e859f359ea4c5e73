import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle, sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { progressOf, RATING_TITLES } from '../plan/goal.rules.ts'
import { MEASURE } from './measure.record.ts'
import { measureMessages } from './measure.texts.ts'
import { type OnStep, type Programme, stepsOf, type Type } from './tried.ts'

interface Props {
  readonly child: ChildAnswer
  readonly choices: ChoicesAnswer
  readonly value: string
  readonly onChoose: (type: Type, programme?: Programme) => void
}

/** The staircase to choose from: each step's measures in words, and what the child has tried there. */
export function StepPicker({ child, choices, value, onChoose }: Props) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const now = stepOnPath(child.path, child.today)
  return (
    <div className="step-picker">
      <fieldset className="programme-choices">
        <legend>{texts.programmes}</legend>
        {choices.programmes.map((programme) => {
          const type = choices.measureTypes.find(({ code }) => code === programme.measureType)
          return (
            type && (
              <button
                key={programme.code}
                type="button"
                className="button button-secondary"
                onClick={() => onChoose(type, programme)}
              >
                {programme.title[language]}
              </button>
            )
          )
        })}
      </fieldset>
      <ol className="steps">
        {stepsOf(child, choices).map((on) => (
          <StepRow key={on.step} on={on} isHere={on.step === now} {...{ child, choices, value, onChoose }} />
        ))}
      </ol>
    </div>
  )
}

interface RowProps extends Props {
  readonly on: OnStep
  readonly isHere: boolean
}

function StepRow({ on, isHere, child, choices, value, onChoose }: RowProps) {
  const texts = useTexts(measureMessages)
  const { steps } = useTexts(registerMessages)
  const wording = useWording(child.names)
  const types = choices.measureTypes.filter(({ step }) => step === on.step)
  return (
    <li className={`step-row step-row-${on.step}${isHere ? ' step-row-here' : ''}`}>
      <fieldset className="step-types">
        <legend>
          {texts.stepHead(on.step, steps[on.step])}
          {isHere && <span className="step-here">{texts.childIsHere}</span>}
        </legend>
        {types.map((type) => (
          <label key={type.code} className="step-type">
            <input
              type="radio"
              name="measure-type"
              value={type.code}
              checked={value === type.code}
              onChange={() => onChoose(type)}
            />
            <span>{measureTitle(type.code, wording)}</span>
          </label>
        ))}
      </fieldset>
      <Tried on={on} child={child} />
    </li>
  )
}

/** What the child has had on a step, and how it went. */
function Tried({ on, child }: { readonly on: OnStep; readonly child: ChildAnswer }) {
  const texts = useTexts(measureMessages)
  const wording = useWording(child.names)
  if (on.running.length + on.ended.length === 0)
    return (
      <div className="step-tried">
        <NoneOf of={child} kinds={['measure']}>
          {texts.notTried}
        </NoneOf>
      </div>
    )
  const day = (said: string | null) => (said === null ? '' : wording.format.shortDate(said))
  return (
    <ul className="step-tried">
      {on.running.map((one) => (
        <li key={one.id}>
          <strong>{texts.runs}:</strong> <RunningWords measure={one} child={child} />
        </li>
      ))}
      {on.ended.map((one) => (
        <li key={one.id}>
          <strong>{texts.tried}:</strong>{' '}
          {texts.triedOne(
            measureTitle(one.values.measure_type, wording),
            day(one.values.start_date),
            day(one.values.end_date),
          )}
          <Outcome measure={one} child={child} />
        </li>
      ))}
    </ul>
  )
}

/** A measure that runs, or is to begin, and since when. */
export function RunningWords({
  measure,
  child,
}: {
  readonly measure: RecordOf<'measure'>
  readonly child: ChildAnswer
}) {
  const texts = useTexts(measureMessages)
  const wording = useWording(child.names)
  const { measure_type, start_date } = measure.values
  const title = measureTitle(measure_type, wording)
  const day = wording.format.shortDate(start_date)
  return start_date > child.today ? texts.startsOn(title, day) : texts.runsSince(title, day)
}

function Outcome({ measure, child }: { readonly measure: RecordOf<'measure'>; readonly child: ChildAnswer }) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const wording = useWording(child.names)
  const { end_reason, serves } = measure.values
  const said = sayingOf(MEASURE, measure.values, wording)('ended_because')
  const why = [...new Set([said, end_reason])].filter(Boolean).join('. ')
  const goals = severalIn(serves).flatMap((id) => child.records.goal.find((one) => one.id === id) ?? [])
  return (
    <>
      {why && <span className="step-outcome">{why}</span>}
      {goals.map(({ id, values }) => {
        const latest = progressOf(id, child.records.goal_progress).at(-1)
        return (
          <span key={id} className="step-outcome">
            {latest
              ? texts.goalEnded(
                  values.goal,
                  latest.rating,
                  RATING_TITLES[latest.rating][language].toLowerCase(),
                )
              : texts.goalUnrated(values.goal)}
          </span>
        )
      })}
    </>
  )
}
