import { type FileProblem, unreadable } from './source-table.ts'

/**
 * Hands on a file's text piece by piece in the encoding it is said to have, without byte order mark. A byte that the
 * encoding does not allow makes the file unreadable: it is never replaced, for the value would be another.
 */
export async function decodedText(
  blob: Blob,
  encoding: string,
  onText: (text: string, isLast: boolean) => void,
): Promise<true | FileProblem> {
  const decoder = decoderFor(encoding)
  if (!decoder) return unreadable(encoding, null, 'encoding')
  const skipped = await markLength(blob)
  const reader = (skipped ? blob.slice(skipped) : blob).stream().getReader()
  let linesBefore = 0
  for (;;) {
    const { value, done } = await reader.read()
    const text = decode(decoder, value)
    if (text === null) {
      await reader.cancel()
      return unreadable(encoding, value ? linesBefore + lineOfBadByte(value, encoding) : null)
    }
    if (!decoder.encoding.startsWith('windows') && value) linesBefore += lineFeeds(value)
    onText(text, done)
    if (done) return true
  }
}

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    return null
  }
}

/** A UTF-8 mark is skipped whatever the file is said to be: some systems write it before any encoding. */
async function markLength(blob: Blob): Promise<number> {
  const [a, b, c] = new Uint8Array(await blob.slice(0, 3).arrayBuffer())
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string | null {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    return null
  }
}

function lineOfBadByte(bytes: Uint8Array, encoding: string): number {
  const lenient = new TextDecoder(encoding).decode(bytes)
  // A character cut off by the piece's border looks bad too, but stands on the right line or the one after it.
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD', 1)))
  return before.split('\n').length
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}
