import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Where a command writes; tests and the process pass in their own. */
export interface Terminal {
  /** What was asked for. Resolves when it has been taken, so that nothing is lost at the end. */
  out(text: string | Uint8Array): Promise<void>
  /** Warnings, progress and errors. */
  err(text: string): void
  /** Whether a person reads stdout and stderr; the width of stdout where one does. */
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly width: number | null
}

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  exit(code?: number): never
}

/** The terminal of the running process. A reader that has had enough (`| head`) is no error. */
export function processTerminal({ stdout, stderr, exit }: Streams): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(0)
      throw error
    })
  }
  return {
    out: (text) => written(stdout, text),
    err: (text) => void stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    width: stdout.isTTY ? stdout.columns || null : null,
  }
}

async function written(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
