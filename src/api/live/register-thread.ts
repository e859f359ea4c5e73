import { Worker } from 'node:worker_threads'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import type { ResourceName } from '../../kernel/package/data-package.ts'
import type { PackageLine } from '../../kernel/package/package-lines.ts'
import type { PackageSource } from '../../reports/data-package.ts'
import { Refused } from '../refused.ts'
import type { Answers } from '../wire-answers.ts'
import type { KnownLines, NumberCompared } from './members.ts'
import type { FromThread, ThreadQuestion, ToThread } from './thread-messages.ts'

/** A register as a package in a thread of its own; disposing it ends the thread. Nothing is worked out in this one. */
export interface RegisterThread extends AsyncDisposable {
  /** Whether it has ended, by itself or because it was disposed of: nothing can be asked of it any more. */
  isOver(): boolean
  add(resource: ResourceName, lines: readonly PackageLine[]): void
  /** Reads the lines that were added, as known at a moment (ISO instant; null: now). */
  open(
    source: PackageSource,
    as: { readonly knownAt: string | null; readonly standards: readonly FollowUpProfile[] },
  ): Promise<void>
  /** The answers to those from whom counts below this are hidden. */
  answers(suppressBelow: number): Answers
  number(suppressBelow: number, number: NumberCompared): Promise<KnownLines>
}

/** Starts the thread; the process does not stay for its sake. */
export function startThread(): RegisterThread {
  const worker = new Worker(new URL('./register-worker.ts', import.meta.url))
  let isOver = false
  worker.on('exit', () => {
    isOver = true
  })
  const ask = asking(worker, () => isOver)
  // After it is listened to: listening holds the process again.
  worker.unref()
  return {
    isOver: () => isOver,
    add: (resource, lines) => send(worker, { resource, lines }),
    async open(source, { knownAt, standards }) {
      await ask({ ask: 'open', source, knownAt, standards })
    },
    answers: (suppressBelow) => answersIn((question) => ask({ ...question, ask: 'answer', suppressBelow })),
    // The thread answers with what its types say: it is built from the same ones.
    number: async (suppressBelow, number) =>
      (await ask({ ask: 'number', suppressBelow, number })) as KnownLines,
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  }
}

type AskThread = (question: ThreadQuestion) => Promise<unknown>

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

function asking(worker: Worker, isOver: () => boolean): AskThread {
  const waiting = new Map<number, Waiting>()
  let count = 0
  worker.on('message', (message: FromThread) => {
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (!asked) return
    if ('answer' in message) asked.resolve(message.answer)
    else if ('error' in message) asked.reject(message.error)
    else asked.reject(refusalAgain(message.refused))
  })
  const giveUp = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  // Such as for want of memory: whoever asks next has the register read again.
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(ended()))
  return (question) =>
    new Promise((resolve, reject) => {
      if (isOver()) throw ended()
      count += 1
      waiting.set(count, { resolve, reject })
      send(worker, { ...question, id: count })
    })
}

function ended(): Error {
  return new Error('The thread of a register ended before it had answered')
}

function send(worker: Worker, message: ToThread): void {
  worker.postMessage(message)
}

function refusalAgain({ status, body }: Pick<Refused, 'status' | 'body'>): Refused {
  const { error, message, ...more } = body
  return new Refused(status, error, message, more)
}

type AskQuestion = (
  question: Pick<Extract<ThreadQuestion, { ask: 'answer' }>, 'question' | 'asked'>,
) => Promise<unknown>

/** Each question goes to the thread as it is asked, and comes back as its types say. */
function answersIn(ask: AskQuestion): Answers {
  const to = <Q extends keyof Answers>(question: Q) =>
    ((...asked: readonly unknown[]) => ask({ question, asked })) as Answers[Q]
  return {
    package: to('package'),
    staircase: to('staircase'),
    figures: to('figures'),
    figure: to('figure'),
    units: to('units'),
    path: to('path'),
    receipt: to('receipt'),
    download: to('download'),
  }
}
