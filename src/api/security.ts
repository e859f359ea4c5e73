import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

interface SecureOptions {
  /** Whether people reach this server over TLS alone; a browser that was told so tries no other way for a year. */
  readonly isTlsOnly: boolean
}

/**
 * Nothing is loaded from, sent to or framed by anyone else. Charts draw with
 * style attributes and the reference with style elements of its own; scripts never stand in a page.
 */
export function secure({ isTlsOnly }: SecureOptions = { isTlsOnly: false }): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      connectSrc: ["'self'"],
      styleSrc: ["'self'", (c) => (c.req.path === '/api/reference' ? "'unsafe-inline'" : '')],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      // Browsers show a document of ours in a viewer of their own, which they count as an object of it.
      objectSrc: [(c) => (/\/document$/.test(c.req.path) ? "'self'" : "'none'")],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: isTlsOnly && 'max-age=31536000',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  })
}
