import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { PERSON } from '../people/person.record.ts'
import { FoldedSection } from './folding.tsx'

const FIELDS = PERSON.fields.map(({ name }) => name).filter((name) => name !== 'kind')

/** Who the child is, field by field. */
export function BasicFacts({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childMessages)
  const [isCorrecting, setIsCorrecting] = useState(false)
  const { child, names, may } = answer
  return (
    <FoldedSection id="person" title={texts.basicFacts}>
      {may.correct && (
        <div className="section-actions no-print">
          <button type="button" className="small-button" onClick={() => setIsCorrecting(true)}>
            {texts.correctPerson}
          </button>
        </div>
      )}
      <RecordFacts spec={PERSON} values={child.values} names={names} only={FIELDS} />
      {isCorrecting && (
        <RecordDialog spec={PERSON} record={child} child={answer} onClose={() => setIsCorrecting(false)} />
      )}
    </FoldedSection>
  )
}
