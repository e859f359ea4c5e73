import { parentPort } from 'node:worker_threads'
import { openPackage } from '../../intake/open-package.ts'
import type { OpenedPackage } from '../../intake/package-files.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { PackageInMemory } from '../../reports/data-package.ts'
import { type Known, knownOf } from '../answers/known.ts'
import { answersOfKnown } from '../answers.ts'
import { Refused } from '../refused.ts'
import { knownNumber } from './members.ts'
import type { FromThread, ThreadQuestion, ToThread } from './thread-messages.ts'

// One register as a package, in a thread of its own: the server goes on answering others while its figures are worked out.
const lines = new PackageInMemory()
let opened: ((suppressBelow: number) => Known) | null = null

parentPort?.on('message', async (message: ToThread) => {
  if ('lines' in message) return lines.add(message.resource, message.lines)
  const { id } = message
  try {
    respond({ id, answer: await answerTo(message) })
  } catch (error) {
    respond(
      error instanceof Refused ? { id, refused: { status: error.status, body: error.body } } : { id, error },
    )
  }
})

async function answerTo(message: ThreadQuestion): Promise<unknown> {
  if (message.ask === 'open') return open(message)
  if (opened === null) throw new Error('A question came before the register was opened')
  const known = opened(message.suppressBelow)
  if (message.ask === 'number') return knownNumber(known, message.number)
  // The thread that asks is built from the same types; what is asked is what the question takes.
  const answer = answersOfKnown(known)[message.question] as (...asked: readonly unknown[]) => Promise<unknown>
  return answer(...message.asked)
}

/** @returns nothing: what is known stays here */
async function open({ source, knownAt, standards }: Extract<ThreadQuestion, { ask: 'open' }>): Promise<void> {
  const files = lines.files(source, knownAt)
  const read = await openPackage({ read: async (name) => files.get(name) ?? null, diskPath: () => null })
  opened = rememberedKnown(read, standards)
}

function rememberedKnown(
  read: OpenedPackage,
  standards: readonly FollowUpProfile[],
): (suppressBelow: number) => Known {
  const knowns = new Map<number, Known>()
  return (suppressBelow) => {
    const known = knowns.get(suppressBelow) ?? knownOf(read, suppressBelow, standards)
    knowns.set(suppressBelow, known)
    return known
  }
}

function respond(response: FromThread): void {
  parentPort?.postMessage(response)
}
