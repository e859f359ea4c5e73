import type { MeAnswer } from '../../api/wire-me.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** The list of children, and a new child. */
export const CHILD_PAGES: readonly Page[] = [
  page({
    path: '/boern',
    may: ({ may }) => may.seeChildren,
    link: { title: { da: 'Alle børn', en: 'Children' }, order: 20 },
    load: () => import('./children-page.tsx').then(({ ChildrenPage }) => ChildrenPage),
  }),
  page({
    path: '/boern/nyt',
    may: ({ may }) => may.write,
    load: () => import('./new-child-page.tsx').then(({ NewChildPage }) => NewChildPage),
  }),
]

/** The search for a child that stands in the head of every page, for those who may see children. */
export const FIND_CHILD = {
  may: ({ may }: Pick<MeAnswer, 'may'>) => may.seeChildren,
  load: () => import('./find-child.tsx').then(({ FindChild }) => FindChild),
}
