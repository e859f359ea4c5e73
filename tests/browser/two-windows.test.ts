import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { PreparedFollowUp } from '../../src/slices/follow-up/follow-up.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { answerSection95 } from './section-95.ts'
import { asked, signedIn } from './signed-in.ts'

const NOTE = 'Vi talte om skolen. Mor er glad for hjælpen om morgenen.'
const NARROW = { width: 320, height: 700 }
const demo = servedDemo()

interface Person {
  readonly id: string
  readonly name: string
  readonly municipality: { readonly code: string }
  readonly roles: readonly string[]
}
interface FollowUps {
  readonly records: readonly { readonly values: { readonly note: string } }[]
}

/** The demo is made while the server already listens: on a slow machine the first questions may be given up. */
function caseworkers(): Promise<readonly Person[]> {
  const ask = async () => {
    const { people } = await (await fetch(`${demo.served.address}/api/v1/sign-in`)).json()
    return people.filter(
      ({ municipality, roles }: Person) => municipality.code === '998' && roles.includes('caseworker'),
    )
  }
  return vi.waitFor(ask, { timeout: 60_000, interval: 1000 })
}

/** Signs in as someone in another window of the same browser. */
async function inAnotherWindow(page: Page, { id, municipality }: Person): Promise<Page> {
  const answer = await page.context().request.post('/api/v1/sign-in/demo', {
    data: { municipality: municipality.code, worker: id },
    headers: { Origin: demo.served.address },
  })
  expect(answer.ok()).toBe(true)
  const other = await page.context().newPage()
  await other.goto('/')
  return other
}

/** A follow-up that one has written and not sent. */
async function written({ name }: Person) {
  const page = await signedIn(demo.browser, demo.served, name)
  const { children } = await asked<{ children: { id: string }[] }>(page, 'children?limit=60')
  for (const { id } of children) {
    const prepared = await asked<PreparedFollowUp>(page, `children/${id}/follow-ups/prepare`)
    const measure = prepared.measures.find(({ heldBy }) => heldBy === null)
    if (!measure) continue
    await page.goto(`/boern/${id}/opfoelgning?indsats=${measure.id}`)
    await page.getByLabel('Notat').fill(NOTE)
    await page.getByRole('radio', { name: 'Hjemmebesøg' }).check()
    await page.getByRole('checkbox', { name: 'Forældre', exact: true }).check()
    await page.getByRole('radio', { name: 'Fortsætte' }).check()
    const next = page.getByLabel('Næste opfølgning senest')
    if ((await next.inputValue()) === '') await next.fill(prepared.today)
    await answerSection95(page)
    return { page, path: `followups?child=${id}&from=${prepared.today}` }
  }
  throw new Error(`${name} has no child to follow up`)
}
const save = (page: Page) => page.getByRole('button', { name: 'Gem opfølgning' }).click()
const told = (page: Page, name: string) => page.getByText(`${name} er logget ind i et andet vindue`)
const refusal = (page: Page) => page.getByRole('alert').getByText('Der er logget ind som en anden')

test('what one writes is not saved as another who signs in in a second window, and is not lost', async () => {
  const [one, other] = await caseworkers()
  const { page, path } = await written(one)
  await page.setViewportSize(NARROW)
  const before = await overflowOf(page)
  const second = await inAnotherWindow(page, other)
  await told(page, other.name).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflowOf(page)).toBe(before)
  await save(page)
  await refusal(page).waitFor()
  expect(await page.getByLabel('Notat').inputValue()).toBe(NOTE)
  await second.close()
  const third = await inAnotherWindow(page, one)
  await told(page, other.name).waitFor({ state: 'detached' })
  expect((await asked<FollowUps>(page, path)).records.filter(({ values }) => values.note === NOTE)).toEqual(
    [],
  )
  await save(page)
  await page.getByRole('heading', { name: 'Opfølgningen er gemt' }).waitFor()
  expect(
    (await asked<FollowUps>(page, path)).records.filter(({ values }) => values.note === NOTE),
  ).toHaveLength(1)
  await third.close()
  await page.context().close()
})

test('what waits for a connection is not sent as another who has signed in meanwhile', async () => {
  const [one, other] = await caseworkers()
  const { page } = await written(one)
  await page.route('**/follow-ups', (route) => route.abort())
  await save(page)
  await page.getByText(/^Ikke sendt endnu/).waitFor()
  const second = await inAnotherWindow(page, other)
  await page.unroute('**/follow-ups')
  await refusal(page).waitFor()
  expect(await page.getByLabel('Notat').inputValue()).toBe(NOTE)
  await second.close()
  await page.context().close()
})

test('a window hears that one has signed out in another, and says so', async () => {
  const [one] = await caseworkers()
  const page = await signedIn(demo.browser, demo.served, one.name)
  const second = await page.context().newPage()
  for (const window of [page, second]) await window.goto('/boern')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await second.getByRole('button', { name: 'Log ud' }).click()
  await page.getByText('Du er ikke logget ind længere').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})
