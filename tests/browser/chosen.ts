import type { Page } from 'playwright-core'

/**
 * What is chosen on a page, where the reader's own colours replace ours, and looks as it would if it were not; a bolder
 * letter alone is not told apart. Radio buttons and boxes that the system draws show it themselves.
 */
export async function chosenUnseen(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.evaluate(`globalThis.look = ${look}`)
  const unseen = [
    ...(await page.evaluate(labelsUnseen)),
    ...(await page.evaluate(marksUnseen)),
    ...(await page.evaluate(badgesUnseen)),
  ]
  await page.emulateMedia({ forcedColors: null })
  return unseen
}

// Run in the page, which is given `look` first.
function look(one: Element): string {
  const style = getComputedStyle(one)
  const edges = ['top', 'right', 'bottom', 'left'].map((side) => {
    const width = style.getPropertyValue(`border-${side}-width`)
    return width === '0px' ? '' : `${width} ${style.getPropertyValue(`border-${side}-color`)}`
  })
  return [style.backgroundColor, style.outlineStyle, style.textDecorationLine, ...edges].join(';')
}

/** Labels of inputs that are drawn by us; neither page nor server is told of what is chosen for a moment. */
function labelsUnseen(): string[] {
  const before = [...document.querySelectorAll<HTMLInputElement>('main input:checked')]
  const unseen = [...document.querySelectorAll('main label')].filter((label) => {
    const input = label.querySelector<HTMLInputElement>('input:is([type=radio], [type=checkbox])')
    if (!input || getComputedStyle(input).opacity !== '0' || !label.checkVisibility()) return false
    const [chosen, not] = [true, false].map((isChosen) => {
      input.checked = isChosen
      return look(label)
    })
    return chosen === not
  })
  for (const one of before) one.checked = true
  return unseen.map((one) => `${one.className} ${one.textContent}`)
}

function marksUnseen(): string[] {
  return ['aria-current', 'aria-pressed', 'aria-selected'].flatMap((mark) =>
    [...document.querySelectorAll(`[${mark}]:not([${mark}=false])`)]
      .filter((one) => {
        const chosen = look(one)
        const said = one.getAttribute(mark) ?? ''
        one.removeAttribute(mark)
        const not = look(one)
        one.setAttribute(mark, said)
        return one.checkVisibility() && chosen === not
      })
      .map((one) => `${mark} ${one.textContent}`),
  )
}

/** A badge or a measured length is told by its ground alone, which is the page's own here: it has an edge. */
function badgesUnseen(): string[] {
  return [...document.querySelectorAll('.state, .waiting-badge, .step-here, .protected-mark, .clock-bar')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).borderTopWidth === '0px')
    .map((one) => `${one.className} ${one.textContent}`)
}
