import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { RegisterParts } from '../register-parts.ts'
import { guardedCookie } from './cookies.ts'

/** Tells the browsers at one address from each other before anyone has signed in; says nothing of who sits there. */
export interface KnownBrowsers {
  /** Which browser it is; null: one that has not been here before, or a program. */
  of(c: Context): string | null
  /** Gives a browser that is about to sign in, or must wait, a cookie to be known by. */
  readonly remember: MiddlewareHandler
}

const ID_BYTES = 12
const SIGN_IN = '/api/v1/sign-in'

/** The cookie is sealed, so that nobody makes as many browsers as there are limits to come past. */
export function knownBrowsers({ keys, signIn }: Pick<RegisterParts, 'keys' | 'signIn'>): KnownBrowsers {
  const cookie = guardedCookie('trin_browser', signIn)
  const sealed = (id: string) => `${id}.${keys.pseudonym('', 'browser', id)}`
  const of = (c: Context) => {
    const told = cookie.read(c)
    const [id = ''] = told?.split('.') ?? []
    return told === sealed(id) ? id : null
  }
  return {
    of,
    async remember(c, next) {
      await next()
      const isAtTheDoor = c.req.path === SIGN_IN || c.res.status === 401 || c.res.status === 429
      const isProgram = c.req.header('Authorization') !== undefined
      if (!isAtTheDoor || isProgram || of(c) !== null) return
      cookie.write(c, sealed(randomBytes(ID_BYTES).toString('base64url')))
    },
  }
}
