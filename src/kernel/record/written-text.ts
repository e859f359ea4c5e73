import type { Text } from '../text.ts'

/** Whether a text may have several lines; a name and most other fields are one. */
export type Lines = 'one' | 'many'

/**
 * What is wrong with a text that someone has written: it holds nothing that can be seen, or something that hides what
 * it says or breaks where it is shown. Null when it can be kept. Nothing said at all is not wrong here.
 */
export function textFault(text: string, lines: Lines): Text | null {
  if (text === '') return null
  if (isBlank(text)) return BLANK
  if (!isStorable(text)) return BROKEN
  if (lines === 'one' && LINE_ENDS.test(text)) return ONE_LINE
  const hidden = lines === 'one' ? HIDDEN : HIDDEN_IN_LINES
  const at = text.search(hidden)
  return at < 0 ? null : hiddenAt(at + 1)
}

/** Whether a text is there and shows nothing: spaces, or characters without a shape. */
export function isBlank(text: string): boolean {
  return text !== '' && !SEEN.test(text)
}

/** Whether a text is one that a database can keep: no NUL, and no half of a character. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

// The braille blank has no dots, and is no space to Unicode.
const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/
/** What turns the direction of the text after it, so that a name reads as another. */
const TURNS = String.raw`\u202A-\u202E\u2066-\u2069`
// Joiners (U+200C, U+200D) are left: Persian names are spelled with them, and so are many emoji.
const HIDDEN = new RegExp(String.raw`[\p{Cc}${TURNS}\u00AD\u200B\u2060\uFEFF]`, 'u')
const HIDDEN_IN_LINES = new RegExp(String.raw`(?![\n\r\t])[\p{Cc}${TURNS}]`, 'u')

const BLANK: Text = {
  da: 'Skriv noget, der kan ses, eller lad feltet stå tomt.',
  en: 'Write something that can be seen, or leave the field empty.',
}
const BROKEN: Text = {
  da: 'Teksten er gået i stykker undervejs. Skriv den igen.',
  en: 'The text was damaged on its way. Write it again.',
}
const ONE_LINE: Text = { da: 'Skriv det på én linje.', en: 'Write it on one line.' }

/** Where it is, and not what stands around it: a name stands in no error. */
function hiddenAt(place: number): Text {
  return {
    da: `Tegn nummer ${place} kan ikke ses. Slet teksten, og skriv den igen.`,
    en: `Character number ${place} cannot be seen. Delete the text and write it again.`,
  }
}

/** Text as it was pasted, without what cannot be seen: of one line, its lines are joined. */
export function asSeen(text: string, lines: Lines): string {
  const joined = lines === 'one' ? text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ') : text
  const hidden = lines === 'one' ? HIDDEN : HIDDEN_IN_LINES
  return joined.replace(new RegExp(hidden, 'gu'), '').toWellFormed()
}
