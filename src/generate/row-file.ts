import { closeSync, openSync, writeSync } from 'node:fs'

const BUFFERED = 1 << 20

/** A CSV file that lines are added to one by one; only about a megabyte of them is held in memory. */
export class RowFile {
  readonly path: string
  readonly #file: number
  #held: string[] = []
  #length = 0
  #isClosed = false

  constructor(path: string, columns: readonly string[]) {
    this.path = path
    this.#file = openSync(path, 'w')
    this.add(columns.join(','))
  }

  /** Adds a line as it is to stand in the file: its values are quoted where they need it. */
  add(line: string): void {
    this.#held.push(line)
    this.#length += line.length + 1
    if (this.#length > BUFFERED) this.#flush()
  }

  close(): void {
    if (this.#isClosed) return
    this.#flush()
    closeSync(this.#file)
    this.#isClosed = true
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #flush(): void {
    if (this.#held.length === 0) return
    writeSync(this.#file, `${this.#held.join('\n')}\n`)
    this.#held = []
    this.#length = 0
  }
}
