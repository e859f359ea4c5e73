import type { OpenAPIHono } from '@hono/zod-openapi'
import { rightsOf } from '../kernel/rights.ts'
import type { Role, Scope } from '../kernel/role.ts'
import type { Keyring } from '../store/keyring.ts'
import type { Actor, Stores } from '../store/stores.ts'
import type { Limits } from './rate-limit.ts'
import type { SignIn } from './sign-in/sign-in.ts'

/** What the register's routes are made of. */
export interface RegisterParts {
  readonly stores: Stores
  readonly keys: Keyring
  readonly signIn: SignIn
  /** Danish calendar day of now, ISO. */
  today(): string
  /** The moment it is, an ISO instant. */
  now(): string
  /** How many requests a minute are answered, where it is not as usual. */
  readonly limits?: Partial<Limits>
  /** How many proxies of the operator's own stand in front and tell whom they speak for; none unless said. */
  readonly proxies?: number
}

/** Whoever sent the request: a person's session or another system's token. */
export interface SignedIn {
  readonly actor: Actor
  readonly name: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  /** Null for a person. */
  readonly scopes: readonly Scope[] | null
}

/** Every route of the register finds `user` set; without a user it is never reached. */
export interface RegisterEnv {
  Variables: { user: SignedIn }
}
export type RegisterApi = OpenAPIHono<RegisterEnv>

/** Whether the user may see any child at all. */
export function seesChildren({ roles }: SignedIn): boolean {
  return rightsOf(roles).seeChildren || roles.includes('system')
}

/** Whether the user sees all the department's children. */
export function seesDepartment({ roles }: SignedIn): boolean {
  return roles.includes('team_leader') || roles.includes('manager') || roles.includes('system')
}
