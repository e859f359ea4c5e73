import { useState } from 'react'
import { RECORDS } from '../../slices.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { AcceptMove, DeclineMove } from './answer-move.tsx'
import { movesMessages } from './moves.texts.ts'
import type { TransferAnswer } from './moves.wire.ts'

interface Props {
  readonly move: TransferAnswer
}

/** One move: which child, from where to where, what goes over, and the answer. */
export function MoveCard({ move }: Props) {
  const texts = useTexts(movesMessages)
  const format = useFormat()
  const wording = useWording()
  const { child, direction, from, to, movesOn, offeredAt, note } = move
  const name = usePersonName()(child.name)
  const about = [
    direction === 'in' ? texts.from(from.name) : texts.to(to.name),
    child.birthDate && texts.born(format.shortDate(child.birthDate)),
    texts.movesOn(format.shortDate(movesOn)),
    texts.offered(momentText(offeredAt, wording)),
  ]
  return (
    <li className="move">
      <h3>{child.id ? <RegisterLink to={`/boern/${child.id}`}>{name}</RegisterLink> : name}</h3>
      <p className="small">{about.filter(Boolean).join(' · ')}</p>
      {note && (
        <p className="move-note">
          <span className="sr-only">{texts.note}: </span>
          {note}
        </p>
      )}
      <Content move={move} />
      <Answer move={move} />
    </li>
  )
}

function Content({ move: { content, answer } }: Props) {
  const texts = useTexts(movesMessages)
  const language = useLanguage()
  const words = content
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      const { title, pluralTitle } = RECORDS.of(kind)
      return `${count} ${(count === 1 ? title : pluralTitle)[language].toLowerCase()}`
    })
  return (
    <p>
      {answer === 'accepted' ? texts.went : texts.goesOver}: {words.join(', ') || texts.nothing.toLowerCase()}
    </p>
  )
}

function Answer({ move }: Props) {
  const texts = useTexts(movesMessages)
  const wording = useWording()
  const { may } = useSignedIn()
  const [open, setOpen] = useState<'accept' | 'decline' | null>(null)
  const { answer, answeredAt, direction, child } = move
  const name = usePersonName()(child.name)
  if (answer !== null) {
    const moment = momentText(answeredAt ?? '', wording)
    return <p className="move-answer">{texts[answer](moment)}</p>
  }
  if (direction === 'out' || !may.allocate) return null
  const close = () => setOpen(null)
  return (
    <div className="button-row">
      <button
        type="button"
        className="button button-primary"
        aria-label={texts.acceptOf(name)}
        onClick={() => setOpen('accept')}
      >
        {texts.accept}
      </button>
      <button
        type="button"
        className="button button-secondary"
        aria-label={texts.declineOf(name)}
        onClick={() => setOpen('decline')}
      >
        {texts.decline}
      </button>
      {open === 'accept' && <AcceptMove move={move} onClose={close} />}
      {open === 'decline' && <DeclineMove move={move} onClose={close} />}
    </div>
  )
}
