import { useId } from 'react'
import { useTexts } from '../../web/words/use-texts.ts'
import { investigationMessages } from './investigation.texts.ts'
import type { Known } from './known.ts'

interface Props {
  readonly title: string
  readonly known: readonly Known[]
}

const SHOWN = 6

/** What the register knows, beside the field that it is about. */
export function KnownList({ title, known }: Props) {
  const texts = useTexts(investigationMessages)
  const id = useId()
  return (
    <div className="known-beside">
      <p className="known-title" id={id}>
        {title}
      </p>
      {known.length === 0 && <p className="quiet">{texts.nothingKnown}</p>}
      <ul aria-labelledby={id}>
        {known.slice(0, SHOWN).map(({ id: one, title, more }) => (
          <li key={one}>
            <strong>{title}</strong>
            {more && <span className="known-more"> {more}</span>}
          </li>
        ))}
      </ul>
      {known.length > SHOWN && <p className="small">+ {known.length - SHOWN}</p>}
    </div>
  )
}
