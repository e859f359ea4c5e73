/** How wide a letter is beside its height, on average, in the pages' own face. */
const LETTER = 0.56

/** A name in at most `lines` lines of a width; what does not fit ends in an ellipsis. */
export function labelLines(text: string, width: number, { size = 13, lines = 2 } = {}): string[] {
  const room = Math.max(3, Math.floor(width / (size * LETTER)))
  const found: string[] = []
  const words = text.split(/\s+/).filter(Boolean)
  while (words.length > 0 && found.length < lines) {
    let line = words.shift() ?? ''
    while (words.length > 0 && line.length + 1 + words[0].length <= room) line += ` ${words.shift()}`
    const isLast = found.length === lines - 1
    found.push(
      isLast && words.length > 0 ? shortened(`${line} ${words.join(' ')}`, room) : shortened(line, room),
    )
  }
  return found
}

function shortened(text: string, room: number): string {
  const letters = [...text]
  return letters.length <= room
    ? text
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`
}
