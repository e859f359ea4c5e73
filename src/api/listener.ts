import { createAdaptorServer, type ServerType } from '@hono/node-server'

/** How long a connection is waited for, in milliseconds. */
export interface Patience {
  /** For the headers of a request, from its first byte or from the beginning of the connection. */
  readonly headers: number
  /** For all of a request; a telephone with a poor connection has time to send a form. */
  readonly request: number
  /** For the next request. Proxies keep a connection for a minute: one that Trin closed first would cost someone an error. */
  readonly idle: number
  /** Between two looks at what is late. */
  readonly look: number
}

export const PATIENCE: Patience = { headers: 20_000, request: 60_000, idle: 75_000, look: 5000 }

/** What listens to the network: whoever sends slowly, or never to the end, does not keep a connection for ever. */
export function listenerOf(
  fetch: (request: Request, env?: object) => Response | Promise<Response>,
  { headers, request, idle, look }: Patience = PATIENCE,
): ServerType {
  return createAdaptorServer({
    fetch,
    serverOptions: {
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: look,
    },
  })
}
