import { isLocalHost } from './local-host.ts'
import type { SignIn } from './sign-in.ts'

/** Whoever put TLS in front of this server said so by the address that people reach it at. */
export function isTlsOnly(signIn: SignIn | null): boolean {
  const address = signIn?.mode === 'openid' ? new URL(signIn.publicUrl) : null
  return address?.protocol === 'https:' && !isLocalHost(address.host)
}
