import { parseSync } from 'vite'
import { isNode, nodesOf, type SyntaxNode } from './source-files.ts'

/** Fewer kinds beside each other are what one rule is about; more are a list that a new kind would be missing from. */
const A_LIST = 3

/**
 * The lists, tables, choices and unions in a file that name kinds of record, and mostly those: each as the kinds it names.
 * Words that are a kind's among many others, such as the columns of a table, are no list of kinds.
 */
export function kindLists(path: string, text: string, kinds: ReadonlySet<string>): readonly string[] {
  return [...nodesOf(parseSync(path, text).program)].flatMap((node) => {
    const words = new Set(wordsOf(node))
    const named = [...words].filter((word) => kinds.has(word))
    return named.length >= A_LIST && named.length * 2 > words.size ? [named.join(', ')] : []
  })
}

function wordsOf(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'ArrayExpression':
      return each(node.elements, writtenIn)
    case 'ObjectExpression':
      return each(node.properties, ({ key }) => writtenIn(key))
    case 'SwitchStatement':
      return each(node.cases, ({ test }) => writtenIn(test))
    case 'TSUnionType':
      return each(node.types, ({ literal }) => writtenIn(literal))
    default:
      return []
  }
}

function each(nodes: unknown, wordsIn: (node: SyntaxNode) => readonly string[]): readonly string[] {
  return Array.isArray(nodes) ? nodes.filter(isNode).flatMap(wordsIn) : []
}

/** A text as it is written, or the name of a property. */
function writtenIn(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return [String(node.name)]
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}
