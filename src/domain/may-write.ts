import type { RecordKind } from './record.ts'
import { RECORD_SPECS } from './records/all.ts'
import { rightsOf } from './rights.ts'
import type { Role } from './role.ts'

/**
 * Whether the roles may keep records of a kind at all; of which child, the database decides. A leader decides who has
 * a case; an administrator who works here.
 */
export function mayWriteKind(roles: readonly Role[], kind: RecordKind): boolean {
  const { write, allocate, setUp } = rightsOf(roles)
  const isSystem = roles.includes('system')
  if (kind === 'worker') return roles.includes('administrator')
  if (RECORD_SPECS[kind].about === 'set-up') return setUp
  if (kind === 'allocation') return allocate || isSystem
  return write || isSystem
}
