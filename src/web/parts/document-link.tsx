import type { ReactNode } from 'react'
import { DOCUMENT } from '../../api/wire.endpoints.ts'
import { addressOf } from '../answers/api.ts'
import { useTexts } from '../words/use-texts.ts'
import { documentTexts } from './document-link.texts.ts'

interface Props {
  /** The kind of record in the API's words, such as `plans`. */
  readonly plural: 'plans' | 'followups' | 'measures' | 'grant-requests' | 'refusals' | 'notifications'
  readonly id: string
  /** Which document it is, where several stand together. */
  readonly children?: ReactNode
  readonly className?: string
}

/** Leads to a record's document as PDF, in a window of its own. */
export function DocumentLink({ plural, id, children, className }: Props) {
  const texts = useTexts(documentTexts)
  return (
    <a className={className} href={addressOf(DOCUMENT, { plural, id })} target="_blank" rel="noreferrer">
      {children ?? texts.documentOf[plural]} <span className="small quiet">PDF</span>
    </a>
  )
}
