import { defineAct, says } from '../../kernel/act/act.ts'
import { LONGEST_REASON, SHORTEST_EXPLANATION } from '../../kernel/reason.ts'
import { caseworker, date, field, lines, reference, required, words } from '../../kernel/record/fields.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { PERSON } from '../people/person.record.ts'
import { CHILD_CASE } from './child-case.record.ts'

/** A case goes to a caseworker from a day on, which is a leader's to decide; the team left out: the caseworker's own. */
export const ALLOCATE = defineAct(CHILD_CASE, {
  path: 'allocate',
  does: 'other',
  asks: [
    required(field('caseworker', ['Rådgiver', 'Caseworker'], caseworker)),
    field('team', ['Team', 'Team'], reference('team')),
    required(field('from', ['Fra', 'From'], date)),
    field('reason', ['Bemærkning', 'Note'], lines(LONGEST_REASON)),
  ],
  may: (roles) => rightsOf(roles).allocate,
  isUnseenFirst: true,
  title: words(['Fordel sagen', 'Allocate the case']),
  summary: 'Allocate a case to a caseworker from a day on',
  action: 'allocate case',
  why: 'reason',
  law: null,
})

const why = {
  ...required(field('reason', ['Begrundelse', 'Reason'], lines(LONGEST_REASON))),
  shortest: SHORTEST_EXPLANATION,
} as const

/** Two records turned out to be one child: from now on the first is read as part of the second. */
export const MERGE = defineAct(PERSON, {
  path: 'merge',
  does: 'other',
  asks: [required(field('into', ['Barn', 'Child'], reference('person'))), why],
  says: says<undefined>(),
  // Whoever sees the whole of both, which is asked of the two children and not of the roles.
  may: () => true,
  title: words(['Slå sammen med en anden registrering', 'Merge with another record']),
  summary: 'Two records turned out to be one child',
  tag: null,
  action: 'merge child',
  why: 'reason',
  law: null,
})

export const UNMERGE = defineAct(PERSON, {
  path: 'unmerge',
  does: 'other',
  asks: [why],
  says: says<undefined>(),
  isUnseenFirst: true,
  title: words(['Skil ad igen', 'Take apart again']),
  summary: 'They turned out to be two after all',
  tag: null,
  action: 'unmerge child',
  why: 'reason',
  law: null,
})
