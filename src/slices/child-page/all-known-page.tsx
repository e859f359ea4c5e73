import { useLocation } from 'react-router'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { ChildActions } from './child-actions.tsx'
import { ChildFrame } from './child-frame.tsx'
import { ChildSections } from './child-sections.tsx'
import './all-known.css'

/** Alle oplysninger: every record of a child that the reader sees, by kind and folded, and what is done about the child as a whole. */
export function AllKnownPage() {
  const texts = useTexts(childMessages)
  const { hash } = useLocation()
  return (
    <ChildFrame>
      {({ answer, isKnownView }) => (
        <>
          <div className="all-known">
            <h2>{texts.allKnown}</h2>
            <ChildActions answer={answer} isKnownView={isKnownView} />
          </div>
          {/* An address that names a part leads to it, opened. */}
          <ChildSections key={hash} begunWith={hash.slice(1)} answer={answer} />
        </>
      )}
    </ChildFrame>
  )
}
