import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

interface Served {
  readonly address: string
}

/**
 * A page of its own, signed in through the demo's sign-in as the first of that name in a municipality; in a browser that
 * keeps no program unless it is said, so that a test may come between the page and the server.
 */
export async function signedIn(
  browser: Browser,
  { address }: Served,
  as: string,
  municipality = '998',
  { serviceWorkers = 'block' }: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers,
    baseURL: address,
    viewport: { width: 1400, height: 900 },
    timezoneId: 'Europe/Copenhagen',
  })
  await signInto(context, { address }, { as, municipality })
  return context.newPage()
}

/** Someone else signs in in the same browser, as in another tab of it. */
export async function signedInAs(page: Page, as: string, municipality = '998'): Promise<void> {
  const { origin } = new URL(page.url())
  await signInto(page.context(), { address: origin }, { as, municipality })
}

interface Person {
  readonly as: string
  readonly municipality: string
}

async function signInto(context: BrowserContext, { address }: Served, { as, municipality }: Person) {
  const { people } = await (await context.request.get('/api/v1/sign-in')).json()
  const person = people.find(
    (one: { name: string; municipality: { code: string } }) =>
      one.name === as && one.municipality.code === municipality,
  )
  const answer = await context.request.post('/api/v1/sign-in/demo', {
    data: { municipality, worker: person.id },
    headers: { Origin: address },
  })
  if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}`)
}

/** Asks the API as the one who is signed in on a page. */
export async function asked<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1/${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
  return answer.json()
}

/** Does something through the API that another page's journey is about. */
export async function done<Answer>(page: Page, path: string, body: object): Promise<Answer> {
  const { origin } = new URL((await page.request.get('/api/v1/sign-in')).url())
  const answer = await page.request.post(`/api/v1/${path}`, { data: body, headers: { Origin: origin } })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
