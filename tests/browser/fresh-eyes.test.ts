import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()

interface FreshEyes {
  readonly isRequired: boolean
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}
interface Children {
  readonly children: readonly {
    readonly id: string
    readonly protected: boolean
    readonly case: { readonly caseworker: { readonly name: string } | null } | null
  }[]
}
interface SignIn {
  readonly people: readonly {
    readonly name: string
    readonly roles: readonly string[]
    readonly municipality: { readonly code: string }
  }[]
}

/** A new notification on a child of Bo's, of whom fresh eyes are asked for or not. */
async function received(page: Page, isRequired: boolean): Promise<string> {
  const { children } = await asked<Children>(page, 'children?limit=100')
  for (const child of children) {
    if (child.protected || child.case?.caseworker?.name !== 'Bo Barneven') continue
    const { id } = await done<{ id: string }>(page, 'notifications/receive', {
      child: child.id,
      values: {
        received_at: new Date().toISOString(),
        notifier_type: '2',
        content: 'Sover i timerne.',
        parents_dialogue: 'yes',
      },
    })
    if ((await asked<FreshEyes>(page, `notifications/${id}/fresh-eyes`)).isRequired === isRequired) return id
  }
  throw new Error('No child of the demo is such a one')
}

/** A caseworker, and no more than that, who is new to the case. */
async function newToTheCase(page: Page, id: string): Promise<string> {
  const { people } = await asked<SignIn>(page, 'sign-in')
  const { colleagues } = await asked<FreshEyes>(page, `notifications/${id}/fresh-eyes`)
  const caseworkers = people.filter(
    ({ roles, municipality }) => roles.join() === 'caseworker' && municipality.code === '998',
  )
  const found = colleagues.find(({ name }) => caseworkers.some((one) => one.name === name))
  if (!found) throw new Error('No caseworker of the demo is new to the case')
  return found.name
}

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflowOf(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('where a measure runs, a decision waits until a colleague who is new to the case has assessed it too', async () => {
  const bo = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const id = await received(bo, true)
  await bo.goto(`/underretninger/${id}`)
  await bo.getByText('Bagefter beder du en kollega, der er ny i sagen').waitFor()
  await bo.getByLabel('Nej', { exact: true }).check()
  await bo.getByRole('textbox', { name: /^Vurdering/ }).fill('Ingen akut fare.')
  await bo.getByRole('button', { name: 'Gem vurderingen' }).click()
  await bo.getByText('Beslutningen venter på den nye vurdering').waitFor()
  await bo.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
  await sound(bo)
  const name = await newToTheCase(bo, id)
  await bo.getByLabel(/^Kollega, der er ny i sagen/).selectOption({
    label: (await bo.getByRole('option', { name }).first().textContent()) ?? name,
  })
  await bo.getByRole('button', { name: 'Bed om en ny vurdering' }).click()
  await bo.getByText(`Venter på ${name}`).waitFor()

  const colleague = await signedIn(demo.browser, demo.served, name)
  await colleague.goto('/mine-boern')
  await colleague.getByText('Vurdér underretningen igen med nye øjne').first().waitFor()
  await colleague.goto(`/underretninger/${id}`)
  await colleague.getByText('En kollega har bedt dig om at vurdere den med nye øjne').waitFor()
  await sound(colleague)
  await colleague.getByRole('button', { name: 'Gem din vurdering' }).click()
  await colleague.getByRole('alert').getByText('Ret 2 felter').waitFor()
  await colleague.getByLabel(/^Ja, enig/).check()
  await colleague.getByRole('textbox', { name: /^Din vurdering/ }).fill('Jeg ser det samme.')
  await colleague.getByRole('button', { name: 'Gem din vurdering' }).click()
  await colleague.waitForURL(/mine-boern/)
  // The access ends with its reason.
  await colleague.goto(`/underretninger/${id}`)
  await colleague.getByRole('heading', { level: 1 }).waitFor()
  await colleague.getByText('Sover i timerne.').waitFor({ state: 'detached' })

  await bo.reload()
  await bo.getByText('Jeg ser det samme.').waitFor()
  await bo.getByText('Hvad skal der ske?').waitFor()
  await bo.getByLabel(/^Indgår i den sag/).waitFor()
  for (const one of [bo, colleague]) await one.context().close()
})

test('a notification is given on to a leader, who is told why', async () => {
  const bo = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const id = await received(bo, false)
  await bo.goto(`/underretninger/${id}`)
  await bo.getByRole('button', { name: 'Giv underretningen videre' }).click()
  await bo.getByRole('button', { name: 'Giv videre', exact: true }).click()
  await bo.getByRole('alert').getByText('Ret 1 felt').waitFor()
  await bo.getByLabel(/^Til hvem/).selectOption({ label: 'Erik Erfaren' })
  await bo.getByRole('textbox', { name: /^Besked/ }).fill('Familien er hos jer.')
  await sound(bo)
  await bo.getByRole('button', { name: 'Giv videre', exact: true }).click()
  await bo.getByText('Givet videre til Erik Erfaren af Bo Barneven').waitFor()
  await bo.getByText('Familien er hos jer.').waitFor()
  await bo.context().close()
})
