import { defineAct, says } from '../../kernel/act/act.ts'
import { words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { PERSON } from '../people/person.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import type { HeldFollowUp, HoldFollowUp } from './follow-up.wire.ts'

/** One meeting follows up one or several measures of a child, and each of them gets its next day. */
export const HOLD_FOLLOW_UP = defineAct(PERSON, {
  path: 'follow-ups',
  does: 'create',
  asks: [],
  says: says<HeldFollowUp, HoldFollowUp>(),
  may: (roles) => mayWrite(roles, FOLLOWUP),
  isUnseenFirst: true,
  title: words(['Gem opfølgning', 'Save the follow-up']),
  summary:
    'Hold a follow-up: one meeting, a decision on each of its measures, progress of goals; all or nothing',
  tag: 'Follow-ups',
  action: 'hold follow-up',
  law: 'docs/law.md#follow-up',
})
