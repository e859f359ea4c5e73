import type { PersonRole } from '../../kernel/role.ts'
import type { ProvidedPerson } from '../../store/sessions.ts'
import type { ClaimMapping } from './sign-in.ts'

export type Claims = Readonly<Record<string, unknown>>

const LONGEST_NAME = 200

/** Who the provider says someone is, in our words; null when it names no municipality. Roles may be none. */
export function personOf(claims: Claims, mapping: ClaimMapping): Omit<ProvidedPerson, 'idToken'> | null {
  const subject = textAt(claims, 'sub')
  const municipality = municipalityOf(claims, mapping)
  if (subject === null || municipality === null) return null
  const email = mapping.email === null ? null : textAt(claims, mapping.email)
  return {
    municipality,
    subject,
    name: (textAt(claims, mapping.name) ?? email ?? subject).slice(0, LONGEST_NAME),
    email,
    roles: rolesOf(claims, mapping),
    team: mapping.team === null ? null : textAt(claims, mapping.team),
  }
}

/** Whether the claims leave out something that the provider may still tell when it is asked for more. */
export function isIncomplete(
  claims: Claims,
  { municipality, roles, team, name, email }: ClaimMapping,
): boolean {
  return [municipality, roles, team, name, email].some(
    (claim) => claim !== null && claimAt(claims, claim) === undefined,
  )
}

function municipalityOf(claims: Claims, { municipality, municipalityOf }: ClaimMapping): string | null {
  const said = textAt(claims, municipality)
  if (said === null) return null
  if (municipalityOf) return Object.hasOwn(municipalityOf, said) ? municipalityOf[said] : null
  // Registers write the code with three digits or with four.
  return /^0?(\d{3})$/.exec(said)?.[1] ?? null
}

function rolesOf(claims: Claims, { roles, roleOf }: ClaimMapping): readonly PersonRole[] {
  const said = claimAt(claims, roles)
  const words = (Array.isArray(said) ? said : [said]).filter((word) => typeof word === 'string')
  // One text may be a list of words; a word may itself hold a comma.
  const candidates = words.flatMap((word: string) => [word, ...word.split(',')]).map((word) => word.trim())
  const given = candidates.flatMap((word) => (Object.hasOwn(roleOf, word) ? [roleOf[word]] : []))
  return [...new Set(given)].sort()
}

/** A claim by its whole name, which may hold dots, or by the way down to it. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let found: unknown = claims
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = Reflect.get(found, name)
  }
  return found
}

/** A claim with one value; the first where the provider sends a list. */
function textAt(claims: Claims, path: string): string | null {
  const said = claimAt(claims, path)
  const one: unknown = Array.isArray(said) ? said[0] : said
  if (typeof one === 'number') return String(one)
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : null
}
