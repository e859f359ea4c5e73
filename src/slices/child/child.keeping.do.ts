import { type Keeping, keeping, type Writer } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { aroundAllocations, endAllocations, withinCase } from './allocations.do.ts'
import { ALLOCATION, CHILD_CASE } from './child-case.record.ts'
import { openCase } from './open-case.do.ts'

/** A case is opened and allocated in one; its allocations lie within it. */
export const CHILD_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: CHILD_CASE,
    create: openCase,
    mayNot: async (_, writer, { before, changes }) =>
      before === null ? [] : givenAway(writer, before.values, changes),
    rules: async (store, { values }, id) => (id === null ? [] : aroundAllocations(store, id, values)),
    async follow(store, { record, changes: { closed_on: closedOn } }) {
      if (isSaid(closedOn)) await endAllocations(store, record.id, closedOn)
    },
  }),
  keeping({ spec: ALLOCATION, rules: withinCase }),
]

/** Who has a case is decided by allocating it, so that the allocations tell who had it when. */
function givenAway(
  writer: Writer,
  before: ValuesOf<typeof CHILD_CASE>,
  changes: RecordValues,
): readonly FieldProblem[] {
  const isChanged = (name: keyof typeof before) =>
    changes[name] !== undefined && changes[name] !== before[name]
  if (isChanged('caseworker_id'))
    return [problem('caseworker_id', 'Fordel sagen i stedet.', 'Allocate the case instead.')]
  const mayMove = rightsOf(writer.roles).allocate || writer.roles.includes('system')
  if (mayMove || !isChanged('team_id')) return []
  return [
    problem(
      'team_id',
      'Kun en leder kan flytte sagen til et andet team.',
      'Only a leader can move the case to another team.',
    ),
  ]
}
