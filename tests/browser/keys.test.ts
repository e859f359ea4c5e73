import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { accessibilityFaults } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

afterEach(async () => {
  for (const context of demo.browser.contexts()) await context.close()
})

async function workList(): Promise<Page> {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await page.goto('/mine-boern')
  await page.locator('.task-child-link').nth(2).waitFor()
  return page
}

/** Which of the children's names has the keyboard, by its place on the list. */
function focused(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.task-child-link')].findIndex((link) => link.matches(':focus')),
  )
}

test('j and k go between the children of the work list, the arrows too, and Enter opens', async () => {
  const page = await workList()
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(0)
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe(2)
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe(0)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/boern\/[0-9a-f-]{36}$/)
})

test('what is typed in a field stays in the field', async () => {
  const page = await workList()
  const find = page.getByRole('searchbox', { name: 'Find et barn på listen' })
  await find.pressSequentially('jk/?')
  expect(await find.inputValue()).toBe('jk/?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await focused(page)).toBe(-1)
})

test('the overview of the keys comes with ? and with a button, and turns them off', async () => {
  const page = await workList()
  await page.keyboard.press('?')
  const overview = page.getByRole('dialog', { name: 'Tastaturgenveje' })
  await overview.waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await overview.getByLabel('Brug genveje med ét tegn').uncheck()
  await page.keyboard.press('Escape')
  await overview.waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(-1)
  await page.keyboard.press('?')
  expect(await overview.count()).toBe(0)
  await page.getByRole('button', { name: 'Tastaturgenveje' }).click()
  await overview.getByLabel('Brug genveje med ét tegn').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(0)
})
