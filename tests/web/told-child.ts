import type { ChildAnswer } from '../../src/api/wire-child.ts'
import type { ChoicesAnswer } from '../../src/api/wire-choices.ts'
import { type AnyKind, ofKind, type RecordOf } from '../../src/api/wire-of-kind.ts'
import type { RecordAnswer } from '../../src/api/wire-records.ts'
import { childMessages } from '../../src/slices/child/child.texts.ts'
import type { Telling } from '../../src/slices/child/summary.parts.ts'
import { childAsKnown } from '../../src/web/answers/as-known.ts'
import { formatOf } from '../../src/web/words/format.ts'
import { registerMessages } from '../../src/web/words/register.texts.ts'

/** A day that the invented child's page is read on. */
export const READ_ON = '2026-03-10'

let count = 0
/** A record as the server answers it, with an id of its own. */
export function record<Kind extends AnyKind>(kind: Kind, values: RecordAnswer['values']): RecordOf<Kind> {
  count++
  const id = `30000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  return ofKind(kind, { kind, id, version: 1, child: null, values })
}

export const CHILD = record('person', { kind: 'child', given_name: 'Prøve', birth_date: '2016-02-29' })

/** The child with what a test is about, and nothing else. */
export function aChild(records: Partial<ChildAnswer['records']> = {}): ChildAnswer {
  const known = { records: [CHILD], names: {}, next: null }
  const answer = childAsKnown({ id: CHILD.id, day: READ_ON, sees: {} }, known, [])
  return { ...answer, records: { ...answer.records, ...records } }
}

/** What the child's page is told with, in Danish. */
export function tellingOf(child: ChildAnswer, choices?: ChoicesAnswer): Telling {
  const words = { language: 'da', format: formatOf('da'), texts: registerMessages.da } as const
  return {
    wording: { ...words, choices, names: child.names },
    texts: childMessages.da,
    today: READ_ON,
    child,
  }
}
