import type { ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { addressOf } from '../routing/selection.ts'

interface Props {
  /** A path of the register, such as `/boern/{id}`. */
  readonly to: string
  readonly params?: Record<string, string>
  readonly className?: string
  readonly children: ReactNode
}

/** A link to a page of the register from wherever the reader stands; it remembers where they came from. */
export function RegisterLink({ to, params = {}, className, children }: Props) {
  const [search] = useSearchParams()
  const { pathname, search: query } = useLocation()
  return (
    <Link to={addressOf(search, to, params)} state={{ from: `${pathname}${query}` }} className={className}>
      {children}
    </Link>
  )
}
