import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { ChildMatch } from '../people/people.wire.ts'
import { BreakGlassDialog } from './break-glass-dialog.tsx'
import { childrenMessages } from './children.texts.ts'

interface Props {
  readonly matches: readonly ChildMatch[]
  readonly onNone: () => void
  /** The way on with one of them, where it is not to open the child's page. */
  readonly wayOn?: (match: ChildMatch) => ReactNode
}

/** Those whom the register knows already, the surest first; one of them may be the child. */
export function Matches({ matches, onNone, wayOn }: Props) {
  const texts = useTexts(childrenMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  const [emergency, setEmergency] = useState<ChildMatch | null>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card-frame" aria-labelledby="matches-title">
      <h2 id="matches-title" ref={heading} tabIndex={-1}>
        {matches.length === 0 ? texts.noMatches : texts.matchesTitle(matches.length)}
      </h2>
      <ul className="matches">
        {matches.map((match) => (
          <li key={match.id}>
            <Match match={match} onBreakGlass={() => setEmergency(match)} wayOn={wayOn} />
          </li>
        ))}
      </ul>
      <button type="button" className="button button-secondary" onClick={onNone}>
        {matches.length === 0 ? texts.goOn : texts.noneOfThese}
      </button>
      {emergency && <BreakGlassDialog id={emergency.id} onClose={() => setEmergency(null)} />}
    </section>
  )
}

interface MatchProps {
  readonly match: ChildMatch
  readonly onBreakGlass: () => void
  readonly wayOn: Props['wayOn']
}

function Match({ match, onBreakGlass, wayOn }: MatchProps) {
  const texts = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const format = useFormat()
  const address = useRegisterAddress()
  const who = [match.caseworker, match.team].filter(Boolean).join(', ')
  const name = usePersonName()(match.name) || shared.nameless
  return (
    <div className="match">
      <div>
        <p className="match-name">
          <strong>{name}</strong>
          {match.protected && <ProtectedMark />}{' '}
          <span className={`match-kind match-${match.match}`}>{texts.match[match.match]}</span>
        </p>
        <p className="small">
          {[
            match.birthDate && shared.born(format.date(match.birthDate)),
            match.expectedBirthDate && shared.expected(format.date(match.expectedBirthDate)),
            match.kind === 'adult' && texts.adult,
            who && texts.withTeam(who),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!match.visible && match.kind === 'child' && !wayOn && (
          <p className="small">
            {texts.notVisible} {who ? texts.askTeam(who) : texts.askSomeone}
          </p>
        )}
      </div>
      {match.kind === 'child' && wayOn?.(match)}
      {match.kind === 'child' &&
        !wayOn &&
        (match.visible ? (
          <Link
            className="button button-primary"
            to={address(`/boern/${match.id}`)}
            aria-label={texts.openCalled(name)}
          >
            {texts.thisIsTheChild}
          </Link>
        ) : (
          <button type="button" className="button button-secondary" onClick={onBreakGlass}>
            {texts.breakGlass}
          </button>
        ))}
    </div>
  )
}
