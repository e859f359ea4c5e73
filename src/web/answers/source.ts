import { createContext, useContext } from 'react'
import type { Answers } from '../../api/wire-answers.ts'

/** Where a page's numbers come from: the server's package, the register, or the reader's own files in the browser. */
export interface Source {
  readonly answers: Answers
  /** Tells the answers of one package from those of another; a new one for each package opened. */
  readonly name: string
  /** Where the pages of this package live: empty for the server's, `/kommunens-tal` for the register's, `/egne-filer` for own files. */
  readonly base: string
  /** Of the municipality's own register, which changes while it is read: as known at a moment, or now. */
  readonly live?: Live
}

export interface Live {
  readonly knownAt: string | null
  /** Whether the reader may follow children whom they know by pseudonym only. */
  readonly followsPseudonyms: boolean
}

export const SourceContext = createContext<Source | null>(null)

export function useSource(): Source {
  const source = useContext(SourceContext)
  if (!source) throw new Error('A page asked for answers outside a package')
  return source
}

/** What the pages may ask of the package they stand in. */
export function useAnswers(): Answers {
  return useSource().answers
}

/** The start of every address in this package. */
export function useBase(): string {
  return useSource().base
}
