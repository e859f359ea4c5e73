/*
 * Keeps the program on the device, so that it opens without a connection: the one page there is, scripts, styles and fonts,
 * by the names of one build. Of what a server answers about anything it keeps nothing: it does not even look at it.
 * @see docs/decisions/0031-the-program-opens-without-a-connection.md
 */

/** What the build says of itself (vite.config.ts): its version, its first file, and the files that pages need. */
interface BuiltProgram {
  readonly version: string
  readonly first: string
  readonly files: readonly string[]
}

// The compiler takes every file for one of a page; this one runs beside the pages.
const worker = self as unknown as ServiceWorkerGlobalScope & { readonly BUILT_PROGRAM: BuiltProgram }

const PROGRAM = 'trin-program-'
const { version, first, files } = worker.BUILT_PROGRAM
const OWN = `${PROGRAM}${version}`
const THE_PAGE = '/'
/** How long a server that can hardly be reached is waited for, in milliseconds, before the page comes from the device. */
const PATIENCE = 8_000

worker.addEventListener('install', (event) => event.waitUntil(keepAll()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(part(request))
  else if (request.mode === 'navigate' && isOfPage(pathname)) event.respondWith(thePage(request))
})

/** Everything of this build or nothing; a server that gives out another build by now is asked again later. */
async function keepAll(): Promise<void> {
  const page = await fetch(THE_PAGE, { cache: 'no-store' })
  if (!page.ok || !(await page.clone().text()).includes(first)) throw new Error('Another build is given out')
  const cache = await caches.open(OWN)
  await cache.addAll(files)
  await cache.put(THE_PAGE, page)
  // Nothing is asked of the tabs that are open: they run on as they are, and find their parts in the build before.
  await worker.skipWaiting()
}

/** Keeps the build before too, for the tabs that were opened with it; what is older goes. */
async function takeOver(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PROGRAM))
  const before = kept.filter((name) => name !== OWN)
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** A part of the program never changes under its name: what is on the device is as good as what the server has. */
async function part(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) await (await caches.open(OWN)).put(request.url, answer.clone())
  return answer
}

/** The page as the server has it now; the one on the device while there is no server, or none that answers. */
async function thePage(request: Request): Promise<Response> {
  const asked = fetch(request)
  const answer = await Promise.race([asked, after(PATIENCE)]).catch(() => null)
  if (answer && answer.status < 500) return answer
  const cache = await caches.open(OWN)
  return (await cache.match(THE_PAGE, { ignoreVary: true })) ?? answer ?? asked
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms))
}

/** What the server answers itself is no page of the program: the API, its calendars, its meters, and files at the root. */
function isOfPage(pathname: string): boolean {
  return (
    !/^\/(api|calendar|metrics|healthz|readyz)(\/|$)/.test(pathname) && !/^\/[^/]*\.[^/]*$/.test(pathname)
  )
}
