import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { HAS_CHILDREN } from '../../kernel/role.ts'

/** Who can have a case: in a team where one is named. */
export function caseworkersIn(team: string | undefined, choices: ChoicesAnswer | undefined) {
  return (choices?.workers ?? []).filter(
    (one) => one.roles.some((role) => HAS_CHILDREN.includes(role)) && (!team || one.team === team),
  )
}
