import type { Page } from 'playwright-core'

/** The words that the child says in a talk of these tests. */
export const CHILDS_WORDS = 'Jeg vil gerne være sammen med de andre i frikvarteret.'

/** What a new talk asks, where a decision rests on it: with or without the parents, and the child's own words. */
export function talkFields(page: Page) {
  return {
    parents: page.getByLabel('Med forældrene', { exact: true }),
    words: page.getByRole('textbox', { name: /^Barnets egne ord/ }),
    save: page.getByRole('button', { name: 'Gem samtalen' }),
    choice: page.getByRole('group', { name: /^Sådan er barnet hørt/ }),
  }
}

/** Says why the child was not talked with, and how its view was got otherwise. */
export async function leaveTalkOut(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Der er ikke talt med barnet/ }).check()
  await page.getByRole('textbox', { name: /^Hvad er det helt særlige/ }).fill('Barnet er indlagt.')
  await page.getByRole('textbox', { name: /^Barnets syn, fundet på anden vis/ }).fill('Far siger: Hjem igen.')
}
