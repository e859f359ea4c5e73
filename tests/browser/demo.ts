import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './browser.ts'
import { serveDemoForTest, temporaryFolder } from './served.ts'

/** The real application with a register of invented children and a real browser, for one file of journeys. */
export function servedDemo() {
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined
  let served: Awaited<ReturnType<typeof serveDemoForTest>> | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    folder = await temporaryFolder()
    served = await serveDemoForTest(path.join(folder.path, 'data'))
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
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
