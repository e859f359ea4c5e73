import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenedPackage } from '../intake/package-files.ts'
import { answersOf } from './answers.ts'
import { application } from './application.ts'

export interface ServeOptions {
  readonly opened: OpenedPackage
  readonly suppressBelow: number
  readonly port: number
  readonly host: string
  /** Called once, with the address, when requests are answered. */
  started(address: string): void
  log(line: string): void
}

/** Serves the pages and the API until the process is told to stop; lets requests under way end. */
export async function serve(options: ServeOptions): Promise<void> {
  const { opened, suppressBelow, port, host, started, log } = options
  const app = application({ answers: answersOf(opened, { suppressBelow }), log })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, host)
  await once(server, 'listening')
  started(addressOf(server.address(), host))
  await told()
  const closed = once(server, 'close')
  server.close()
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await closed
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address ? address.port : 0
  const isThisMachine = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::'
  return `http://${isThisMachine ? 'localhost' : host}:${port}`
}

/** Resolves when the process is asked to stop, by a person or by what runs it. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
