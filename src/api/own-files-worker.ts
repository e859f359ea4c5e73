import { chosenFiles } from '../intake/chosen-files.ts'
import { openPackage } from '../intake/open-package.ts'
import { answersOf } from './answers.ts'
import { Refused } from './refused.ts'
import type { ErrorAnswer } from './wire.ts'
import type { Answers, WorkerRequest, WorkerResponse } from './wire-answers.ts'

/** The package the reader has opened. It lives here, in the browser, until the page ends this worker. */
let opened: Answers | null = null

addEventListener('message', async ({ data: request }: MessageEvent<WorkerRequest>) => {
  try {
    respond({ id: request.id, ok: true, answer: await answerTo(request) })
  } catch (error) {
    respond({ id: request.id, ok: false, error: errorOf(error) })
  }
})

async function answerTo(request: WorkerRequest): Promise<unknown> {
  if (request.ask === 'open') return open(request.files, request.suppressBelow)
  if (opened === null) throw new Error('A question came before the package was opened')
  switch (request.ask) {
    case 'package':
      return opened.package()
    case 'download':
      return opened.download(request.query, request.format)
    default: {
      // The page that asks is built from the same types; the query is the one that the question takes.
      const ask = opened[request.ask] as (query: unknown) => Promise<unknown>
      return ask(request.query)
    }
  }
}

async function open(files: readonly File[], suppressBelow: number): Promise<void> {
  // Not every browser has Temporal of its own yet.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const read = await openPackage(chosenFiles(files), (resource, lines) => {
    respond({ progress: { resource, read: lines } })
  })
  opened = answersOf(read, { suppressBelow })
}

function respond(response: WorkerResponse): void {
  postMessage(response)
}

/** What a person can be told; an error of our own making says no more than that, since it may quote the files. */
function errorOf(error: unknown): ErrorAnswer {
  if (error instanceof Refused) return error.body
  return {
    error: 'unexpected',
    field: null,
    message: {
      da: 'Filerne kunne ikke læses. Er de ændret eller flyttet, siden de blev valgt?',
      en: 'The files could not be read. Have they been changed or moved since they were chosen?',
    },
  }
}
