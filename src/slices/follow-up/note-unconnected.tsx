import { TextField } from '../../web/form/inputs.tsx'
import { useDraftOf } from '../../web/form/kept-draft.ts'
import { fieldIn, useWritten } from '../../web/form/written.ts'
import { type Unconnected, useParam } from '../../web/routing/page.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { DraftState } from './draft-state.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import './follow-up.css'

/** The note of a follow-up while there is no connection. */
export function FollowUpUnconnected({ writer }: Unconnected) {
  const texts = useTexts(followUpMessages)
  return <Note writer={writer} form="follow-up" label={texts.note} rows={5} />
}

/** Close contact while there is no connection. */
export function ContactUnconnected({ writer }: Unconnected) {
  const texts = useTexts(followUpMessages)
  return <Note writer={writer} form="contact" label={texts.contactLine} rows={2} />
}

interface Props extends Unconnected {
  readonly form: 'follow-up' | 'contact'
  readonly label: string
  readonly rows: number
}

/**
 * The words of the form's own draft: whoever has just come from a home visit writes them down, and finds them in the form
 * when there is a connection. Whom it is about the address alone knows; nothing of a child is on the device.
 */
function Note({ writer, form, label, rows }: Props) {
  const texts = useTexts(followUpMessages)
  const child = useParam('id')
  const kept = useDraftOf({ worker: writer, form, child }, () => ({ date: danishToday() }))
  const written = useWritten({ ...kept, failure: null })
  return (
    <section className="follow-page follow-form" aria-label={texts.unconnected}>
      <h2>{texts.unconnected}</h2>
      <p>{kept.toSend === null ? texts.unconnectedHelp : texts.notSent}</p>
      <div className="card-frame follow-fields">
        <TextField {...fieldIn(written, 'note')} label={label} rows={rows} />
      </div>
      <DraftState kept={kept} />
    </section>
  )
}
