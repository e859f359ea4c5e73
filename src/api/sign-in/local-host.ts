const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Whether an address leads to the machine it is used on, where nobody listens in between and no TLS is needed. */
export function isLocalHost(host: string): boolean {
  return LOCAL.test(host)
}
