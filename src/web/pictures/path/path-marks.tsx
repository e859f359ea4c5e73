import type { PathAnswer } from '../../../api/wire.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { pathMessages } from './path.texts.ts'
import { type PathLayout, TOP } from './path-layout.ts'
import { dayOf } from './time-scale.ts'

interface Props {
  readonly answer: PathAnswer
  readonly layout: PathLayout
}

/** What happened on single days: follow-ups on their measure, notifications and investigations above the steps. */
export function PathMarks({ answer, layout }: Props) {
  const x = (iso: string) => layout.scale.x(dayOf(iso))
  return (
    <>
      <DayLines answer={answer} layout={layout} />
      {answer.notifications.map(({ receivedOn }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a child may have two notifications on one day
          key={`n${index}`}
          className="mark-notification"
          transform={`translate(${x(receivedOn)} ${TOP - 9})`}
          d="M-6 -6H6L0 6Z"
        />
      ))}
      {answer.investigations.map(({ decidedOn }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a child may have two investigations on one day
          key={`i${index}`}
          className="mark-investigation"
          transform={`translate(${x(decidedOn)} ${TOP - 9})`}
          d="M0 -7L7 0L0 7L-7 0Z"
        />
      ))}
      {answer.followups.map(({ measure, date, kind, line }) => (
        <circle
          key={line}
          className={`followup-${kind}`}
          cx={x(date)}
          cy={layout.bars[measure]?.y}
          r={kind === 'formal' ? 5.5 : 3.4}
        />
      ))}
    </>
  )
}

/** The last day known, and the 18th birthday when it lies within the picture. */
function DayLines({ answer, layout }: Props) {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const known = layout.scale.x(dayOf(answer.knownTo))
  const birthday = layout.scale.x(dayOf(answer.turns18))
  const isBirthdayIn = birthday > layout.left && birthday < layout.right
  // Just after the last day known the words would lie across its line; they then stand after the birthday.
  const isClose = birthday > known && birthday - known < 100 && birthday + 90 < layout.right + 30
  const textX = isClose ? birthday + 4 : birthday - 4
  const foot = layout.height - 24
  return (
    <>
      <line className="known-line" x1={known} x2={known} y1="22" y2={foot} />
      <text className="known-text" x={known + 4} y="14" fontSize="13">
        {texts.knownTo(format.shortDate(answer.knownTo))}
      </text>
      {isBirthdayIn && (
        <>
          <line className="birthday-line" x1={birthday} x2={birthday} y1="38" y2={foot} />
          <text className={isClose ? 'birthday-text after' : 'birthday-text'} x={textX} y="34" fontSize="13">
            {texts.turns18}
          </text>
        </>
      )}
    </>
  )
}
