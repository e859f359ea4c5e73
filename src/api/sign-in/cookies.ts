import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isLocalHost } from './local-host.ts'
import type { SignIn } from './sign-in.ts'

/** A cookie of ours that no script can read, and that only this very host gets, over TLS. */
export interface GuardedCookie {
  read(c: Context): string | null
  /** Kept until the browser is closed, unless for some seconds. */
  write(c: Context, value: string, seconds?: number): void
  clear(c: Context): void
}

/** Whoever holds this is signed in. */
export function sessionCookie(signIn: SignIn): GuardedCookie {
  return guardedCookie('trin_session', signIn)
}

/** Holds a sign-in that is under way at the provider. */
export function pendingCookie(signIn: SignIn): GuardedCookie {
  return guardedCookie('trin_sign_in', signIn)
}

/** The host that people reach this server at. */
export function hostOf(c: Context, signIn: SignIn): string {
  if (signIn.mode === 'openid') return new URL(signIn.publicUrl).host
  return c.req.header('Host') ?? new URL(c.req.url).host
}

/** A cookie of that name, kept in the way that is safest where the server is reached. */
export function guardedCookie(name: string, signIn: SignIn): GuardedCookie {
  // A browser keeps a `__Host-` cookie only from this very host over TLS; on the machine itself there is no TLS.
  const isSecure = (c: Context) => !isLocalHost(hostOf(c, signIn))
  const nameFor = (c: Context) => (isSecure(c) ? `__Host-${name}` : name)
  const attributes = (c: Context) =>
    ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) }) as const
  return {
    read: (c) => getCookie(c, nameFor(c)) ?? null,
    write: (c, value, seconds) =>
      setCookie(c, nameFor(c), value, {
        ...attributes(c),
        ...(seconds !== undefined && { maxAge: seconds }),
      }),
    clear: (c) => void deleteCookie(c, nameFor(c), attributes(c)),
  }
}
