import type { Answers, WorkerRequest, WorkerResponse } from '../../../api/wire-answers.ts'
import { AnswerError } from '../../answers/http-answers.ts'

/** How far the reading of one resource has come. */
export interface Progress {
  readonly resource: string
  readonly read: number
}

interface Opening {
  readonly files: readonly File[]
  /** Counts 1..threshold-1 are hidden; 0 hides nothing. */
  readonly suppressBelow: number
  readonly onProgress: (progress: Progress) => void
}

/** A package opened in this browser: its answers, and how to forget it. */
export interface OwnPackage {
  readonly answers: Answers
  /** Ends the worker; the files and everything computed from them are gone. */
  forget(): void
}

/** A package on its way in: `opened` settles when the files are read or cannot be. */
export interface OwnPackageOpening {
  readonly opened: Promise<OwnPackage>
  forget(): void
}

// A union keeps its members apart only when each loses its id by itself.
type Question<Request = WorkerRequest> = Request extends WorkerRequest ? Omit<Request, 'id'> : never
type Waiting = { resolve(answer: unknown): void; reject(error: Error): void }

/** Reads the chosen files in a worker of this browser and asks it everything the pages ask. Nothing is sent. */
export function openOwnFiles({ files, suppressBelow, onProgress }: Opening): OwnPackageOpening {
  const worker = new Worker(new URL('../../../api/own-files-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id })
    })
  worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
    if ('progress' in data) return onProgress(data.progress)
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) asker?.resolve(data.answer)
    else asker?.reject(new AnswerError(data.error))
  }
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker of own files stopped'))
    waiting.clear()
  }
  const forget = () => worker.terminate()
  const opened = ask({ ask: 'open', files, suppressBelow }).then(() => ({ answers: answersBy(ask), forget }))
  return { opened, forget }
}

function answersBy(ask: (question: Question) => Promise<unknown>): Answers {
  // The worker is built from the same types as this page, so an answer is the one that the question has.
  const askAs = <Answer>(question: Question) => ask(question) as Promise<Answer>
  return {
    package: () => askAs({ ask: 'package' }),
    staircase: (query) => askAs({ ask: 'staircase', query }),
    figures: (query) => askAs({ ask: 'figures', query }),
    figure: (query) => askAs({ ask: 'figure', query }),
    units: (query) => askAs({ ask: 'units', query }),
    path: (query) => askAs({ ask: 'path', query }),
    receipt: (query) => askAs({ ask: 'receipt', query }),
    download: (query, format) => askAs({ ask: 'download', query, format }),
  }
}
