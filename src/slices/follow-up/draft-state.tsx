import type { DraftInForm } from '../../web/form/kept-draft.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { followUpMessages } from './follow-up.texts.ts'

/** Where the draft is, and how to be rid of it. */
export function DraftState({ kept }: { readonly kept: DraftInForm }) {
  const texts = useTexts(followUpMessages)
  const words = {
    written: () => texts.keptAt(timeOf(kept.savedAt)),
    untouched: () => texts.keptNothing,
    nowhere: () => texts.keptNowhere,
  }[kept.place]()
  return (
    <p className="draft-state small">
      <span>{words}</span>
      {kept.place === 'written' && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            if (window.confirm(texts.startOverConfirm)) kept.startOver()
          }}
        >
          {texts.startOver}
        </button>
      )}
    </p>
  )
}

function timeOf(moment: number): string {
  return toCopenhagen(new Date(moment).toISOString()).slice(11).replace(':', '.')
}
