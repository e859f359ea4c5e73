import type { ReactNode } from 'react'
import { useEffect } from 'react'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** A way back, above the title. */
  readonly back?: ReactNode
}

/** A page's name, in the page and in the browser's tab. */
export function PageHead({ title, lead, back }: Props) {
  useEffect(() => {
    document.title = `${title} · Trin`
  }, [title])
  return (
    <div className="page-head">
      {back}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </div>
  )
}
