import type { MeAnswer } from '../../api/wire-me.ts'
import { SLICE_PAGES } from '../../slices.pages.tsx'
import { MUNICIPAL_FIGURES_PAGE, OPEN_PAGES } from '../figures/figures.pages.tsx'
import { addressOfPage, linked, type Page } from '../routing/page.ts'
import { SIGN_IN_PAGE } from '../sign-in/sign-in.pages.tsx'

/** The pages of the register; all but the sign-in are for those who are signed in, and whose role has them. */
export const REGISTER_PAGES: readonly Page[] = [SIGN_IN_PAGE, MUNICIPAL_FIGURES_PAGE, ...SLICE_PAGES]

/** The pages that have a link for someone like this. */
export function linkedFor(me: Pick<MeAnswer, 'may'>) {
  return linked(REGISTER_PAGES).filter(({ may, link }) => {
    const shownTo = link.shownTo ?? may
    return shownTo === 'everyone' || shownTo(me)
  })
}

/**
 * Where someone's day begins: at the first of the links that they have, the work list for those who do the casework. A
 * page of what waits for an answer is no place to begin; without any, it begins at the staircase.
 */
export function homeOf(me: Pick<MeAnswer, 'may'>): string {
  const first = linkedFor(me).find(({ link }) => link.waiting === undefined)
  return first ? addressOfPage(first) : '/trappen'
}

const OPEN = new Set(OPEN_PAGES.map((page) => startOf(addressOfPage(page))))

/** Whether an address is of the figures that are open to everyone; they have links of their own. */
export function isOpenPage(pathname: string): boolean {
  return OPEN.has(startOf(pathname))
}

function startOf(pathname: string): string {
  return pathname.split('/')[1]
}
