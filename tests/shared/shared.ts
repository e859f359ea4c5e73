import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

/** Where a thing is that the test files of a run share; whoever asks first waits while it is made (`setup.ts`). */
export async function shared(what: string): Promise<string> {
  const answer = await fetch(`${inject('shared')}/${what}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${what} could not be made: ${text}`)
  return text
}

/** A folder of the test's own, gone when the run ends, as all temporary files of a run are. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'trin-'))
}
