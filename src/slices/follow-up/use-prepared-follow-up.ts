import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/answers/api.ts'
import { fresh, REGISTER, useWatched } from '../../web/answers/questions.ts'
import type { PreparedFollowUp } from './follow-up.wire.ts'

/** What a follow-up of a child on a day (ISO; today when left out) is about. */
export function usePreparedFollowUp(child: string, date: string | undefined) {
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'follow-up', child, date],
      queryFn: () => ask<PreparedFollowUp>(`children/${child}/follow-ups/prepare`, { date }),
      placeholderData: (before) => (before?.child.id === child ? before : undefined),
    }),
  )
}
