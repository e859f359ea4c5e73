import { parseSync } from 'vite'

/** One small change to a source text: what stands from `start` to `end` becomes `to`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly to: string
}

export function changed(text: string, { start, end, to }: Change): string {
  return text.slice(0, start) + to + text.slice(end)
}

/** A change as a person reads it: the line it is in, and what became of it. */
export function told(text: string, change: Change): string {
  const line = text.slice(0, change.start).split('\n').length
  const was = text.slice(change.start, change.end).replace(/\s+/g, ' ')
  return `${line}: ${was.slice(0, 60)} -> ${change.to.replace(/\s+/g, ' ').slice(0, 60) || '(nothing)'}`
}

const OTHER_OPERATOR: Readonly<Record<string, readonly string[]>> = {
  '<': ['<='],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/**
 * Every small change to a module that may alter what it does: another comparison, a condition that always or never holds,
 * a part of a condition left out, another number, another answer. What only types say is left alone.
 */
export function changesOfModule(name: string, text: string): Change[] {
  const { program } = parseSync(name, text)
  const changes: Change[] = []
  visit(program, (node) => changes.push(...changesOf(node, text)))
  return changes.toSorted((a, b) => a.start - b.start)
}

function changesOf(node: Node, text: string): Change[] {
  const whole = (to: string): Change => ({ start: node.start, end: node.end, to })
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorChanges(node, text)
    case 'UnaryExpression':
      return node.operator === '!' && isNode(node.argument) ? [whole(textOf(node.argument, text))] : []
    case 'IfStatement':
    case 'ConditionalExpression':
      return isNode(node.test) ? ['true', 'false'].map((to) => replaced(node.test, to)) : []
    case 'Literal':
      if (typeof node.value === 'number') return [whole(String(node.value + 1))]
      return typeof node.value === 'boolean' ? [whole(String(!node.value))] : []
    case 'ExpressionStatement':
      return isCall(node.expression) ? [whole('')] : []
    default:
      return []
  }
}

function operatorChanges({ left, right, operator }: Node, text: string): Change[] {
  if (!isNode(left) || !isNode(right)) return []
  const between = text.slice(left.end, right.start)
  const at = between.indexOf(String(operator))
  // Words that are put together with + are no arithmetic.
  if (operator === '+' && [left, right].some((side) => typeof side.value === 'string')) return []
  return (OTHER_OPERATOR[String(operator)] ?? []).map((to) => ({
    start: left.end + at,
    end: left.end + at + String(operator).length,
    to,
  }))
}

function replaced(node: unknown, to: string): Change {
  if (!isNode(node)) throw new Error('No place to change')
  return { start: node.start, end: node.end, to }
}

function textOf({ start, end }: Node, text: string): string {
  return text.slice(start, end)
}

function isCall(expression: unknown): boolean {
  if (!isNode(expression)) return false
  return (
    expression.type === 'CallExpression' ||
    isCall(expression.type === 'AwaitExpression' && expression.argument)
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

/** Every node but those of types, and of what is imported and thrown: the words of an error change nothing. */
function visit(node: unknown, found: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, found)
    return
  }
  if (
    !isNode(node) ||
    node.type.startsWith('TS') ||
    ['ImportDeclaration', 'ThrowStatement'].includes(node.type)
  ) {
    if (
      isNode(node) &&
      ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)
    )
      visit(node.expression, found)
    return
  }
  found(node)
  for (const inner of Object.values(node)) visit(inner, found)
}

const SQL_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\band\b/gi, ['or']],
  [/\bor\b(?!\s+replace\b)/gi, ['and']],
  [/\bnot (?=exists|in\b|[a-z_.]+\()/gi, ['']],
  [/(?<!\bnot )\bexists(?=\s*\()/gi, ['not exists']],
  [/\bis not null\b/gi, ['is null']],
  [/\bis null\b/gi, ['is not null']],
  [/(?<![<>=:!])=(?![>=])/g, ['<>']],
  [/<>/g, ['=']],
  [/<=/g, ['<']],
  [/>=/g, ['>']],
  [/(?<![-<])<(?![=>@])/g, ['<=']],
  [/(?<![-<=>])>(?![=>])/g, ['>=']],
  [/\btrue\b/gi, ['false']],
  [/\bfalse\b/gi, ['true']],
]

/** Comments, texts, and what is found sooner by an index but not otherwise. */
const WITHOUT_EFFECT = /--[^\n]*|'(?:[^']|'')*'|^create index\b[^;]*/gm

/** Every small change to the conditions of a file of SQL, of the same kinds. */
export function changesOfSql(text: string): Change[] {
  const code = text.replace(WITHOUT_EFFECT, (all) => '\0'.repeat(all.length))
  return SQL_WORDS.flatMap(([pattern, others]) =>
    [...code.matchAll(pattern)].flatMap(({ 0: was, index }) =>
      others.map((to) => ({ start: index, end: index + was.length, to })),
    ),
  ).toSorted((a, b) => a.start - b.start)
}

const LAID = /^create (?:or replace )?(?:function|procedure|view) (\w+)/gm
const STATEMENT = /^(?:create|alter|grant|revoke|drop|do|call)\b/gm

const POLICY = /^(?:create|alter) policy (\w+) on (\w+)/gm
const CLAUSE = /\b(using|with check)\s*\(/g

/** A statement that can be laid again by another text, and what it lays. */
interface Laid {
  readonly names: readonly string[]
  readonly start: number
  readonly end: number
}

function laidIn(text: string): Laid[] {
  const starts = [...text.matchAll(STATEMENT)].map(({ index }) => index)
  const endOf = (start: number) => starts.find((one) => one > start) ?? text.length
  const functions = [...text.matchAll(LAID)].map(({ 1: name, index: start }) => {
    return { names: [name], start, end: endOf(start) }
  })
  const policies = [...text.matchAll(POLICY)].map(({ 1: name, 2: table, index: start }) => {
    const clauses = text.slice(start, endOf(start)).matchAll(CLAUSE)
    return {
      names: [...clauses].map(([, clause]) => `${name} on ${table} ${clause}`),
      start,
      end: endOf(start),
    }
  })
  return [...functions, ...policies]
}

/** The functions and views that a text lays, and the conditions of its policies. */
export function laidBy(text: string): ReadonlySet<string> {
  return new Set(laidIn(text).flatMap(({ names }) => names))
}

/** A migration as it was written once, blank where what it laid is laid again by others: that part holds nowhere any more. */
export function stillHolding(migration: string, others: ReadonlySet<string>): string {
  return laidIn(migration)
    .filter(({ names }) => names.every((name) => others.has(name)))
    .reduce(
      (text, { start, end }) =>
        text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end),
      migration,
    )
}
