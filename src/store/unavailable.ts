/**
 * Why a register could not do what it was asked, through no fault of who asked: it waited or worked too long, there was no
 * connection to it, or it takes no writes. All of them pass, and the transaction they struck has changed nothing, unless
 * the connection was lost while it was confirmed.
 */
export type Unavailable = 'too-slow' | 'no-connection' | 'not-writable'

/** PostgreSQL's own codes, and those of the network. */
const BY_CODE: readonly (readonly [RegExp, Unavailable])[] = [
  // A statement or a wait for a lock that lasted longer than its limit.
  [/^(57014|55P03)$/, 'too-slow'],
  // Ended, cut, recovering, starting; too many connections; a transaction that was idle too long.
  [/^(08...|57P0.|53300|25P0[34]|ECONN.*|EPIPE|ENOTFOUND|EAI_.*|ETIMEDOUT|EHOSTUNREACH)$/, 'no-connection'],
  // A full disk, no memory, a standby, or a database that was set to be read only.
  [/^(53100|53200|53400|58030|25006)$/, 'not-writable'],
]

/** What the driver says where there is no code: the connection went, or none could be had in time. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Postgres connection has been discarded|Client was closed)/

/** Why the register could not answer; null: the error is of another kind. */
export function unavailability(error: unknown): Unavailable | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const found = BY_CODE.find(([codes]) => codes.test(code))
  if (found) return found[1]
  return LOST.test(error.message) ? 'no-connection' : null
}
