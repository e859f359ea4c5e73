import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** The investigation. */
export const INVESTIGATION_PAGES: readonly Page[] = [
  page({
    path: '/undersoegelser/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./investigation-page.tsx').then(({ InvestigationPage }) => InvestigationPage),
  }),
]
