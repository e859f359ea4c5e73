import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { workListMessages } from './work-list.texts.ts'

const STEPS = [1, 2, 3, 4, 5, 6] as const

/** Where a child stands on the staircase today, as six small steps with its own filled. */
export function StepMark({ step }: { readonly step: number }) {
  const texts = useTexts(workListMessages)
  const words =
    step === 0 ? texts.noStepMark : texts.stepMark(step, stepName(step as (typeof STEPS)[number], texts))
  return (
    <span className="step-mark" title={words}>
      <svg viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
        {STEPS.map((one) => (
          <rect
            key={one}
            x={(one - 1) * 6}
            y={14 - one * 2 - 1}
            width="5"
            height={one * 2 + 1}
            className={one === step ? `step-mark-here step-fill-${one}` : 'step-mark-other'}
          />
        ))}
      </svg>
      <span className="step-mark-number" aria-hidden="true">
        {step === 0 ? '–' : step}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
