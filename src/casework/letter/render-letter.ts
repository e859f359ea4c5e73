import { readFile } from 'node:fs/promises'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Letter } from '../../kernel/letter.ts'

/** PDF/UA: read aloud in order, with headings, language and title. */
const ACCESSIBLE = 'ua-1'

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
}
let press: Promise<Press> | undefined

/**
 * A letter as an A4 document in PDF that can be read aloud. What people have written goes in as values of a JSON
 * string, never as part of the template, so that no sign in it can be taken for typesetting.
 */
export async function renderLetter(letter: Letter): Promise<Uint8Array> {
  press ??= openPress()
  const { compiler, template } = await press
  const document = { mainFileContent: template, inputs: { letter: JSON.stringify(printable(letter)) } }
  try {
    return compiler.pdf(document, { pdfStandard: ACCESSIBLE })
  } catch {
    // A sign that no font has cannot be read aloud by the standard; the rest of the letter still can.
    return compiler.pdf(document)
  } finally {
    compiler.evictCache(0) // nothing of a child stays in memory
  }
}

/** Nothing is loaded before the first document is asked for. */
async function openPress(): Promise<Press> {
  const [{ NodeCompiler }, template] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFile(new URL('./letter.typ', import.meta.url), 'utf8'),
  ])
  return { compiler: NodeCompiler.create(), template }
}

/** Without the signs that stand for nothing on paper, such as those a keyboard sends by accident. */
function printable(letter: Letter): unknown {
  return JSON.parse(JSON.stringify(letter), (_, value) =>
    typeof value === 'string'
      ? value.replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, (sign) => (sign === '\n' ? sign : ''))
      : value,
  )
}
