import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { UnitsAnswer } from '../../../api/wire.ts'
import { useUnits } from '../../answers/queries.ts'
import { useSource } from '../../answers/source.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { liveMessages } from '../live/live.texts.ts'
import { BehindChoice } from './behind-choice.tsx'
import { BEHIND_ANCHOR } from './behind-link.tsx'
import { type Behind as BehindAddress, behindOf, withBehind } from './figure-address.ts'
import type { FigureParts } from './figure-parts.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { UnitList } from './unit-list.tsx'

const UNITS_A_PAGE = 20

/** Who is behind a number: choose which, and see its children, each with the path on the staircase. */
export function Behind({ answer, about, selection }: FigureParts) {
  const { behind } = useTexts(keyFiguresTexts)
  const [search] = useSearchParams()
  const at = behindOf(search, { answer, about, selection })
  const heading = useArrival()
  return (
    <section className="card-frame figure-section" aria-labelledby={BEHIND_ANCHOR}>
      <h2 id={BEHIND_ANCHOR} ref={heading} tabIndex={-1}>
        {behind.title}
      </h2>
      {answer.hasUnits ? (
        <>
          <BehindChoice answer={answer} about={about} selection={selection} at={at} />
          <Units figure={answer.id} at={at} about={about} />
        </>
      ) : (
        <p>{behind.noUnits}</p>
      )}
    </section>
  )
}

/** A number that is followed here, from this page or another, moves the reader to the list. */
function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  const { hash, key } = useLocation()
  const [search] = useSearchParams()
  const cameWithGroup = useRef(search.has('gruppe'))
  const arrived = useRef('')
  useEffect(() => {
    const isAsked = hash === `#${BEHIND_ANCHOR}` || cameWithGroup.current
    if (!heading.current || !isAsked || arrived.current === key) return
    cameWithGroup.current = false
    arrived.current = key
    heading.current.focus({ preventScroll: true })
    heading.current.scrollIntoView({ block: 'start' })
  }, [hash, key])
  return heading
}

function Units({ figure, at, about }: { figure: string; at: BehindAddress; about: FigureParts['about'] }) {
  const { page, ...number } = at
  const query = useUnits({ figure, ...number, offset: page * UNITS_A_PAGE, limit: UNITS_A_PAGE })
  return (
    <Answered query={query}>
      {(answer) => <UnitsAnswered answer={answer} figure={figure} at={at} about={about} />}
    </Answered>
  )
}

interface AnsweredProps {
  readonly answer: UnitsAnswer
  readonly figure: string
  readonly at: BehindAddress
  readonly about: FigureParts['about']
}

function UnitsAnswered({ answer, figure, at, about }: AnsweredProps) {
  const { behind } = useTexts(keyFiguresTexts)
  const { number } = useFormat()
  const [search] = useSearchParams()
  const lead = useLead(answer)
  if (answer.hidden || answer.total === null) {
    const text = about.suppressBelow > 1 ? behind.hiddenText(about.suppressBelow) : behind.hiddenNoThreshold
    return (
      <Notice kind="info" title={behind.hidden}>
        <p>{text}</p>
      </Notice>
    )
  }
  const isPopulation = figure.endsWith('_per_1000') && at.part === 'denominator'
  if (answer.total === 0) return <p role="status">{isPopulation ? behind.population : behind.none}</p>
  const first = at.page * UNITS_A_PAGE
  const isRepeated = figure.startsWith('followup_') || at.group === 'sum_of_types'
  const units = answer.units.length > 0 && (
    <>
      <p>{lead}</p>
      <UnitList units={answer.units} date={at.date} last={about.cutOffs.at(-1) ?? at.date} />
    </>
  )
  return (
    <>
      <p role="status">
        <strong>
          {isRepeated
            ? behind.entries(number(answer.total), answer.total === 1)
            : behind.count(number(answer.total), answer.total === 1)}
        </strong>
        {!answer.withheld &&
          answer.total > answer.units.length &&
          ` · ${behind.shown(number(first + 1), number(first + answer.units.length))}`}
        {isRepeated && ` · ${behind.repeated}`}
      </p>
      {answer.withheld ? (
        <>
          <Notice kind="info" title={units ? behind.othersWithheld : behind.withheld}>
            <p>{behind.withheldText}</p>
          </Notice>
          {units}
        </>
      ) : (
        <>
          {units}
          <Pager
            label={behind.pages}
            page={at.page}
            pages={Math.ceil(answer.total / UNITS_A_PAGE)}
            addressOf={(page) => `?${withBehind(search, { page })}#${BEHIND_ANCHOR}`}
          />
        </>
      )}
    </>
  )
}

/** What the list shows, of whom. */
function useLead({ withheld }: UnitsAnswer): string {
  const { behind } = useTexts(keyFiguresTexts)
  const { behindLead, behindOwnLead } = useTexts(liveMessages)
  const { live } = useSource()
  if (!live) return behind.lead
  return withheld ? behindOwnLead : behindLead
}
