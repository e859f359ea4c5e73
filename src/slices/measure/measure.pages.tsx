import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** A measure, a new one, a refusal, and what waits for a leader. */
export const MEASURE_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id/ny-indsats',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./new-measure-page.tsx').then(({ NewMeasurePage }) => NewMeasurePage),
  }),
  page({
    path: '/indsatser/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./measure-page.tsx').then(({ MeasurePage }) => MeasurePage),
  }),
  page({
    path: '/boern/:id/afslag',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./refuse-page.tsx').then(({ RefusePage }) => RefusePage),
  }),
  page({
    path: '/afslag/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./refusal-page.tsx').then(({ RefusalPage }) => RefusalPage),
  }),
  page({
    path: '/svar',
    may: ({ may }) => may.write,
    link: { title: { da: 'Svar', en: 'Answers' }, order: 45, waiting: 'answers', isWhileWaiting: true },
    load: () => import('./answers-page.tsx').then(({ AnswersPage }) => AnswersPage),
  }),
  page({
    path: '/godkendelser',
    may: ({ may }) => may.allocate,
    link: { title: { da: 'Godkendelser', en: 'Approvals' }, order: 50, waiting: 'approvals' },
    load: () => import('./approvals-page.tsx').then(({ ApprovalsPage }) => ApprovalsPage),
  }),
]
