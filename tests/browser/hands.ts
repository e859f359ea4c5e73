import type { Locator, Page } from 'playwright-core'

/**
 * A way to work a page, which counts what one must do: the buttons and links one presses, and the fields one fills in, each
 * box that is ticked and each choice between radio buttons among them.
 */
export interface Hands {
  readonly name: string
  readonly done: { presses: number; fields: number }
  /** Presses a button, a link, a box or a radio button. */
  press(what: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Chooses one of a list by its words. */
  choose(list: Locator, words: string): Promise<void>
}

async function count(done: Hands['done'], what: Locator): Promise<void> {
  const type = await what.getAttribute('type')
  done[type === 'radio' || type === 'checkbox' ? 'fields' : 'presses'] += 1
}

/** Someone with a mouse. */
export function byMouse(): Hands {
  const done = { presses: 0, fields: 0 }
  return {
    name: 'by mouse',
    done,
    async press(what) {
      await count(done, what)
      await what.click()
    },
    async write(field, text) {
      done.fields += 1
      await field.click()
      await field.fill(text)
    },
    async choose(list, words) {
      done.fields += 1
      await list.selectOption({ label: words })
    },
  }
}

/** More than any page has places to go to. */
const MOST_STOPS = 250

/** Someone without a mouse: Tab, Enter, Space, the arrows and letters, and nothing else. */
export function byKeyboard(page: Page): Hands {
  const done = { presses: 0, fields: 0 }
  async function goTo(what: Locator): Promise<void> {
    await what.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await what.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard never came to ${what}`)
  }
  return {
    name: 'by keyboard',
    done,
    async press(what) {
      await count(done, what)
      const type = await what.getAttribute('type')
      if (type === 'radio') return chooseRadio(page, what, goTo)
      await goTo(what)
      await page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter')
    },
    async write(field, text) {
      done.fields += 1
      await goTo(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    async choose(list, words) {
      done.fields += 1
      await goTo(list)
      // A letter that this keyboard lacks would be put where text was last written, and not in the list.
      await page.keyboard.type(/^[ -~]*/.exec(words)?.[0] ?? '')
      const chosen = () =>
        list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label)
      for (let step = 0; step < MOST_STOPS && (await chosen()) !== words; step++)
        await page.keyboard.press('ArrowDown')
    },
  }
}

/** Of radio buttons Tab reaches the one that is chosen, or an end of them; the arrows go on from there. */
async function chooseRadio(page: Page, what: Locator, goTo: (what: Locator) => Promise<void>): Promise<void> {
  await what.waitFor()
  const name = await what.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const chosen = page.locator(`input[type=radio][name="${name}"]:checked`)
  await goTo((await chosen.count()) > 0 ? chosen.first() : group.first())
  await page.keyboard.press('Space')
  for (let step = 0; step < (await group.count()); step++) {
    if (await what.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The keyboard never chose ${what}`)
}
