import { get } from '../../kernel/endpoint.ts'
import type { PreparedFollowUp } from './follow-up.wire.ts'

/** `date` is today where it is left out. */
export const PREPARED_FOLLOW_UP = get('/api/v1/children/{id}/follow-ups/prepare').answers<
  PreparedFollowUp,
  { date: string | undefined }
>()
