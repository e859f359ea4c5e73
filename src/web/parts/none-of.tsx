import type { ReactNode } from 'react'
import type { RecordKind } from '../../kernel/record/record.ts'
import { type Sees, seesAll, seesNone } from '../../kernel/sight.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'

interface Props {
  /** How much the reader sees of the child. */
  readonly of: { readonly sees: Sees }
  /** What the words say that there is none of. */
  readonly kinds: readonly RecordKind[]
  readonly children: ReactNode
}

/**
 * Says that there is none of something to whoever sees all of it; to whoever sees a part, that they see none; and nothing to
 * the others, to whom what is hidden would be told as missing.
 */
export function NoneOf({ of: { sees }, kinds, children }: Props) {
  const texts = useTexts(registerMessages)
  if (seesAll(sees, kinds)) return <p className="quiet">{children}</p>
  return seesNone(sees, kinds) ? null : <p className="quiet">{texts.noneSeen}</p>
}
