import { type Page, page } from '../../web/routing/page.ts'

/** Lists of cases and measures across children. */
export const RECORDS_PAGES: readonly Page[] = [
  page({
    path: '/sager-og-indsatser/*',
    // To others the lists would be empty of what they do not see.
    may: ({ may }) => may.seeCases,
    link: { title: { da: 'Sager og indsatser', en: 'Cases and measures' }, order: 30 },
    load: () => import('./records-page.tsx').then(({ RecordsPage }) => RecordsPage),
  }),
]
