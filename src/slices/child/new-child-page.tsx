import { useState } from 'react'
import { Link } from 'react-router'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import type { ChildMatch } from '../people/people.wire.ts'
import { childrenMessages } from './children.texts.ts'
import { Matches } from './matches.parts.tsx'
import { NewChildForm } from './new-child-form.parts.tsx'
import { type Known, NOTHING_KNOWN } from './search.parts.ts'
import { SearchForm } from './search-form.parts.tsx'
import '../../web/styles/register-children.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** Registrér et barn: first a search, so that no child is there twice, then the child with its case. */
export function NewChildPage() {
  const texts = useTexts(childrenMessages)
  const address = useRegisterAddress()
  const [known, setKnown] = useState<Known>(NOTHING_KNOWN)
  const [matches, setMatches] = useState<readonly ChildMatch[] | null>(null)
  const [isNew, setIsNew] = useState(false)
  const step = isNew ? 2 : matches ? 1 : 0
  function searchAgain(changed: Known) {
    setKnown(changed)
    setMatches(null)
  }
  return (
    <div className="page-width new-child">
      <PageHead
        title={texts.newTitle}
        lead={texts.newLead}
        back={
          <Link className="back-link" to={address('/boern')}>
            ‹ {texts.title}
          </Link>
        }
      />
      <ol className="new-steps">
        {[texts.stepOne, texts.stepTwo, texts.stepThree].map((title, index) => (
          <li key={title} aria-current={index === step ? 'step' : undefined}>
            {title}
          </li>
        ))}
      </ol>
      {isNew ? (
        <>
          <p>
            <button type="button" className="link-button" onClick={() => setIsNew(false)}>
              {texts.changeSearch}
            </button>
          </p>
          <NewChildForm known={known} />
        </>
      ) : (
        <>
          <div className="card-frame">
            <SearchForm known={known} onChange={searchAgain} onFound={(found) => setMatches(found.matches)} />
          </div>
          {matches && <Matches matches={matches} onNone={() => setIsNew(true)} />}
        </>
      )}
    </div>
  )
}
