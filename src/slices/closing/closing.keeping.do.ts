import { type Keeping, keeping } from '../../casework/written.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { correctedClosing } from './closing-problems.do.ts'

export const CLOSING_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: CHILD_CASE,
    mayNot: async (store, writer, { before, changes }) =>
      before === null ? [] : correctedClosing(store, writer, { file: before, changes }),
  }),
]
