import { suspectsParents } from '../../kernel/abuse.ts'
import type { FieldValue } from '../../kernel/record/record.ts'
import { useTexts } from '../words/use-texts.ts'
import { abuseTexts } from './abuse-note.texts.ts'
import { Notice } from './answered.tsx'

interface Props {
  /** A notification, as it is known or as it is being written. */
  readonly values: { readonly causes?: FieldValue; readonly parents_dialogue?: FieldValue }
}

/** Why the parents are left out, where abuse by them is suspected; nothing otherwise. */
export function AbuseNote({ values }: Props) {
  const texts = useTexts(abuseTexts)
  if (!suspectsParents(values)) return null
  const areTold = values.parents_dialogue === 'yes'
  return (
    <Notice kind={areTold ? 'error' : 'info'} title={texts.title}>
      <p>{texts.lead}</p>
      {areTold && <p>{texts.told}</p>}
    </Notice>
  )
}
