import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type Behind, withBehind } from './figure-address.ts'

/** Where the list of children begins; links lead here. */
export const BEHIND_ANCHOR = 'hvem'

interface Props {
  readonly at: Omit<Behind, 'page'>
  readonly label?: string
  readonly children: ReactNode
}

/** A number of this page that leads to the children behind it, further down the same page. */
export function BehindLink({ at, label, children }: Props) {
  const [search] = useSearchParams()
  const query = withBehind(search, at).toString().replaceAll('%2C', ',')
  return (
    <Link className="behind-link" to={`?${query}#${BEHIND_ANCHOR}`} aria-label={label} preventScrollReset>
      {children}
    </Link>
  )
}
