import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { investigationClock } from './investigation.rules.ts'
import { investigationMessages } from './investigation.texts.ts'

interface Props {
  readonly record: RecordOf<'investigation'>
  /** ISO day. */
  readonly today: string
}

/** How much of the four months has gone, and the last day. */
export function Clock({ record, today }: Props) {
  const texts = useTexts(investigationMessages)
  const format = useFormat()
  const clock = investigationClock(record.values, today)
  if (!clock) return null
  const { completed_on: completed } = record.values
  const gone = Math.min(1, Math.max(0, clock.day / clock.days))
  const words = completed
    ? `${texts.completed(format.date(completed))}, ${clock.isOver ? texts.late : texts.inTime}`
    : clock.isOver
      ? texts.over
      : texts.dayOf(format.number(clock.day), format.number(clock.days))
  return (
    <section
      className={`clock${clock.isOver ? ' clock-over' : ''}${completed ? ' clock-done' : ''}`}
      aria-label={texts.clockTitle}
    >
      <p className="clock-day">{words}</p>
      <div className="clock-bar" aria-hidden="true">
        <span className="clock-gone" style={{ width: `${Math.round(gone * 1000) / 10}%` }} />
      </div>
      <p className="small">
        {clock.isOver && !completed
          ? texts.lastDayWas(format.date(clock.lastDay))
          : texts.lastDay(format.date(clock.lastDay))}
        {'. '}
        {texts.runsFrom(format.date(clock.from))}
        {' · '}
        {texts.source(record.values.legal_basis?.startsWith('SEL') ?? false)}
      </p>
      {clock.isOver && !completed && <p className="clock-help">{texts.overHelp}</p>}
    </section>
  )
}
