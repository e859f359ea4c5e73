import Papa from 'papaparse'

/** The records of a CSV text that comes in pieces. */
export interface CsvRecords {
  /** Takes the next piece of text; `isLast` when there is no more. */
  push(text: string, isLast: boolean): void
}

export interface CsvDialect {
  readonly delimiter: string
  readonly quoteChar: string
}

/**
 * Called for every record with its values and the physical line it begins on. `values` null: the line could not be
 * split into values, because a quotation mark is opened and not closed as it should be.
 */
export type OnRecord = (values: readonly string[] | null, line: number) => void

/** A single record never needs more; beyond it a quotation mark has been left open. */
const LONGEST_RECORD = 1 << 20

interface Piece {
  readonly data: string[][]
  readonly errors: readonly { readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/**
 * Splits CSV into records and keeps count of physical lines, also across values with line breaks. Where quotation
 * marks go wrong only the line they begin on is given up, and the reading goes on at the next line.
 */
export function csvRecords(dialect: CsvDialect, onRecord: OnRecord): CsvRecords {
  const parser = new Papa.Parser({ ...dialect, newline: '\n' })
  const parse = (text: string): Piece => parser.parse(text, 0, true)
  let rest = ''
  let line = 1

  function emit(rows: readonly string[][], count: number, mayBreak: boolean): void {
    for (let i = 0; i < count; i++) {
      const values = rows[i]
      const isBlank = values.length === 1 && values[0] === ''
      if (!isBlank) onRecord(values, line)
      line += mayBreak ? 1 + breaksIn(values) : 1
    }
  }

  function giveUpLine(text: string): string {
    onRecord(null, line)
    line += 1
    const end = text.indexOf('\n')
    return end < 0 ? '' : text.slice(end + 1)
  }

  /** Hands on every whole record of the text and answers what is left. */
  function records(text: string): string {
    let left = text
    for (;;) {
      const piece = parse(left)
      const mayBreak = left.includes(dialect.quoteChar)
      const bad = piece.errors[0]?.row ?? piece.data.length
      emit(piece.data, Math.min(bad, piece.data.length), mayBreak)
      if (bad >= piece.data.length) return left.slice(piece.meta.cursor)
      left = giveUpLine(left.slice(startOf(bad, left, dialect)))
    }
  }

  return {
    push(text, isLast) {
      let open = withLineFeeds(rest + text, isLast)
      for (;;) {
        const left = records(open.text)
        const isOpen = isLast ? left !== '' : left.length > LONGEST_RECORD
        rest = left + open.heldBack
        if (!isOpen) return
        open = { text: giveUpLine(left), heldBack: open.heldBack }
      }
    },
  }
}

/** All line ends as line feeds; a carriage return at the very end is held back, for its line feed may follow. */
function withLineFeeds(text: string, isLast: boolean): { text: string; heldBack: string } {
  const heldBack = !isLast && text.endsWith('\r') ? '\r' : ''
  const whole = heldBack ? text.slice(0, -1) : text
  const lines = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  return { text: isLast && lines !== '' && !lines.endsWith('\n') ? `${lines}\n` : lines, heldBack }
}

/** Where the record of this number begins in the text. */
function startOf(record: number, text: string, dialect: CsvDialect): number {
  let start = 0
  let seen = 0
  const parser = new Papa.Parser({
    ...dialect,
    newline: '\n',
    step: ({ meta }) => {
      seen += 1
      if (seen === record) {
        start = meta.cursor
        parser.abort()
      }
    },
  })
  if (record > 0) parser.parse(text, 0, true)
  return start
}

function breaksIn(values: readonly string[]): number {
  let breaks = 0
  for (const value of values) {
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) breaks += 1
  }
  return breaks
}
