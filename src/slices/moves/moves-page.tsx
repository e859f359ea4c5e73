import { useSearchParams } from 'react-router'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { MoveCard } from './move-card.tsx'
import { TRANSFERS } from './moves.endpoints.ts'
import { movesMessages } from './moves.texts.ts'
import type { TransferAnswer } from './moves.wire.ts'
import { OfferMove } from './offer-move.tsx'
import '../../web/styles/moves.css'

/** Flytninger: children who move to or from another municipality, and the cases that go with them. */
export function MovesPage() {
  const texts = useTexts(movesMessages)
  const [search] = useSearchParams()
  const query = useAsk(TRANSFERS)
  return (
    <div className="page-width">
      <PageHead title={texts.title} lead={texts.lead} />
      <Answered query={query}>
        {({ transfers }) => <Moves transfers={transfers} child={search.get('barn')} />}
      </Answered>
    </div>
  )
}

interface Props {
  readonly transfers: readonly TransferAnswer[]
  readonly child: string | null
}

function Moves({ transfers, child }: Props) {
  const texts = useTexts(movesMessages)
  const open = transfers.filter(({ answer }) => answer === null)
  const outgoing = open.filter(({ direction }) => direction === 'out')
  const answered = transfers.filter(({ answer }) => answer !== null)
  return (
    <>
      {child && (
        <OfferMove key={child} childId={child} waiting={outgoing.find((one) => one.child.id === child)} />
      )}
      <MoveList
        title={texts.incoming}
        none={texts.incomingNone}
        moves={open.filter(({ direction }) => direction === 'in')}
      />
      <MoveList title={texts.outgoing} none={texts.outgoingNone} moves={outgoing} />
      {answered.length > 0 && <MoveList title={texts.answered} none="" moves={answered} />}
    </>
  )
}

interface ListProps {
  readonly title: string
  readonly none: string
  readonly moves: readonly TransferAnswer[]
}

function MoveList({ title, none, moves }: ListProps) {
  return (
    <section className="card-frame">
      <h2>{title}</h2>
      {moves.length === 0 ? (
        <p>{none}.</p>
      ) : (
        <ul className="moves">
          {moves.map((move) => (
            <MoveCard key={move.id} move={move} />
          ))}
        </ul>
      )}
    </section>
  )
}
