import { type Page, page } from '../../web/routing/page.ts'

/** The municipality's set-up. */
export const SET_UP_PAGES: readonly Page[] = [
  page({
    path: '/opsaetning/*',
    may: ({ may }) => may.setUp,
    link: { title: { da: 'Opsætning', en: 'Set-up' }, order: 90 },
    load: () => import('./set-up-page.tsx').then(({ SetUpPage }) => SetUpPage),
  }),
]
