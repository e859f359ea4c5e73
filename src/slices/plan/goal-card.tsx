import { useEffect, useRef, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { UnmarkedField } from '../../web/form/field-input.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle, sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { arenaTitle } from './arenas.tsx'
import { ChangeGoalForm } from './change-goal-form.tsx'
import { GOAL } from './goal.record.ts'
import { isRunning } from './goal.rules.ts'
import { GoalProgressLine } from './goal-progress-line.parts.tsx'
import { END_GOAL } from './plan.acts.ts'
import { planMessages } from './plan.texts.ts'
import { ProgressTable } from './progress-table.tsx'
import { RateForm } from './rate-form.tsx'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly child: ChildAnswer
  readonly mayWrite: boolean
  /** It has gone from among those that run. */
  readonly onEnded: () => void
}

type Shown = Pick<Props, 'goal' | 'child'>
type Open = 'rate' | 'change' | 'end' | null

/** One goal: what the child says and what the plan says, who does what, how far it is, and what serves it. */
export function GoalCard({ goal, child, mayWrite, onEnded }: Props) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const { values } = goal
  const isNow = isRunning(goal, child.today)
  return (
    <li className={isNow ? 'goal-card' : 'goal-card goal-past'}>
      <p className="goal-tags">
        <span className={`arena-tag arena-${values.arena}`}>{arenaTitle(values.arena, language)}</span>
        <State goal={goal} child={child} isNow={isNow} />
      </p>
      <div className="goal-words">
        <div className="goal-childs">
          <p className="goal-label">{texts.childsWords}</p>
          {values.childs_words ? (
            <blockquote>{values.childs_words}</blockquote>
          ) : (
            <p className="quiet">{texts.noChildsWords}</p>
          )}
        </div>
        <div>
          <p className="goal-label">{texts.ourWords}</p>
          <h3>{values.goal}</h3>
        </div>
      </div>
      <Facts goal={goal} child={child} />
      <GoalProgressLine goal={goal} progress={child.records.goal_progress} />
      <ProgressTable goal={goal} child={child} />
      {mayWrite && isNow && <Acts goal={goal} child={child} onEnded={onEnded} />}
    </li>
  )
}

function State({ goal: { values }, child, isNow }: Shown & { readonly isNow: boolean }) {
  const texts = useTexts(planMessages)
  const wording = useWording(child.names)
  const day = wording.format.shortDate(values.target_date)
  if (isNow) {
    const isLate = values.target_date < child.today
    return (
      <span className={isLate ? 'overdue-words' : 'quiet'}>
        {texts.reachedBy.toLowerCase()} {day}
        {isLate && ` · ${texts.late}`}
      </span>
    )
  }
  const result = sayingOf(GOAL, values, wording)('result')
  const ended = values.ended_on ? texts.ended(wording.format.shortDate(values.ended_on)) : ''
  return <span className="state state-past">{[result, ended].filter(Boolean).join(', ')}</span>
}

function Facts({ goal, child }: Shown) {
  const texts = useTexts(planMessages)
  const wording = useWording(child.names)
  const say = sayingOf(GOAL, goal.values, wording)
  const serving = child.records.measure.filter(({ values }) => severalIn(values.serves).includes(goal.id))
  const facts = [
    { title: texts.concerns, said: say('concerns') },
    { title: texts.whoDoes, said: say('who_does') },
    { title: texts.setting, said: say('setting') },
  ].filter(({ said }) => said)
  return (
    <dl className="goal-facts">
      {facts.map(({ title, said }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      <div>
        <dt>{texts.servedBy}</dt>
        <dd>
          {serving.length === 0 && (
            <NoneOf of={child} kinds={['measure']}>
              {texts.noMeasure}
            </NoneOf>
          )}
          {serving.map(({ id, values }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <RegisterLink to={`/indsatser/${id}`}>
                {measureTitle(values.measure_type, wording)}
              </RegisterLink>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )
}

function Acts({ goal, child, onEnded }: Omit<Props, 'mayWrite'>) {
  const texts = useTexts(planMessages)
  const [open, setOpen] = useState<Open>(null)
  const rate = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const title = goal.values.goal
  const close = () => setOpen(null)
  useEffect(() => {
    // The keyboard is back where it was when the form has gone.
    if (open === null && wasOpen.current) rate.current?.focus()
    wasOpen.current = open !== null
  }, [open])
  if (open === 'rate') return <RateForm goal={goal} today={child.today} onClose={close} />
  if (open === 'change') return <ChangeGoalForm goal={goal} child={child} onClose={close} />
  if (open === 'end')
    return (
      <ActForm
        act={END_GOAL}
        record={goal}
        child={child}
        className="goal-act no-print"
        label={texts.endGoalOf(title)}
        fields={{ result: UnmarkedField }}
        onDone={onEnded}
        onCancel={close}
      />
    )
  return (
    <div className="goal-buttons no-print">
      <button
        ref={rate}
        type="button"
        className="small-button goal-rate"
        aria-label={texts.rateGoal(title)}
        onClick={() => setOpen('rate')}
      >
        {texts.rate}
      </button>
      <button
        type="button"
        className="small-button"
        aria-label={texts.changeGoal(title)}
        onClick={() => setOpen('change')}
      >
        {texts.change}
      </button>
      <button
        type="button"
        className="small-button"
        aria-label={texts.endGoalOf(title)}
        onClick={() => setOpen('end')}
      >
        {texts.endGoal}
      </button>
    </div>
  )
}
