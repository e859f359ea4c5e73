import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'

interface Props {
  readonly figure: string
  readonly group: string
  readonly part?: 'numerator' | 'denominator'
  /** Where the number stands for another municipality or date than the page's. */
  readonly municipality?: string
  readonly date?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A number that leads to who is behind it. */
export function NumberLink({ figure, group, part, municipality, date, className, children }: Props) {
  const params: Record<string, string> = { gruppe: group }
  if (part === 'denominator') params.del = 'naevner'
  if (municipality) params.kommune = municipality
  if (date) params.dato = date
  return (
    <AppLink to={`/noegletal/${figure}`} params={params} className={className}>
      {children}
    </AppLink>
  )
}
