import { useState } from 'react'
import type { InPlace } from '../../web/form/use-record-form.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { firstChosen, HeardChoice, NEW_TALK, NO_TALK } from '../talk/heard-choice.parts.tsx'
import { NewTalk } from '../talk/new-talk.parts.tsx'
import { investigationMessages } from './investigation.texts.ts'

/** The child's own view: a talk that is written already, one that is written here, or why there is none. */
export function HeardSection({ form }: { readonly form: InPlace<'investigation'> }) {
  const texts = useTexts(investigationMessages)
  const { draft, child, change } = form
  const isWaived = Boolean(draft.not_heard_reason || draft.heard_otherwise)
  // Of a talk that nobody has chosen yet none is offered as chosen: an investigation is written on over months.
  const [without, setWithout] = useState(() => (isWaived ? NO_TALK : firstOf(firstChosen(child))))
  const choose = (chosen: string) => {
    setWithout(chosen)
    change({ talk_id: chosen === NEW_TALK || chosen === NO_TALK ? '' : chosen })
  }
  return (
    <section className="card-frame no-print" aria-labelledby="talk">
      <h2 id="talk">{texts.talkTitle}</h2>
      <p className="small">{texts.talkLead}</p>
      <HeardChoice
        form={form}
        child={child}
        chosen={draft.talk_id || without}
        onChoose={choose}
        newTalk={<NewTalk child={child} occasion="investigation" onSaved={({ id }) => choose(id)} />}
      />
    </section>
  )
}

/** A new talk is written at once where there is none; otherwise one of those that there are is chosen. */
function firstOf(first: string): string {
  return first === NEW_TALK ? NEW_TALK : ''
}
