import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** A case that is closed. */
export const CLOSING_PAGES: readonly Page[] = [
  page({
    path: '/sager/:id/luk',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./close-case-page.tsx').then(({ CloseCasePage }) => CloseCasePage),
  }),
]
