import type { RefusedReason } from '../refusals.ts'
import { refused } from '../refused.ts'

/** How much dear work is done and waited for at a time. */
export interface TurnLimits {
  /** So many are at work in all; each asker is at one. */
  readonly atOnce: number
  /** So many of one asker's wait beside the one under way. */
  readonly waitingOfOne: number
  readonly waitingOfAll: number
}

export interface Turns {
  /**
   * Does the work when it is the asker's turn: one at a time of each, first come first served among the others.
   * @throws Refused when too much of the asker's, or of all, waits already
   */
  take<T>(asker: string, work: () => Promise<T>): Promise<T>
}

interface Waiting {
  readonly asker: string
  begin(): void
}

/** Turns at work that would keep others waiting if everyone did it at once. */
export function turnsOf({ atOnce, waitingOfOne, waitingOfAll }: TurnLimits): Turns {
  const working = new Set<string>()
  const waiting: Waiting[] = []

  function beginNext(): void {
    if (working.size >= atOnce) return
    const next = waiting.findIndex(({ asker }) => !working.has(asker))
    const [turn] = next < 0 ? [] : waiting.splice(next, 1)
    if (!turn) return
    working.add(turn.asker)
    turn.begin()
    beginNext()
  }

  function wait(asker: string): Promise<void> {
    const own = waiting.filter((turn) => turn.asker === asker).length
    const isBusy = working.has(asker) || working.size >= atOnce
    const why: RefusedReason | null =
      own >= waitingOfOne ? 'too-many-readings' : waiting.length >= waitingOfAll ? 'too-much-to-read' : null
    if (isBusy && why) return Promise.reject(refused(why))
    return new Promise((begin) => {
      waiting.push({ asker, begin })
      beginNext()
    })
  }

  return {
    async take(asker, work) {
      await wait(asker)
      try {
        return await work()
      } finally {
        working.delete(asker)
        beginNext()
      }
    },
  }
}
