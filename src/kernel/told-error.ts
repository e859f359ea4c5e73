/** What a log may tell of an error: nothing that somebody wrote. */
export interface ToldError {
  readonly error: string
  readonly code?: string
  readonly message?: string
  readonly stack?: readonly string[]
}

/** Errors whose message quotes what could not be read, which may be a name. */
const QUOTING = ['SyntaxError', 'RangeError']

/**
 * Where it broke, and what kind of error. A database, too, tells in its message what value it could not take: of such
 * errors the code alone is kept.
 */
export function toldOf(error: Error): ToldError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const isQuoting = QUOTING.includes(error.name) || (code !== null && /^[0-9A-Z]{5}$/.test(code))
  const stack = error.stack?.split('\n').filter((part) => /^\s+at /.test(part))
  return {
    error: error.name,
    ...(code !== null && { code }),
    ...(!isQuoting && { message: error.message }),
    ...(stack && { stack: stack.map((part) => part.trim()) }),
  }
}
