import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Matches } from '../child/matches.parts.tsx'
import { NewChildForm } from '../child/new-child-form.parts.tsx'
import { type Known, NOTHING_KNOWN } from '../child/search.parts.ts'
import { SearchForm } from '../child/search-form.parts.tsx'
import type { ChildMatch } from '../people/people.wire.ts'
import { notificationMessages } from './concern.texts.ts'

interface Props {
  /** A child of someone else's was chosen, which one may notify about and not see. */
  readonly onHidden: (match: ChildMatch) => void
}

/** Which child it is about: one whom the municipality knows, whoever has it, or a new one. */
export function FindChild({ onHidden }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN)
  const [matches, setMatches] = useState<readonly ChildMatch[] | null>(null)
  const [isNew, setIsNew] = useState(false)
  if (isNew)
    return (
      <>
        <p>
          <button type="button" className="link-button" onClick={() => setIsNew(false)}>
            {texts.changeSearch}
          </button>
        </p>
        <NewChildForm
          known={known}
          isWithoutCase
          addressAfter={(childId) => address('/underretninger/ny', { barn: childId })}
        />
      </>
    )
  return (
    <>
      <div className="card-frame">
        <SearchForm
          known={known}
          onChange={(changed) => {
            setKnown(changed)
            setMatches(null)
          }}
          onFound={(found) => setMatches(found.matches)}
        />
      </div>
      {matches && (
        <Matches
          matches={matches}
          onNone={() => setIsNew(true)}
          wayOn={(match) => <Choose match={match} onHidden={onHidden} />}
        />
      )}
    </>
  )
}

function Choose({ match, onHidden }: Props & { readonly match: ChildMatch }) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  if (match.visible)
    return (
      <button
        type="button"
        className="button button-primary"
        aria-label={texts.chooseCalled(match.name || shared.nameless)}
        onClick={() => navigate(address('/underretninger/ny', { barn: match.id }))}
      >
        {texts.chooseChild}
      </button>
    )
  const who = whoHas(match)
  return (
    <div className="match-hidden">
      <p className="small">{who ? texts.passedToWhom(who) : texts.passedTo}</p>
      <button type="button" className="button button-secondary" onClick={() => onHidden(match)}>
        {texts.chooseHidden}
      </button>
    </div>
  )
}

/** Who has the child's case; empty when nobody is named. */
export function whoHas({ caseworker, team }: Pick<ChildMatch, 'caseworker' | 'team'>): string {
  return [caseworker, team].filter(Boolean).join(', ')
}
