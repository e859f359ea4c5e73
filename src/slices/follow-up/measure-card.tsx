import { TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Chips } from './chips.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import type { MeasureToFollowUp } from './follow-up.wire.ts'
import { ofMeasure } from './follow-up-draft.ts'
import { DECISION, ENDED_BECAUSE, WHAT_FOLLOWS } from './followup-field.ts'
import { NextDate } from './next-date.tsx'

interface Props {
  readonly measure: MeasureToFollowUp
  readonly isChosen: boolean
  readonly form: Written
}

/** One measure: whether it is followed up, what is decided, and when next. */
export function MeasureCard({ measure, isChosen, form }: Props) {
  const texts = useTexts(followUpMessages)
  const title = useMeasureTitle()(measure)
  const chosen = ofMeasure(measure.id, 'chosen')
  const problem = form.problemOf(`measures.${measure.id}`)
  const isHeld = measure.heldBy !== null
  return (
    <li className={isChosen ? 'follow-measure follow-chosen' : 'follow-measure'}>
      <label className="follow-measure-head">
        <input
          type="checkbox"
          id={form.idOf(`measures.${measure.id}`)}
          checked={isChosen}
          disabled={isHeld}
          aria-label={texts.followUp(title)}
          onChange={(event) => form.change({ [chosen]: String(event.target.checked) })}
        />
        <strong>{title}</strong>
      </label>
      <Facts measure={measure} />
      {isHeld && <p className="field-problem">{texts.heldAlready(measure.heldBy ?? '')}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      {isChosen && <Decided measure={measure} form={form} />}
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

function Decided({ measure, form }: Omit<Props, 'isChosen'>) {
  const texts = useTexts(followUpMessages)
  const language = useLanguage()
  const field = (name: string) => fieldIn(form, ofMeasure(measure.id, name))
  const decision = form.draft[ofMeasure(measure.id, 'decision')]
  return (
    <div className="follow-decided">
      <Chips field={DECISION} label={texts.decision} {...field('decision')} />
      {decision === 'adjust' && <TextField label={texts.whatChanges} isRequired {...field('what_changes')} />}
      {decision === 'end' && (
        <>
          <Chips field={ENDED_BECAUSE} {...field('ended_because')} />
          <TextField label={WHAT_FOLLOWS.title[language]} isRequired {...field('what_follows')} />
        </>
      )}
      {decision !== undefined && decision !== '' && decision !== 'end' && (
        <NextDate measure={measure} form={form} />
      )}
    </div>
  )
}
