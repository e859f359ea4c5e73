import { type Page, page } from '../../web/routing/page.ts'

/** Emergencies, and who has looked. */
export const ACCESS_PAGES: readonly Page[] = [
  page({
    path: '/opslag/*',
    may: ({ may }) => may.seeLooks || may.seeChildren,
    link: { title: { da: 'Opslag', en: 'Looks' }, order: 80, shownTo: ({ may }) => may.seeLooks },
    load: () => import('./looks-page.tsx').then(({ LooksPage }) => LooksPage),
  }),
  page({
    path: '/noedadgange/*',
    may: ({ may }) => may.allocate || may.seeLooks,
    link: { title: { da: 'Nødadgange', en: 'Emergencies' }, order: 70, waiting: 'emergencies' },
    load: () => import('./emergencies-page.tsx').then(({ EmergenciesPage }) => EmergenciesPage),
  }),
]
