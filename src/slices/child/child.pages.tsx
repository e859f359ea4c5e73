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
