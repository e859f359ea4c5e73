import { DayField, TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { followUpMessages } from './follow-up.texts.ts'
import type { MeasureToFollowUp } from './follow-up.wire.ts'
import { isLater, nextDueOf, nextReasonOf, ofMeasure } from './follow-up-draft.ts'

interface Props {
  readonly measure: MeasureToFollowUp
  readonly form: Written
}

/** When a measure is followed up next: filled in by the rule, with the rule in words; later needs a reason and a leader. */
export function NextDate({ measure, form }: Props) {
  const texts = useTexts(followUpMessages)
  const format = useFormat()
  const language = useLanguage()
  const { draft } = form
  const name = ofMeasure(measure.id, 'next_due_date')
  const reason = ofMeasure(measure.id, 'next_due_reason')
  const { suggested } = measure
  const { latest, lawsLatest, why, source, mustJustify } = measure.next
  const isLate = isLater(draft, measure)
  const isFromLast = draft[reason] === undefined && nextReasonOf(draft, measure) !== ''
  const isBeyondLaw = isLate && lawsLatest !== null && nextDueOf(draft, measure) > lawsLatest
  const isAsBefore = latest === null && suggested !== null && nextDueOf(draft, measure) === suggested
  const rule = [why[language], source[language], isAsBefore && texts.asBefore].filter(Boolean).join(' · ')
  return (
    <>
      <DayField
        {...fieldIn(form, name)}
        isWide
        lies="ahead"
        label={texts.nextDue}
        value={nextDueOf(draft, measure)}
        help={
          <>
            {latest && `${texts.byRule(format.date(latest))}: `}
            {rule} {latest && texts.earlierFreely}
          </>
        }
      />
      {isLate && latest && (
        <p className="follow-later" role="status">
          {isBeyondLaw && lawsLatest
            ? texts.tooLate(format.date(lawsLatest))
            : texts.later(format.date(latest))}
        </p>
      )}
      {((isLate && !isBeyondLaw) || mustJustify) && (
        <TextField
          {...fieldIn(form, reason)}
          value={nextReasonOf(draft, measure)}
          label={isLate ? texts.reasonLater : texts.reasonNext}
          help={mustJustify && !isLate ? texts.reasonNextHelp(isFromLast) : undefined}
          rows={2}
          isRequired
        />
      )}
    </>
  )
}
