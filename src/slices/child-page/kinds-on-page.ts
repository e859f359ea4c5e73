import type { RecordKind } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'

/** The kinds of record that a child's page is made of; what has happened is told of them all. */
export const KINDS_ON_PAGE: readonly RecordKind[] = RECORDS.all
  .filter(({ lifecycle }) => lifecycle.onChildPage)
  .map(({ kind }) => kind)
