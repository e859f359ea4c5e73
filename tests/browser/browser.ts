import { existsSync } from 'node:fs'
import packedChromium from '@sparticuz/chromium'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'
import { shared } from '../shared/shared.ts'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// The packed browser's own arguments are for servers without a screen; of them the journeys need only these.
const ARGUMENTS = ['--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']

/** A real Chromium, which the test files of one worker share; closing it closes the pages that were opened in it. */
export async function startBrowser(): Promise<Browser> {
  return chromium.connect(await shared(`browser/${process.env.VITEST_POOL_ID}`))
}

/** Starts a Chromium: one that is installed, otherwise the one that comes as a package. */
export async function startChromium(): Promise<BrowserServer> {
  const installed = process.env.TRIN_TEST_BROWSER ?? INSTALLED.find((path) => existsSync(path))
  const executablePath = installed ?? (await unpacked())
  const isRoot = process.getuid?.() === 0
  const launch = () =>
    chromium.launchServer({
      executablePath,
      args: [
        ...(installed ? ARGUMENTS : [...packedChromium.args.filter(isHarmless), ...ARGUMENTS]),
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    })
  // The packed browser now and then dies as it starts; that says nothing of Trin.
  return launch().catch(launch)
}

let unpacking: Promise<string> | undefined
/** Unpacked once: a second browser must not start from a file that is still being written. */
function unpacked(): Promise<string> {
  unpacking ??= packedChromium.executablePath()
  return unpacking
}

/** A single process cannot run a page's worker beside the page, and no rule of the web is switched off here. */
function isHarmless(argument: string): boolean {
  return !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation|headless)/.test(
    argument,
  )
}
