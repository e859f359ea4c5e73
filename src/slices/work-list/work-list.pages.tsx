import { type Page, page } from '../../web/routing/page.ts'

/** The day's work. */
export const WORK_LIST_PAGES: readonly Page[] = [
  page({
    path: '/mine-boern',
    may: ({ may }) => may.write,
    link: { title: { da: 'Mine børn', en: 'My children' }, order: 10 },
    load: () => import('./work-list-page.tsx').then(({ WorkListPage }) => WorkListPage),
  }),
]
