import type { MeasureToFollowUp } from '../../../api/wire-follow-ups.ts'
import { useFormat } from '../../format.ts'
import { useLanguage } from '../../selection.ts'
import { followUpMessages } from '../../texts/follow-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Chips } from './chips.tsx'
import { ofMeasure } from './follow-up-draft.ts'
import { DECISION, ENDED_BECAUSE, WHAT_FOLLOWS } from './followup-field.ts'
import type { FormParts } from './form-parts.ts'
import { NextDate } from './next-date.tsx'
import { WrittenField } from './written-field.tsx'

interface Props {
  readonly measure: MeasureToFollowUp
  readonly isChosen: boolean
  readonly parts: FormParts
}

/** One measure: whether it is followed up, what is decided, and when next. */
export function MeasureCard({ measure, isChosen, parts }: Props) {
  const texts = useTexts(followUpMessages)
  const title = useMeasureTitle()(measure)
  const { change, idOf, problemOf } = parts
  const chosen = ofMeasure(measure.id, 'chosen')
  const problem = problemOf(`measures.${measure.id}`)
  const isHeld = measure.heldBy !== null
  return (
    <li className={isChosen ? 'follow-measure follow-chosen' : 'follow-measure'}>
      <label className="follow-measure-head">
        <input
          type="checkbox"
          id={idOf(`measures.${measure.id}`)}
          checked={isChosen}
          disabled={isHeld}
          aria-label={texts.followUp(title)}
          onChange={(event) => change({ [chosen]: String(event.target.checked) })}
        />
        <strong>{title}</strong>
      </label>
      <Facts measure={measure} />
      {isHeld && <p className="field-problem">{texts.heldAlready(measure.heldBy ?? '')}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      {isChosen && <Decided measure={measure} parts={parts} />}
    </li>
  )
}

/** A measure's type as it begins a line. */
export function useMeasureTitle(): (measure: MeasureToFollowUp) => string {
  const language = useLanguage()
  return ({ title }) => `${title[language].charAt(0).toUpperCase()}${title[language].slice(1)}`
}

function Facts({ measure: { start, due, last, asksFor } }: { readonly measure: MeasureToFollowUp }) {
  const texts = useTexts(followUpMessages)
  const format = useFormat()
  const dueOn = due?.on ? `. ${texts.dueOn(format.shortDate(due.on))}` : ''
  return (
    <div className="follow-facts small">
      <p>{`${texts.since(format.shortDate(start))}${dueOn}`}</p>
      {last?.whatChanges && (
        <p>
          {texts.agreedLast(format.shortDate(last.date))} <q>{last.whatChanges}</q>
        </p>
      )}
      {asksFor && <p>{texts.asksFor(format.shortDate(asksFor))}</p>}
    </div>
  )
}

function Decided({ measure, parts }: Omit<Props, 'isChosen'>) {
  const texts = useTexts(followUpMessages)
  const language = useLanguage()
  const { draft, change, idOf, problemOf } = parts
  const field = (name: string) => {
    const full = ofMeasure(measure.id, name)
    return {
      id: idOf(full),
      value: draft[full] ?? '',
      onChange: (value: string) => change({ [full]: value }),
      problem: problemOf(full),
    }
  }
  const decision = draft[ofMeasure(measure.id, 'decision')]
  return (
    <div className="follow-decided">
      <Chips field={DECISION} label={texts.decision} {...field('decision')} />
      {decision === 'adjust' && (
        <WrittenField label={texts.whatChanges} isRequired {...field('what_changes')} />
      )}
      {decision === 'end' && (
        <>
          <Chips field={ENDED_BECAUSE} {...field('ended_because')} />
          <WrittenField label={WHAT_FOLLOWS.title[language]} isRequired {...field('what_follows')} />
        </>
      )}
      {decision !== undefined && decision !== '' && decision !== 'end' && (
        <NextDate measure={measure} parts={parts} />
      )}
    </div>
  )
}
