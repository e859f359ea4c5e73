import type { FieldProblem, RecordSpec } from '../kernel/record/record.ts'
import type { Keeping, Writer } from './written.ts'

/** What the slices add to the writing of a kind, as one: each in the order of the slices. */
export function keepingOf(
  { keepings }: Writer,
  spec: RecordSpec,
): Required<Omit<Keeping, 'spec' | 'create'>> & Pick<Keeping, 'create'> {
  const own = keepings.filter((one) => one.spec.kind === spec.kind)
  const create = own.find((one) => one.create)?.create
  return {
    ...(create && { create }),
    mayNot: (...asked) => everyProblem(own, ({ mayNot }) => mayNot?.(...asked)),
    rules: (...asked) => everyProblem(own, ({ rules }) => rules?.(...asked)),
    async follow(store, written) {
      for (const { follow } of own) await follow?.(store, written)
    },
  }
}

/** One after another, since a transaction asks one question at a time. */
async function everyProblem(
  keepings: readonly Keeping[],
  ask: (one: Keeping) => Promise<readonly FieldProblem[]> | undefined,
): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = []
  for (const one of keepings) found.push(...((await ask(one)) ?? []))
  return found
}
