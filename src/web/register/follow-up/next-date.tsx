import type { MeasureToFollowUp } from '../../../api/wire-follow-ups.ts'
import { useFormat } from '../../format.ts'
import { useLanguage } from '../../selection.ts'
import { followUpMessages } from '../../texts/follow-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { isLater, nextDueOf, ofMeasure } from './follow-up-draft.ts'
import type { FormParts } from './form-parts.ts'
import { WrittenField } from './written-field.tsx'

/** When a measure is followed up next: filled in by the rule, with the rule in words; later needs a reason and a leader. */
export function NextDate({
  measure,
  parts,
}: {
  readonly measure: MeasureToFollowUp
  readonly parts: FormParts
}) {
  const texts = useTexts(followUpMessages)
  const format = useFormat()
  const language = useLanguage()
  const { draft, change, idOf, problemOf } = parts
  const name = ofMeasure(measure.id, 'next_due_date')
  const reason = ofMeasure(measure.id, 'next_due_reason')
  const { suggested } = measure
  const { latest, lawsLatest, why, source, mustJustify } = measure.next
  const isLate = isLater(draft, measure)
  const isBeyondLaw = lawsLatest !== null && nextDueOf(draft, measure) > lawsLatest
  const isAsBefore = latest === null && suggested !== null && nextDueOf(draft, measure) === suggested
  const rule = [why[language], source[language], isAsBefore && texts.asBefore].filter(Boolean).join(' · ')
  return (
    <>
      <WrittenField
        form="date"
        id={idOf(name)}
        label={texts.nextDue}
        value={nextDueOf(draft, measure)}
        onChange={(value) => change({ [name]: value })}
        problem={problemOf(name)}
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
        <WrittenField
          id={idOf(reason)}
          label={isLate ? texts.reasonLater : texts.reasonFirst}
          help={mustJustify ? texts.reasonFirstHelp : undefined}
          value={draft[reason] ?? ''}
          onChange={(value) => change({ [reason]: value })}
          problem={problemOf(reason)}
          rows={2}
          isRequired
        />
      )}
    </>
  )
}
