import type { RecordOf } from '../../api/wire-of-kind.ts'
import { isoOf } from '../../kernel/calendar.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { lastDayToComplain } from '../measure/complaint-clock.rules.ts'
import { boardBy, isHandled, lateness, reassessBy } from './complaint.rules.ts'
import { partyMessages } from './party.texts.ts'

type Values = RecordOf<'complaint'>['values']

/** Whether a complaint came in time, what is due of it, and where it lies. */
export function ComplaintLimits({ values }: { readonly values: Values }) {
  const texts = useTexts(partyMessages)
  const format = useFormat()
  const last = lastDayToComplain(values.told_on)
  const came = {
    in_time: texts.inTime,
    late: texts.late(last === null ? '' : format.date(last)),
    unknown: texts.unknown,
  }
  return (
    <section className="card-frame" aria-labelledby="limits-title">
      <h2 id="limits-title">{texts.stateTitle}</h2>
      <Where values={values} />
      <p>{came[lateness(values)]}</p>
      {values.by_committee && <p className="small">{texts.direct}</p>}
    </section>
  )
}

function Where({ values }: { readonly values: Values }) {
  const texts = useTexts(partyMessages)
  const format = useFormat()
  const [by, board] = [reassessBy(values), boardBy(values)]
  if (isSaid(values.board_outcome)) return <p>{texts.isDecided}</p>
  if (isHandled(values))
    return (
      <p>
        <strong>{values.reassessment === 'full' ? texts.isUpheld : texts.waitsForBoard}</strong>
        {board !== null && ` ${texts.boardBy(format.date(board))}.`}
      </p>
    )
  return by === null ? null : (
    <p>
      <strong>{texts.reassessBy(format.date(isoOf(by)))}</strong>
    </p>
  )
}
