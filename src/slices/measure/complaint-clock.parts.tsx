import { type ReactNode, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { lastDayToComplain, mayComplain } from './complaint-clock.rules.ts'
import { refusalMessages } from './refusal.texts.ts'

interface Props {
  readonly child: ChildAnswer
  /** The field of a complaint that says which decision it is about, and the decision. */
  readonly over: 'measure_id' | 'refusal_id' | 'child_request_id'
  readonly id: string
  readonly toldOn: string | null
  /** Asks when it was told; given a way to close itself. */
  readonly tell?: (close: () => void) => ReactNode
}

/** Until when a decision can be complained of and by whom, and the complaints of it. */
export function ComplaintClock({ child, over, id, toldOn, tell }: Props) {
  const texts = useTexts(refusalMessages)
  const format = useFormat()
  const complaints = child.records.complaint.filter(({ values }) => values[over] === id)
  return (
    <section className="card-frame" aria-labelledby="complaint-title">
      <h2 id="complaint-title">{texts.complaintTitle}</h2>
      {isSaid(toldOn) ? <Clock child={child} toldOn={toldOn} /> : <p>{texts.untold}</p>}
      {!isSaid(toldOn) && child.may.correct && tell && <Tell tell={tell} />}
      {complaints.length > 0 && (
        <ul className="measure-list">
          {complaints.map((one) => (
            <li key={one.id}>
              <RegisterLink to={`/klager/${one.id}`}>
                {texts.complaintOf(format.date(one.values.received_on))}
              </RegisterLink>
            </li>
          ))}
        </ul>
      )}
      {child.may.correct && (
        <p className="no-print">
          <RegisterLink to={`/boern/${child.child.id}/klage`} params={{ over: `${over}:${id}` }}>
            {texts.writeComplaint}
          </RegisterLink>
        </p>
      )}
    </section>
  )
}

function Clock({ child, toldOn }: { readonly child: ChildAnswer; readonly toldOn: string }) {
  const texts = useTexts(refusalMessages)
  const format = useFormat()
  const last = lastDayToComplain(toldOn)
  if (last === null) return null
  const isOver = last < child.today
  const birth = child.child.values.birth_date
  const who = mayComplain(birth, last).includes('child') ? texts.who.withChild : texts.who.withoutChild
  return (
    <>
      <p>
        <strong>{isOver ? texts.isOver(format.date(last)) : texts.until(format.date(last))}</strong>
      </p>
      <p className="small">
        {texts.toldOn(format.date(toldOn))} {isOver ? texts.lateToo : who}
      </p>
    </>
  )
}

function Tell({ tell }: Required<Pick<Props, 'tell'>>) {
  const texts = useTexts(refusalMessages)
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return tell(() => setIsOpen(false))
  return (
    <p className="no-print">
      <button type="button" className="button button-secondary" onClick={() => setIsOpen(true)}>
        {texts.tell}
      </button>
    </p>
  )
}
