import { useCallback } from 'react'
import { withQuery } from './record-place.ts'
import { useLanguage } from './selection.ts'

/** The address of a page of the register. It carries the language along, and never what someone is called. */
export function useRegisterAddress(): (path: string, params?: Readonly<Record<string, string>>) => string {
  const language = useLanguage()
  return useCallback(
    (path, params = {}) => {
      const query = new URLSearchParams(params)
      if (language === 'en') query.set('sprog', 'en')
      return withQuery(path, query.toString())
    },
    [language],
  )
}

/** A page of this application to go back to after the sign-in; never another site. */
export function pageToReturnTo(state: unknown): string | null {
  const from: unknown = typeof state === 'object' && state !== null && 'from' in state ? state.from : null
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) && !from.startsWith('/log-ind') ? from : null
}
