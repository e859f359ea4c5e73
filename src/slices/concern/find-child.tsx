import { useState } from 'react'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Matches } from '../child/matches.parts.tsx'
import { NewChildForm } from '../child/new-child-form.parts.tsx'
import { type Known, NOTHING_KNOWN } from '../child/search.parts.ts'
import { SearchForm } from '../child/search-form.parts.tsx'
import type { ChildMatch } from '../people/people.wire.ts'
import { notificationMessages } from './concern.texts.ts'

interface Props {
  readonly onChosen: (childId: string) => void
  /** A child of someone else's was chosen, which one may notify about and not see. */
  readonly onHidden: (match: ChildMatch) => void
}

/** Which child it is about: one whom the municipality knows, whoever has it, or a new one. */
export function FindChild({ onChosen, onHidden }: Props) {
  const texts = useTexts(notificationMessages)
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
        <NewChildForm known={known} isWithoutCase onRegistered={onChosen} />
      </>
    )
  return (
    <>
      <div className="card-frame">
        <h2>{texts.whichChild}</h2>
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
          wayOn={(match) => <Choose match={match} onChosen={onChosen} onHidden={onHidden} />}
        />
      )}
    </>
  )
}

function Choose({ match, onChosen, onHidden }: Props & { readonly match: ChildMatch }) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  if (match.visible)
    return (
      <button
        type="button"
        className="button button-primary"
        aria-label={texts.chooseCalled(match.name || shared.nameless)}
        onClick={() => onChosen(match.id)}
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
