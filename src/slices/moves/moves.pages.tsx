import { type Page, page } from '../../web/routing/page.ts'

/** Moves between municipalities. */
export const MOVES_PAGES: readonly Page[] = [
  page({
    path: '/flytninger/*',
    may: ({ may }) => may.seeChildren,
    link: {
      title: { da: 'Flytninger', en: 'Moves' },
      order: 60,
      shownTo: ({ may }) => may.allocate,
      waiting: 'transfers',
    },
    load: () => import('./moves-page.tsx').then(({ MovesPage }) => MovesPage),
  }),
]
