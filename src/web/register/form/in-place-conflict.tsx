import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ConflictView } from './conflict-view.tsx'
import { Dialog } from './dialog.tsx'
import type { InPlace } from './in-place.ts'

/** Someone else saved the same meanwhile: both versions on top of the page, until one has chosen. */
export function InPlaceConflict({ form }: { readonly form: InPlace }) {
  const texts = useTexts(registerMessages)
  const { failure } = form.saving
  if (failure?.kind !== 'conflict') return null
  const { conflict } = failure
  return (
    <Dialog title={texts.conflictTitle} isWide onClose={() => form.saving.setFailure(null)}>
      <ConflictView
        key={conflict.theirs.version}
        conflict={conflict}
        form={form}
        work={form}
        onJoin={(draft) => form.takeOver(conflict, draft)}
        onKeep={() => form.keepTheirs(conflict)}
      />
    </Dialog>
  )
}
