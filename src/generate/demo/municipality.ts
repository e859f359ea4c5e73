import { type Day, isoOf } from '../../kernel/calendar.ts'
import type { LivedCase } from './case.ts'
import { addCircle } from './circle.ts'
import { addConsents } from './consents.ts'
import { type DemoMunicipality, type Draft, startDraft } from './draft.ts'
import { addFreshEyes } from './fresh-eyes.ts'
import { addOpenWork } from './open-work.ts'
import { addParties } from './parties.ts'
import { addFamily, type Child } from './people.ts'
import type { Desk, Rota } from './rota.ts'
import { addSchool } from './school.ts'
import { addSetUp, type SetUp } from './set-up.ts'
import type { DemoSize } from './sizes.ts'
import { addAbuseTalks } from './talks.ts'
import { addWork } from './work.ts'

/** How many children the families have, in turn: 16 in 11, so that 80 children make 55 families. */
const FAMILY_SIZES = [1, 2, 1, 2, 1, 1, 3, 1, 2, 1, 1] as const

/**
 * An invented municipality: everyone in it, and all that was written about them up to `today`. The same arguments
 * give the same municipality; a later day moves it along.
 */
export function demoMunicipality(size: DemoSize, today: Day): DemoMunicipality {
  const draft = startDraft(size, today)
  const setUp = addSetUp(draft)
  const children: Child[] = []
  const cases: LivedCase[] = []
  for (let number = 0; children.length < size.children; number++) {
    const wanted = FAMILY_SIZES[number % FAMILY_SIZES.length]
    const family = addFamily(draft, number, Math.min(wanted, size.children - children.length))
    addCircle(draft, family)
    const familyDesks = new Map<Rota, Desk>()
    for (const child of family.children) {
      addSchool(draft, child, setUp)
      addConsents(draft, family, child)
      cases.push(addWork({ draft, child, setUp, number: children.length, familyDesks }))
      children.push(child)
    }
  }
  addOpenWork(draft, setUp, cases)
  addFreshEyes(draft, setUp, cases)
  addAbuseTalks(draft)
  addParties(draft, cases)
  addSameChildTwice(draft, children, setUp)
  const { records, cprs } = draft
  return { municipality: size.municipality, name: size.name, records, cprs }
}

/** One child was registered twice, the second time with another spelling and no CPR number: the two are to be merged. */
function addSameChildTwice(draft: Draft, children: readonly Child[], setUp: SetUp): void {
  const child = children.find(
    ({ isUnborn, givenName, birth }) => !isUnborn && givenName.length > 4 && draft.today - birth > 2500,
  )
  if (!child) return
  const opened = draft.today - 90
  const key = `${child.key} again`
  const person_id = draft.add('person', key, {
    kind: 'child',
    given_name: child.givenName,
    family_name: otherSpelling(child.familyName),
    birth_date: isoOf(child.birth),
    sex: child.sex,
    protected: false,
  })
  addCourseOf(draft, setUp, { key, person_id, opened })
}

/** The short course that the second record was made for. */
function addCourseOf(
  draft: Draft,
  { prevention, districts }: SetUp,
  { key, person_id, opened }: { readonly key: string; readonly person_id: string; readonly opened: Day },
): void {
  const { worker, team } = prevention.take()
  const case_id = draft.add('child_case', key, {
    person_id,
    kind: 'course',
    title: 'Råd og vejledning',
    opened_on: isoOf(opened),
    team_id: team,
    caseworker_id: worker,
    district_id: districts[0],
  })
  const about = { person_id, case_id }
  draft.add('allocation', key, { ...about, caseworker_id: worker, start_date: isoOf(opened) })
  draft.add('notification', key, {
    ...about,
    received_at: `${isoOf(opened)}T09:40:00Z`,
    assessed_at: `${isoOf(opened)}T12:15:00Z`,
    kind: 'notification',
    notifier_type: '2',
    notifier: 'Eksempelskolen',
    causes: 'UDSLAG3',
    content:
      'Skolen beder om råd til, hvordan barnet kan få en bedre hverdag. Ny i klassen, kender ingen endnu.',
    parents_dialogue: 'yes',
    receipt_on: isoOf(opened),
    danger: 'not_acute',
    assessment: 'Ikke fare. Familien beder selv om hjælp.',
    outcome: 'early_course',
    outcome_reason: 'Barnet er nyt i klassen og trives ellers. Der er ikke grundlag for en undersøgelse.',
    outcome_on: isoOf(opened),
    feedback_on: isoOf(opened),
  })
}

/** As someone hears a name over the telephone. */
function otherSpelling(name: string): string {
  return name
    .replace('ø', 'oe')
    .replace('jer', 'ier')
    .replace('ck', 'k')
    .replace('aa', 'å')
    .replace(/([lst])(?=e|a|o)/, '$1$1')
}
