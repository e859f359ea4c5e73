import { existsSync } from 'node:fs'
import packedChromium from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { shared } from '../shared/shared.ts'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// The packed browser's own arguments are for servers without a screen; of them the journeys need only these.
const ARGUMENTS = ['--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']

/** A real Chromium: one that is installed, otherwise the one that comes as a package. */
export async function startBrowser(): Promise<Browser> {
  const installed = process.env.TRIN_TEST_BROWSER ?? INSTALLED.find((path) => existsSync(path))
  const executablePath = installed ?? (await shared('chromium'))
  const isRoot = process.getuid?.() === 0
  const launch = () =>
    chromium.launch({
      executablePath,
      args: [
        ...(installed ? ARGUMENTS : [...packedChromium.args.filter(isHarmless), ...ARGUMENTS]),
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    })
  // The packed browser now and then dies as it starts; that says nothing of Trin.
  return launch().catch(launch)
}

/** A single process cannot run a page's worker beside the page, and no rule of the web is switched off here. */
function isHarmless(argument: string): boolean {
  return !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation|headless)/.test(
    argument,
  )
}
