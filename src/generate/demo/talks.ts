import { type Day, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { instantDay } from '../../kernel/due/days.ts'
import type { Random } from '../random.ts'
import type { Case, Work } from './case.ts'
import type { DemoRow, DemoValue, Draft } from './draft.ts'
import { filled } from './fill.ts'
import { CHILDS_VIEW } from './investigation-texts.ts'
import { ageThen, type Child } from './people.ts'
import { ABOUT_ABUSE, COMPANIONS, HEARD_OTHERWISE, LEFT_OUT, SO_SPECIAL, UNBORN } from './talk-texts.ts'
import { fittingAge } from './texts.ts'

/** A talk that was held: of which child, in whose case, when and about what. */
export interface Held {
  readonly child: Pick<Child, 'id' | 'key'>
  readonly theCase: Pick<Case, 'id'> & { readonly worker: DemoValue }
  readonly day: Day
  readonly values: DemoRow
}

/** Writes a talk down; answers its id. */
export function addTalk(draft: Draft, key: string, { child, theCase, day, values }: Held): string {
  const random = draft.randomFor(`talk ${child.key} ${key}`)
  const isTold = random.chance(0.75)
  const companion = isTold && random.chance(0.2) ? random.pick(COMPANIONS) : ''
  return draft.add('child_talk', `${child.key} ${key}`, {
    person_id: child.id,
    case_id: theCase.id,
    date: isoOf(day),
    participation: 'talk',
    parents: random.pick(['absent', 'consented', 'consented', 'present'] as const),
    told_of_companion: isTold ? 'yes' : random.chance(0.5) ? 'no' : null,
    companion,
    companion_fifteen: companion !== '',
    held_by: theCase.worker,
    written_on: isoOf(Math.min(draft.today, day + random.int(0, 2))),
    ...values,
  })
}

/** How a child was heard before something was decided: by a talk of before, by one held for it, or otherwise. */
export function heardBefore(
  { draft, child }: Pick<Work, 'draft' | 'child'>,
  { theCase, key, day, basis }: { theCase: Case; key: string; day: Day; basis: DemoValue },
): DemoRow {
  if (!/^BL § (32|46|47)\b/.test(String(basis))) return {}
  const talks = draft.records.child_talk.filter(
    ({ person_id, date, participation }) =>
      person_id === child.id && String(date) <= isoOf(day) && participation !== 'no_opportunity',
  )
  const newest = talks.toSorted((a, b) => String(b.date).localeCompare(String(a.date)))[0]
  if (newest && day - (parseIsoDay(String(newest.date)) ?? 0) < 200) return { talk_id: newest.id }
  const age = ageThen(child, day)
  if (age < 0) return UNBORN
  const random = draft.randomFor(`heard ${child.key} ${key}`)
  if (age >= 3 && random.chance(0.08))
    return { not_heard_reason: random.pick(SO_SPECIAL), heard_otherwise: random.pick(HEARD_OTHERWISE) }
  const held = Math.max(theCase.opened, child.birth, day - random.int(1, 12))
  const view = filled(random.pick(fittingAge(CHILDS_VIEW, age)).text, random)
  const values = { occasion: 'decision', childs_view: view, ...howTheyTookPart(age) }
  const of = { child, theCase: { id: theCase.id, worker: theCase.owner.worker } }
  return { talk_id: addTalk(draft, key, { ...of, day: Math.min(held, day), values }) }
}

/** Too young to be asked, a child is watched, with its parents. */
export function howTheyTookPart(age: number): DemoRow {
  return age < 3
    ? { participation: 'observation', parents: 'present', told_of_companion: null, companion: '' }
    : {}
}

/** Of the notifications of abuse some have had their talk, some are left out of it, and the newest wait for it. */
export function addAbuseTalks(draft: Draft): void {
  const random = draft.randomFor('abuse talks')
  const rows = (kind: 'child_case' | 'person') => new Map(draft.records[kind].map((row) => [row.id, row]))
  const [cases, persons] = [rows('child_case'), rows('person')]
  for (const row of draft.records.notification) {
    const causes = String(row.causes).split(',')
    const received = instantDay(String(row.received_at))
    const isOfAbuse = causes.includes(BY_PARENTS) || causes.includes(BY_OTHERS)
    if (!isOfAbuse || received === null || received > draft.today - 2 || random.chance(0.1)) continue
    const birth = parseIsoDay(String(persons.get(String(row.person_id))?.birth_date))
    if (birth === null || birth > received) continue
    const day = Math.min(draft.today, received + random.int(0, 3))
    const isYoung = day - birth < 3 * 365
    addTalk(draft, `abuse ${row.id}`, {
      child: { id: String(row.person_id), key: String(row.person_id) },
      theCase: { id: String(row.case_id), worker: cases.get(String(row.case_id))?.caseworker_id ?? null },
      day,
      values: {
        notification_id: row.id,
        occasion: 'notification',
        ...(isYoung || random.chance(0.15)
          ? leftOut(isYoung ? 'maturity' : 'nature')
          : aboutAbuse(causes.includes(BY_PARENTS), random)),
      },
    })
  }
}

const BY_PARENTS = 'UDSLAG18'
const BY_OTHERS = 'UDSLAG7'

function aboutAbuse(isByParents: boolean, random: Random): DemoRow {
  return {
    parents: isByParents ? 'absent' : 'consented',
    childs_view: random.pick(ABOUT_ABUSE),
    kept_from_parents: isByParents && random.chance(0.5),
  }
}

function leftOut(ground: keyof typeof LEFT_OUT): DemoRow {
  return {
    participation: 'no_opportunity',
    left_out_for: ground,
    why_not: LEFT_OUT[ground],
    ...{ parents: null, told_of_companion: null, companion: '', companion_fifteen: false },
  }
}
