import { type Page, page } from '../../web/routing/page.ts'

/** Lists of cases and measures across children. */
export const RECORDS_PAGES: readonly Page[] = [
  page({
    path: '/sager-og-indsatser/*',
    may: ({ may }) => may.seeChildren,
    link: {
      title: { da: 'Sager og indsatser', en: 'Cases and measures' },
      order: 30,
      shownTo: ({ may }) => may.write,
    },
    load: () => import('./records-page.tsx').then(({ RecordsPage }) => RecordsPage),
  }),
]
