import { lazy } from 'react'
import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

const noteUnconnected = () => import('./note-unconnected.tsx')
const FollowUpUnconnected = lazy(async () => ({ default: (await noteUnconnected()).FollowUpUnconnected }))
const ContactUnconnected = lazy(async () => ({ default: (await noteUnconnected()).ContactUnconnected }))

/** The follow-up, and close contact: what is written there is written on also without a connection. */
export const FOLLOW_UP_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id/opfoelgning',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    unconnected: FollowUpUnconnected,
    load: () => import('./follow-up-page.tsx').then(({ FollowUpPage }) => FollowUpPage),
  }),
  page({
    path: '/boern/:id/kontakt',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    unconnected: ContactUnconnected,
    load: () => import('./contact-page.tsx').then(({ ContactPage }) => ContactPage),
  }),
]
