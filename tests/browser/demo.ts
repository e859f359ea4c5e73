import { cp } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { emptyFolder, shared } from '../shared/shared.ts'
import type { Engine } from '../store/databases.ts'
import { newDatabase } from '../store/postgres.ts'
import { startBrowser } from './browser.ts'
import { danishDay } from './danish-day.ts'
import { DEMO, type DemoPlace, serveDemoForTest } from './served.ts'

/**
 * The real application with a register of invented children and a real browser, for one file of journeys: on PostgreSQL,
 * as a municipality runs it, or on the embedded database, as one tries it.
 */
export function servedDemo(engine: Engine = 'postgres') {
  let served: Awaited<ReturnType<typeof serveDemoForTest>> | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await serveDemoForTest(await copyOfDemo(engine))
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

interface FilledDemo {
  readonly folder: string
  /** The PostgreSQL server that has the database, named `DEMO`. */
  readonly server?: string
}

/** A register of its own: a copy of one that was filled once in this run. */
export async function copyOfDemo(engine: Engine): Promise<DemoPlace> {
  const filled: FilledDemo = JSON.parse(await shared(`demo-${engine}/${danishDay(0)}`))
  const folder = await emptyFolder()
  await cp(filled.folder, folder, { recursive: true })
  return filled.server ? { folder, url: await newDatabase(filled.server, { template: DEMO }) } : { folder }
}
