import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureMessages } from './measure.texts.ts'
import type { Programme } from './tried.ts'

interface Props {
  readonly programme: Programme
  /** ISO day. */
  readonly start: string
  readonly today: string
}

/** A programme's phases with their days, its tracks and its limits. */
export function ProgrammeFacts({ programme, start, today }: Props) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const format = useFormat()
  const first = parseIsoDay(start)
  const { phases, tracks, contacts, networkMeetings, source } = programme
  return (
    <div className="programme-facts">
      {phases.length > 0 && (
        <ol className="phases" aria-label={texts.phasesTitle}>
          {phases.map(({ title, fromWeek, toWeek, endsWith }) => {
            const from = first === null ? null : isoOf(first + 7 * (fromWeek - 1))
            const to = first === null ? null : isoOf(first + 7 * toWeek - 1)
            const isNow = from !== null && to !== null && from <= today && today <= to
            return (
              <li key={title.da} className={isNow ? 'phase phase-now' : 'phase'}>
                <strong>{texts.phaseWeeks(title[language], fromWeek, toWeek)}</strong>
                {isNow && <span className="step-here">{texts.now}</span>}
                {from && to && (
                  <span className="phase-days">{`${format.shortDate(from)} – ${format.shortDate(to)}`}</span>
                )}
                {endsWith && <span className="phase-days">{texts.endsWith(endsWith[language])}</span>}
              </li>
            )
          })}
        </ol>
      )}
      {tracks.length > 0 && (
        <p className="small">
          {texts.tracksTitle}: {tracks.map((track) => track[language]).join('; ')}.
        </p>
      )}
      {contacts !== null && <p>{texts.atMost(contacts, networkMeetings ?? 0)}</p>}
      <p className="small quiet">{texts.source(source[language])}</p>
    </div>
  )
}
