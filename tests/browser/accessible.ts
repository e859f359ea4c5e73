import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** What a page is told once, until it is loaded again. */
const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8')

/** The rules of WCAG 2.1 A and AA that the page breaks, each with where; a page that breaks none answers []. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
    })
    return found.violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => String(target)) }))
  })
  return violations.map(({ id, where }) => `${id}: ${where.slice(0, 5).join(' | ')}`)
}

/**
 * How many pixels a page is wider than its screen; 0 when nothing must be scrolled sideways. A picture that is drawn anew for
 * another width is waited for.
 */
export async function overflowOf(page: Page): Promise<number> {
  const wider = () => Math.max(0, document.documentElement.scrollWidth - innerWidth)
  for (let tries = 0; tries < 20 && (await page.evaluate(wider)) > 0; tries++) await page.waitForTimeout(100)
  return page.evaluate(wider)
}
