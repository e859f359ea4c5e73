import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

/** One file of `src/` as the rules see it. Paths are relative to `src/`, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  /** Every import, whether of values, of types, or lazy. */
  readonly imports: readonly Import[]
  /** Whether an address of the API is written out in it. */
  readonly saysAddress: boolean
  /** Files that are named by `new URL('...', import.meta.url)`: workers. */
  readonly workers: readonly string[]
  /** Forms of code that the style forbids, by their names in `FORMS`. */
  readonly forms: ReadonlySet<string>
  /** Free-standing names and dotted names: `Date`, `Math.random`, `process.env`. */
  readonly names: ReadonlySet<string>
  readonly isOnlyReexports: boolean
  /** Every function, the ones within others too. */
  readonly functions: readonly SourceFunction[]
}

/** A function as far as its size matters. */
export interface SourceFunction {
  /** Its own name or that of what it is given to; of a nameless one, the function it stands in. */
  readonly name: string
  /** From its first to its last line. */
  readonly lines: number
  readonly parameters: number
  /** Whether it draws a part of a page. */
  readonly isComponent: boolean
}

export interface Import {
  /** Path relative to `src/` for our own files, otherwise the package's name as written. */
  readonly target: string
  readonly isOurs: boolean
  /** `import type`: nothing of it is there when the code runs. */
  readonly isOfTypes: boolean
}

/** What the parser gives back, as far as a walk over it needs to know. */
export interface SyntaxNode {
  readonly type: string
  readonly [property: string]: unknown
}

const FORMS: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: '!',
  TSEnumDeclaration: 'enum',
  ExportDefaultDeclaration: 'default export',
}

/** All TypeScript files under a folder, read and parsed. */
export function readSourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(d|test)\.tsx?$/.test(path))
    .map((path) => parseSourceFile(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** One file from its text; its path decides what its relative imports mean. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path} could not be parsed: ${parsed.errors[0].message}`)
  const nodes = [...nodesOf(parsed.program)]
  const statements: readonly unknown[] = parsed.program.body
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: nodes.flatMap((node) =>
      importedBy(node).map((specifier) => asImport(path, specifier, node.importKind === 'type')),
    ),
    saysAddress: /['"`]\/api\/v1\//.test(text),
    workers: nodes.flatMap(workerUrl).map((specifier) => inSource(path, specifier)),
    forms: new Set(nodes.flatMap(formsOf)),
    names: new Set(nodes.flatMap(namesOf)),
    isOnlyReexports: statements.length > 0 && statements.every(isReexport),
    functions: functionsIn(parsed.program, text),
  }
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

function functionsIn(program: unknown, text: string): SourceFunction[] {
  const lineOf = lineFinder(text)
  const found: SourceFunction[] = []
  const walk = (value: unknown, place: Place): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, place)
    if (!isNode(value)) return
    // What a name is given to: `const name = () => ...`, `{ name: () => ... }`, `name() { ... }`.
    const given = nameOf(value.id) || nameOf(value.key) || place.given
    const isFunction = FUNCTIONS.includes(value.type) && isNode(value.body)
    const name = given || `in ${place.within}`
    if (isFunction) found.push(functionOf(value, name, lineOf))
    const inside = isFunction ? { given: '', within: name.replace(/^in /, '') } : { ...place, given }
    for (const child of Object.values(value)) walk(child, inside)
  }
  walk(program, { given: '', within: 'the file' })
  return found
}

/** The name that a function here would have, and the function that is around it. */
interface Place {
  readonly given: string
  readonly within: string
}

function functionOf(node: SyntaxNode, name: string, lineOf: (offset: number) => number): SourceFunction {
  const lines = lineOf(Number(node.end)) - lineOf(Number(node.start)) + 1
  const parameters = Array.isArray(node.params) ? node.params.length : 0
  return { name, lines, parameters, isComponent: isComponent(node, name) }
}

function isComponent(node: SyntaxNode, name: string): boolean {
  return (
    /^[A-Z]/.test(name) && [...nodesOf(node.body)].some(({ type }) => /^JSX(Element|Fragment)$/.test(type))
  )
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1
}

export function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    for (const [property, child] of Object.entries(value)) {
      // The name of a property is no use of a global: `z.enum`, `{ fetch: ... }`.
      const isPropertyName = (property === 'property' || property === 'key') && value.computed !== true
      if (!isPropertyName) yield* nodesOf(child)
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `import`, `export ... from`, `import()` and `import('...').Type` all bring in another file. */
function importedBy(node: SyntaxNode): string[] {
  const isImporting =
    /^(ImportDeclaration|ImportExpression|TSImportType|ExportAllDeclaration|ExportNamedDeclaration)$/
  return isImporting.test(node.type) ? textOf(node.source) : []
}

function workerUrl(node: SyntaxNode): string[] {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'URL') return []
  const [first, second] = Array.isArray(node.arguments) ? node.arguments : []
  const isBesideUs = isNode(second) && nameOf(second) === 'import.meta.url'
  return isBesideUs ? textOf(first).filter((path) => /\.tsx?$/.test(path)) : []
}

function textOf(node: unknown): string[] {
  return isNode(node) && typeof node.value === 'string' ? [node.value] : []
}

function formsOf(node: SyntaxNode): string[] {
  return node.type in FORMS ? [FORMS[node.type]] : []
}

function namesOf(node: SyntaxNode): string[] {
  return node.type === 'Identifier' || node.type === 'MemberExpression' ? [nameOf(node)] : []
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type !== 'MemberExpression' || node.computed === true) return ''
  return `${nameOf(node.object)}.${nameOf(node.property)}`
}

function isReexport(statement: unknown): boolean {
  return isNode(statement) && statement.type.startsWith('Export') && isNode(statement.source)
}

function asImport(from: string, specifier: string, isOfTypes: boolean): Import {
  const target = specifier.startsWith('.') ? inSource(from, specifier) : specifier
  const isOurs = specifier.startsWith('.') && !target.startsWith('..')
  return { target, isOurs, isOfTypes }
}

function inSource(from: string, specifier: string): string {
  return relative('/src', resolve('/src', dirname(from), specifier)).replaceAll('\\', '/')
}
