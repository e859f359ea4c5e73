import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/answers/api.ts'
import { fresh, REGISTER, useWatched } from '../../web/answers/questions.ts'
import { PREPARED_FOLLOW_UP } from './follow-up.endpoints.ts'

/** What a follow-up of a child on a day (ISO; today when left out) is about. */
export function usePreparedFollowUp(child: string, date: string | undefined) {
  return useWatched(
    useQuery({
      ...fresh,
      queryKey: [REGISTER, 'follow-up', child, date],
      queryFn: () => ask(PREPARED_FOLLOW_UP, { id: child, date }),
      placeholderData: (before) => (before?.child.id === child ? before : undefined),
    }),
  )
}
