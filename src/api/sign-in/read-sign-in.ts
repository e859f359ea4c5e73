import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { type PersonRole, ROLES } from '../../kernel/role.ts'
import { isLocalHost } from './local-host.ts'
import type { OpenIdSignIn } from './sign-in.ts'

const PERSON_ROLES = ROLES.filter((role): role is PersonRole => role !== 'system')
const Claim = z.string().min(1)

const SafeAddress = z.url({ protocol: /^https?$/ }).refine(
  (address) => {
    const { protocol, host } = new URL(address)
    return protocol === 'https:' || isLocalHost(host)
  },
  { error: 'must begin with https:// outside this machine', abort: true },
)

const SignInFile = z.strictObject({
  issuer: SafeAddress,
  clientId: z.string().min(1),
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  scope: z
    .string()
    .refine((scope) => scope.split(' ').includes('openid'), 'must contain openid')
    .default('openid profile email'),
  publicUrl: SafeAddress.refine(
    (address) => ['/', ''].includes(new URL(address).pathname),
    'must be an address without a path',
  ).transform((address) => new URL(address).origin),
  claims: z.strictObject({
    municipality: Claim,
    municipalityOf: z
      .record(z.string(), z.string().regex(/^\d{3}$/, 'must be a municipality code of three digits'))
      .optional(),
    roles: Claim,
    team: Claim.nullable().default(null),
    name: Claim.default('name'),
    email: Claim.nullable().default('email'),
    roleOf: z
      .record(z.string(), z.enum(PERSON_ROLES))
      .refine((roles) => Object.keys(roles).length > 0, 'must map at least one role'),
  }),
})

/**
 * How people sign in, as the operator wrote it in a file (docs/sign-in.md); the secret stands elsewhere.
 * @returns refused with a sentence that names the file and the field
 */
export async function readSignIn(file: string, secret: string | null): Promise<Outcome<OpenIdSignIn>> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refuse(`${file}: cannot be read`)
  const json = jsonOf(text)
  if (json === undefined) return refuse(`${file}: is not JSON`)
  const checked = SignInFile.safeParse(json)
  if (checked.success) return accept({ mode: 'openid', clientSecret: secret, ...checked.data })
  const problems = checked.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  )
  return refuse(`${file}: ${problems.join('; ')}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
