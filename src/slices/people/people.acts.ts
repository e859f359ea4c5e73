import { defineAct, says, type TheRecord } from '../../kernel/act/act.ts'
import { LONGEST_REASON, SHORTEST_EXPLANATION, SHORTEST_REASON } from '../../kernel/reason.ts'
import { field, lines, required, text, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { AddRelated, AddressAnswer, CprAnswer, CprConfirmed } from './people.wire.ts'
import { PERSON } from './person.record.ts'
import { RELATION } from './relation.record.ts'

/** Someone of a child's family or network, known already or new. */
export const ADD_RELATED = defineAct(PERSON, {
  path: 'network',
  does: 'create',
  asks: [],
  says: says<TheRecord, AddRelated>(),
  may: (roles) => mayWrite(roles, RELATION),
  isUnseenFirst: true,
  title: words(['Tilføj', 'Add']),
  summary: "Put someone in the child's family or network, known already or new",
  tag: 'Children',
  action: 'add related',
  law: null,
})

const reason = required(field('reason', ['Begrundelse', 'Reason'], lines(LONGEST_REASON)))

/** What is done with a child of whom one sees the whole; the log says why. */
const OF_THE_WHOLE = { does: 'other', isUnseenFirst: true, tag: null, why: 'reason' } as const

/** A CPR number that is written or corrected; the one before is kept. */
export const SET_CPR = defineAct(PERSON, {
  ...OF_THE_WHOLE,
  path: 'cpr',
  asks: [
    { ...required(field('cpr', ['CPR-nummer', 'CPR number'], text(11))), pattern: /^\d{6}-?\d{4}$/ },
    { ...reason, shortest: SHORTEST_REASON },
  ],
  says: says<undefined, CprConfirmed>(),
  title: words(['Skriv CPR-nummer', 'Give CPR number']),
  summary: 'Give a child a CPR number, in place of the one it had',
  action: 'set cpr',
  law: 'docs/law.md#cpr-numbers',
})

export const SHOW_CPR = defineAct(PERSON, {
  ...OF_THE_WHOLE,
  path: 'cpr/reveal',
  asks: [{ ...reason, shortest: SHORTEST_EXPLANATION }],
  says: says<CprAnswer>(),
  title: words(['Vis CPR-nummer', 'Show CPR number']),
  summary: 'See the CPR number, for a stated reason',
  action: 'reveal cpr',
  law: 'docs/law.md#looks-at-a-child',
})

export const SHOW_ADDRESS = defineAct(PERSON, {
  ...OF_THE_WHOLE,
  path: 'address/reveal',
  asks: [{ ...reason, shortest: SHORTEST_EXPLANATION }],
  says: says<AddressAnswer>(),
  title: words(['Vis adressen', 'Show the address']),
  summary: 'See where a protected child lives, for a stated reason',
  action: 'reveal address',
  law: 'docs/law.md#looks-at-a-child',
})
