import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { followUpMessages } from './follow-up.texts.ts'
import type { HeldFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { useMeasureTitle } from './measure-card.tsx'

interface Props {
  readonly title: string
  readonly child: string
  /** Where what was decided is worked on. */
  readonly leadsTo?: HeldFollowUp['leadsTo']
  readonly children?: ReactNode
}

/** It is saved; what follows, and where to go on. It takes the focus, so that it is heard as well as seen. */
export function Sent({ title, child, leadsTo, children }: Props) {
  const texts = useTexts(followUpMessages)
  const address = useRegisterAddress()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card-frame follow-sent">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div className="button-row">
        {leadsTo?.assessment && (
          <Link className="button button-primary" to={address(pathOf(leadsTo.assessment))}>
            {texts.toAssessment[leadsTo.assessment.which]}
          </Link>
        )}
        {leadsTo?.plan && (
          <Link className="button button-primary" to={address(`/planer/${leadsTo.plan}`)}>
            {texts.toPlan}
          </Link>
        )}
        <Link
          className={`button ${leadsTo?.assessment || leadsTo?.plan ? 'button-secondary' : 'button-primary'}`}
          to={address('/mine-boern')}
        >
          {texts.workList}
        </Link>
        <Link className="button button-secondary" to={address(`/boern/${child}`)}>
          {texts.back}
        </Link>
      </div>
    </section>
  )
}

function pathOf({ which, id }: NonNullable<HeldFollowUp['leadsTo']['assessment']>): string {
  return which === 'investigation' ? `/undersoegelser/${id}` : `/afdaekninger/${id}`
}

/** What came of each measure. */
export function Outcomes({
  held,
  prepared,
}: {
  readonly held: HeldFollowUp
  readonly prepared: PreparedFollowUp
}) {
  const texts = useTexts(followUpMessages)
  const format = useFormat()
  const titleOf = useMeasureTitle()
  const name = (id: string | null) => {
    const measure = prepared.measures.find((one) => one.id === id)
    return measure ? titleOf(measure) : ''
  }
  const lines = held.followups.map(({ id, values }) => {
    const { decision, measure_id, next_due_date } = values
    if (decision === 'end') return [id, texts.sentEnded(name(measure_id))]
    if (next_due_date === null) return [id, texts.sentNoDate(name(measure_id))]
    return [id, texts.sentNext(name(measure_id), format.date(next_due_date))]
  })
  const asked = held.deviations
    .filter(({ values }) => values.answer === null)
    .map(({ id, values: { measure_id, due_on } }) => [
      id,
      texts.sentAsked(name(measure_id), due_on === null ? '' : format.date(due_on)),
    ])
  return (
    <ul className="bullets">
      {[...lines, ...asked].map(([id, words]) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  )
}
