import type { StaircaseAnswer } from '../../../api/wire.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { staircaseMessages } from './staircase.texts.ts'

/** What the municipality has noted about its registration, where it touches these numbers. */
export function Notes({ notes }: { readonly notes: StaircaseAnswer['notes'] }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  if (notes.length === 0) return null
  return (
    <section className="staircase-notes" aria-labelledby="staircase-notes">
      <h2 id="staircase-notes">{texts.notesTitle}</h2>
      <ul className="bullets">
        {notes.map(({ date, note, isBreak }) => (
          <li key={`${date}${note}`}>
            <strong>{format.date(date)}</strong>
            {isBreak && ` · ${texts.noteBreak}`}: {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
