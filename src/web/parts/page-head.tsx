import type { ReactNode } from 'react'
import { useEffect } from 'react'

interface Props {
  readonly title: string
  /** The name in the browser's tab and history, where the title names a child. */
  readonly tab?: string
  readonly lead?: ReactNode
  /** A way back, above the title. */
  readonly back?: ReactNode
}

/** A page's name, in the page and in the browser's tab. */
export function PageHead({ title, tab = title, lead, back }: Props) {
  useEffect(() => {
    document.title = `${tab} · Trin`
  }, [tab])
  return (
    <div className="page-head">
      {back}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </div>
  )
}
