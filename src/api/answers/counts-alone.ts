import { notFound } from '../refused.ts'
import type { Answers } from '../wire-answers.ts'

/** Whether counts below this are hidden, so that any is: none is below 1. */
export function isHiding(suppressBelow: number): boolean {
  return suppressBelow > 1
}

/**
 * The same answers to someone who may see none of the children, while small counts are hidden: counts, and nothing of who
 * is counted. A dated path, an age or a line of a file says which counts a child stands in, and so what the hidden ones
 * are (docs/decisions/0025).
 */
export function countsAlone(answers: Answers): Answers {
  return {
    ...answers,
    async units(query) {
      const { hidden, total } = await answers.units({ ...query, offset: 0, limit: 0 })
      return { hidden, total, withheld: true, units: [] }
    },
    async path() {
      throw courseWithheld()
    },
    receipt: (query) => receiptWithoutLines(answers, query),
  }
}

/** How many findings there are of each kind, without their lines. */
export async function receiptWithoutLines(
  answers: Answers,
  query: Parameters<Answers['receipt']>[0],
): ReturnType<Answers['receipt']> {
  const receipt = await answers.receipt(query)
  const problems = receipt.problems.map((problem) => ({ ...problem, value: null }))
  return { ...receipt, problems, withheld: true, findings: [], findingsTotal: 0 }
}

/** The same whether there is such a child or not. */
export function courseWithheld() {
  return notFound(
    'child',
    'De enkelte børns veje vises ikke, så længe små tal skjules.',
    'The paths of single children are not shown while small counts are hidden.',
  )
}
