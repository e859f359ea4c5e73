import type { Terminal } from './terminal.ts'

const LEAST_MS_BETWEEN = 100

/** One line on a person's terminal that tells how far a long command has come; silent where nobody watches. */
export interface Progress {
  report(what: string, count: number): void
  /** Wipes the line, before anything else is written. */
  end(): void
}

export function progressOn(terminal: Terminal): Progress {
  let last = 0
  let shown = false
  return {
    report(what, count) {
      const now = performance.now()
      if (!terminal.errIsTerminal || now - last < LEAST_MS_BETWEEN) return
      last = now
      shown = true
      terminal.err(`\r\u001b[K${what}: ${count.toLocaleString('da-DK')}`)
    },
    end() {
      if (shown) terminal.err('\r\u001b[K')
      shown = false
    },
  }
}
