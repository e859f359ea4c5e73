import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** A talk with a child: written, and read. */
export const TALK_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id/ny-samtale',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./new-talk-page.tsx').then(({ NewTalkPage }) => NewTalkPage),
  }),
  page({
    path: '/samtaler/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./talk-page.tsx').then(({ TalkPage }) => TalkPage),
  }),
]
