import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** The child's plan. */
export const PLAN_PAGES: readonly Page[] = [
  page({
    path: '/planer/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./plan-page.tsx').then(({ PlanPage }) => PlanPage),
  }),
]
