/** Gives each distinct text a number, in the order they are met, so that it is parsed and compared only once. */
export interface TextCodes {
  codeOf(text: string): number
  readonly texts: readonly string[]
}

/** Engines keep the whole chunk alive behind a slice of this length or more. */
const SLICE_LENGTH = 13

/** An empty list of distinct texts. */
export function textCodes(): TextCodes {
  const codes = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    codeOf(text) {
      const known = codes.get(text)
      if (known !== undefined) return known
      const own = text.length < SLICE_LENGTH ? text : ownCopy(text)
      codes.set(own, texts.length)
      return texts.push(own) - 1
    },
  }
}

function ownCopy(text: string): string {
  const units: number[] = []
  for (let i = 0; i < Math.min(text.length, 4096); i++) units.push(text.charCodeAt(i))
  return text.length > 4096 ? text : String.fromCharCode(...units)
}
