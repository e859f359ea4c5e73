import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

const ofOne = {
  params: { id: isRecordId },
  may: ({ may }: { readonly may: { readonly write: boolean } }) => may.write,
}

/** What a child asks for, and complaints. */
export const PARTY_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id/anmodning',
    ...ofOne,
    load: () => import('./ask-page.tsx').then(({ AskPage }) => AskPage),
  }),
  page({
    path: '/anmodninger/:id',
    ...ofOne,
    load: () => import('./child-request-page.tsx').then(({ ChildRequestPage }) => ChildRequestPage),
  }),
  page({
    path: '/boern/:id/klage',
    ...ofOne,
    load: () => import('./new-complaint-page.tsx').then(({ NewComplaintPage }) => NewComplaintPage),
  }),
  page({
    path: '/klager/:id',
    ...ofOne,
    load: () => import('./complaint-page.tsx').then(({ ComplaintPage }) => ComplaintPage),
  }),
]
