import { doubleMetaphone } from 'double-metaphone'

/** Keys from one on, and before another. */
interface KeyRange {
  readonly from: string
  readonly before: string
}

/** What one written word of a name is looked up by: names that begin with it, and names that sound like it. */
export interface SearchWord extends KeyRange {
  /** Words that begin as it does where å and ø are written as a and o, or O'Neill as two words. */
  readonly also: readonly KeyRange[]
  /** Keys of words that sound like it; none for a word too short to have a sound of its own. */
  readonly sounds: readonly string[]
}

/**
 * The keys that a name is kept under: each whole word as it is spelled (`t:`), and as it sounds (`s:`), so that
 * Kristian is found as Christian and Aagaard as Ågård.
 */
export function nameKeysOf(text: string): string[] {
  const words = nameWords(text)
  const sounds = words.map((word) => soundsOf(word)[0] ?? '')
  return unique([...words.map((word) => `t:${word}`), ...sounds.filter(Boolean).map((sound) => `s:${sound}`)])
}

/** The keys of everything that a whole name may be kept under: as `nameKeysOf`, and other ways to sound. */
export function likelyKeysOf(text: string): string[] {
  const words = nameWords(text)
  return unique(words.flatMap((word) => [`t:${word}`, ...soundsOf(word).map((sound) => `s:${sound}`)]))
}

/** What to look for when part of a name has been typed: every word must be found, the last one may be unfinished. */
export function searchKeysOf(text: string): readonly SearchWord[] {
  const words = spacedWords(text)
  return words.map((word, at) => ({
    ...beginningWith(word),
    also: [...spelledInFull(word), ...joined(words.slice(at - 1, at), word)].map(beginningWith),
    sounds: word.length < SHORTEST_SOUND ? [] : soundsOf(word).map((sound) => `s:${sound}`),
  }))
}

/** Whether a name holds every word of what has been typed of it, as the register would find it. */
export function isFoundBy(name: string, typed: string): boolean {
  const keys = nameKeysOf(name)
  return searchKeysOf(typed).every(({ from, before, also, sounds }) => {
    const ranges = [{ from, before }, ...also]
    return keys.some(
      (key) => sounds.includes(key) || ranges.some((range) => key >= range.from && key < range.before),
    )
  })
}

function beginningWith(word: string): KeyRange {
  return { from: `t:${word}`, before: `t:${word}${AFTER_ALL_LETTERS}` }
}

/** A folded word with one of its letters, or all of them, as å and ø are folded: ase may be Åse, bogegren Bøgegren. */
function spelledInFull(word: string): readonly string[] {
  const bare = /(?<!a)a(?![ae])|o(?!e)/g
  const full = (letter: string) => (letter === 'a' ? 'aa' : 'oe')
  const each = [...word.matchAll(bare)].map(
    ({ 0: letter, index }) => `${word.slice(0, index)}${full(letter)}${word.slice(index + 1)}`,
  )
  return unique([...each, word.replace(bare, full)]).filter((one) => one !== word)
}

/** A letter by itself may be the beginning of the next word: O Neill is kept as O'Neill. */
function joined([before]: readonly string[], word: string): readonly string[] {
  return before !== undefined && before.length === 1 ? [`${before}${word}`] : []
}

/** A name without what spelling varies: case, accents, and å, æ and ø written as two letters. */
export function foldedName(text: string): string {
  return spacedWords(text).join(' ')
}

/** Whether two folded words sound alike; a sound of one letter says too little. */
export function isSoundAlike(one: string, other: string): boolean {
  const sounds = soundsOf(other)
  return soundsOf(one).some((sound) => sound.length > 1 && sounds.includes(sound))
}

const SHORTEST_SOUND = 4
/** Keys are compared byte by byte and hold letters and digits alone; this comes after them all. */
const AFTER_ALL_LETTERS = '\u{10FFFF}'

/** Words as they stand, and a double name also as the one word that others write it as. */
function nameWords(text: string): readonly string[] {
  const joined = text.split(/\s+/).filter((word) => /\p{L}-\p{L}/u.test(word))
  return unique([...spacedWords(text), ...joined.flatMap((word) => spacedWords(word.replaceAll('-', '')))])
}

function spacedWords(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  œ: 'oe',
  å: 'aa',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöœåßðđþłı]/g, (letter) => LETTERS[letter])
    .normalize('NFD')
    .replace(/[\p{M}'’`´.]/gu, '')
}

/** How Danish differs from the English that the algorithm was made for. */
const DANISH: readonly (readonly [RegExp, string])[] = [
  [/^y(?=[aeiou])/, 'j'],
  [/(?<=[aeiouy])j(?=[aeiouy]|$)/g, 'i'],
  [/(?<=.[dnst])j(?=[aeiou])/g, 'i'],
  [/([bdgkrt])h/g, '$1'],
  [/^h(?=[jv])/, ''],
  [/w/g, 'v'],
]

/** The likeliest sound first. A word in letters that are not Latin has none. */
function soundsOf(word: string): readonly string[] {
  const danish = DANISH.reduce((text, [from, to]) => text.replace(from, to), word)
  return unique(doubleMetaphone(danish).filter(Boolean))
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
