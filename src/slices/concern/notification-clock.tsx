import { useEffect, useState } from 'react'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { notificationMessages } from './concern.texts.ts'
import { assessmentClock } from './notification.rules.ts'

interface Props {
  /** ISO instants. */
  readonly receivedAt: string
  readonly assessedAt: string | null
}

const QUARTER_OF_A_MINUTE = 15_000

/** How the 24 hours of a notification stand: it counts down while one looks at it. */
export function NotificationClock({ receivedAt, assessedAt }: Props) {
  const texts = useTexts(notificationMessages)
  const wording = useWording()
  const now = useNow(assessedAt === null)
  const assessed = assessedAt === null ? null : Date.parse(assessedAt)
  const { state, dueAt, minutes } = assessmentClock(Date.parse(receivedAt), assessed, now)
  const due = momentText(new Date(dueAt).toISOString(), wording)
  const hours = Math.floor(minutes / 60)
  const time = [
    hours > 0 && texts.hours(hours),
    (hours === 0 || minutes % 60 > 0) && texts.minutes(minutes % 60),
  ]
    .filter(Boolean)
    .join(' ')
  const words = {
    running: [texts.left(time), texts.before(due)],
    overdue: [texts.overdueBy(time), texts.wasDue(due)],
    in_time: [texts.assessedAfter(time), texts.inTime],
    late: [texts.assessedAfter(time), texts.late],
  }[state]
  return (
    <p className={`notification-clock clock-${state}`}>
      <strong>{words[0]}</strong>
      <span>{words[1]}</span>
    </p>
  )
}

function useNow(runs: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!runs) return
    const tick = setInterval(() => setNow(Date.now()), QUARTER_OF_A_MINUTE)
    return () => clearInterval(tick)
  }, [runs])
  return now
}
