import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

/** One file of `src/` as the rules see it. Paths are relative to `src/`, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  /** Every import, whether of values, of types, or lazy. */
  readonly imports: readonly Import[]
  /** Files that are named by `new URL('...', import.meta.url)`: workers. */
  readonly workers: readonly string[]
  /** Forms of code that the style forbids, by their names in `FORMS`. */
  readonly forms: ReadonlySet<string>
  /** Free-standing names and dotted names: `Date`, `Math.random`, `process.env`. */
  readonly names: ReadonlySet<string>
  readonly isOnlyReexports: boolean
}

export interface Import {
  /** Path relative to `src/` for our own files, otherwise the package's name as written. */
  readonly target: string
  readonly isOurs: boolean
}

/** What the parser gives back, as far as a walk over it needs to know. */
interface SyntaxNode {
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
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
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
    imports: nodes.flatMap(importedBy).map((specifier) => asImport(path, specifier)),
    workers: nodes.flatMap(workerUrl).map((specifier) => inSource(path, specifier)),
    forms: new Set(nodes.flatMap(formsOf)),
    names: new Set(nodes.flatMap(namesOf)),
    isOnlyReexports: statements.length > 0 && statements.every(isReexport),
  }
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
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

function isNode(value: unknown): value is SyntaxNode {
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

function asImport(from: string, specifier: string): Import {
  const target = specifier.startsWith('.') ? inSource(from, specifier) : specifier
  const isOurs = specifier.startsWith('.') && !target.startsWith('..')
  return { target, isOurs }
}

function inSource(from: string, specifier: string): string {
  return relative('/src', resolve('/src', dirname(from), specifier)).replaceAll('\\', '/')
}
