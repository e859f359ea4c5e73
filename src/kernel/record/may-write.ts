import { rightsOf } from '../rights.ts'
import type { Role } from '../role.ts'
import type { RecordSpec } from './record.ts'

/**
 * Whether the roles may keep records of a kind at all; of which child, the database decides. A leader decides who has
 * a case; an administrator who works here.
 */
export function mayWrite(roles: readonly Role[], { about, writtenBy }: RecordSpec): boolean {
  const { write, allocate, setUp } = rightsOf(roles)
  const isSystem = roles.includes('system')
  if (writtenBy === 'administrators') return roles.includes('administrator')
  if (about === 'set-up') return setUp
  if (writtenBy === 'leaders') return allocate || isSystem
  return write || isSystem
}
