import type { Page } from 'playwright-core'

/** Says what Barnets Lov § 95 asks of a follow-up and was not said at the one before: the arrangement's reason, the child's wish. */
export async function answerSection95(page: Page): Promise<void> {
  const asked = [
    [page.getByLabel(/^Derfor følger vi op sådan/), 'Familien er godt i gang'],
    [page.getByLabel(/^Barnets ønske til de næste/), 'Gerne hjemme hos os'],
  ] as const
  for (const [field, words] of asked)
    if ((await field.isVisible()) && (await field.inputValue()) === '') await field.fill(words)
}
