import type { Server } from 'node:http'

/** Where a server of the tests listens. */
export function addressOfServer(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
