import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { momentText } from '../words/value-text.ts'
import { useWording } from '../words/wording.ts'
import type { KeptDraft } from './drafts.ts'

interface Brought {
  readonly found?: KeptDraft | null
  readonly saving: { readonly failure: unknown }
  readonly startOver?: () => void
}

/** What was written here before is brought back; whoever wants none of it deletes it. */
export function DraftFound({ form }: { readonly form: Brought }) {
  const texts = useTexts(registerMessages)
  const wording = useWording()
  if (!form.found || form.saving.failure) return null
  return (
    <p className="draft-found" role="status">
      {texts.draftFound(momentText(new Date(form.found.savedAt).toISOString(), wording))}{' '}
      <button type="button" className="link-button" onClick={form.startOver}>
        {texts.draftDelete}
      </button>
    </p>
  )
}
