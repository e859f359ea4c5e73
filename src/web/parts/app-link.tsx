import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useAddress } from '../routing/selection.ts'

interface Props {
  /** A path in this package, such as `/noegletal/placed_per_1000`. */
  readonly to: string
  /** More for the address than the selection, which is carried along anyway. */
  readonly params?: Record<string, string>
  readonly className?: string
  readonly children: ReactNode
}

/** A link within the package that carries the selection and remembers where the reader came from. */
export function AppLink({ to, params, className, children }: Props) {
  const address = useAddress()
  const { pathname, search } = useLocation()
  return (
    <Link to={address(to, params)} state={{ from: `${pathname}${search}` }} className={className}>
      {children}
    </Link>
  )
}
