import { cp } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { emptyFolder, shared } from '../shared/shared.ts'
import { startBrowser } from './browser.ts'
import { danishDay } from './danish-day.ts'
import { serveDemoForTest } from './served.ts'

/** The real application with a register of invented children and a real browser, for one file of journeys. */
export function servedDemo() {
  let served: Awaited<ReturnType<typeof serveDemoForTest>> | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    const folder = await emptyFolder()
    await cp(await shared(`demo/${danishDay(0)}`), folder, { recursive: true })
    served = await serveDemoForTest(folder)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.[Symbol.asyncDispose]()
  })
  return {
    get served() {
      if (!served) throw new Error('The demo is not served yet')
      return served
    },
    get browser() {
      if (!browser) throw new Error('The browser has not started yet')
      return browser
    },
  }
}
