import { type Page, page } from '../../web/routing/page.ts'

/** Moves between municipalities. */
export const MOVES_PAGES: readonly Page[] = [
  page({
    path: '/flytninger/*',
    // What is offered is seen by leaders alone: to others it would seem that nothing is.
    may: ({ may }) => may.allocate,
    link: { title: { da: 'Flytninger', en: 'Moves' }, order: 60, waiting: 'transfers' },
    load: () => import('./moves-page.tsx').then(({ MovesPage }) => MovesPage),
  }),
]
