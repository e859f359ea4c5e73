import { defineAct, says } from '../../kernel/act/act.ts'
import { LONGEST_REASON, SHORTEST_EXPLANATION } from '../../kernel/reason.ts'
import { field, lines, required, words } from '../../kernel/record/fields.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { PERSON } from '../people/person.record.ts'
import type { EmergencyAnswer, Hours } from './emergencies.wire.ts'

/** Opens a child that is not one's own, for a reason that the leader is told and for a limited time. */
export const BREAK_GLASS = defineAct(PERSON, {
  path: 'emergency-access',
  does: 'other',
  asks: [
    {
      ...required(field('reason', ['Begrundelse', 'Reason'], lines(LONGEST_REASON))),
      shortest: SHORTEST_EXPLANATION,
    },
  ],
  says: says<EmergencyAnswer, Hours>(),
  may: (roles) => rightsOf(roles).write,
  title: words(['Åbn barnet', 'Open the child']),
  summary: "Open a child that is not one's own, for a stated reason and a limited time",
  tag: null,
  action: 'take emergency access',
  why: 'reason',
  purpose: 'emergency',
  law: 'docs/law.md#looks-at-a-child',
})
