import { FOLLOW_UP_PROFILES } from '../../src/catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../../src/catalogue/measure-types.ts'
import { PROGRAMMES } from '../../src/catalogue/programmes.ts'
import type { ChildFacts, DueItem, WorkRules } from '../../src/kernel/due/due.ts'
import type { RecordKind, RecordValues, StoredRecord } from '../../src/kernel/record/record.ts'
import type { Sees } from '../../src/kernel/sight.ts'
import { type DueRule, dueOfChild } from '../../src/slices.due.ts'
import { RECORDS } from '../../src/slices.ts'

/** What someone sees who sees all of a child. */
export const SEES_ALL: Sees = Object.fromEntries(RECORDS.all.map(({ kind }) => [kind, 'all']))

/** Rules of a municipality: law alone, unless a profile's municipality or a setting is said. */
export function rulesOf(given: Partial<WorkRules> & { readonly municipality?: string } = {}): WorkRules {
  const { municipality, ...rest } = given
  return {
    profile: FOLLOW_UP_PROFILES.find((profile) => profile.municipality === municipality),
    otherAssessor: false,
    receiptDays: null,
    saturdaysCount: true,
    quietAfterDays: 60,
    measureTypes: new Map(MEASURE_TYPES.map((type) => [type.code, type])),
    programmes: new Map(PROGRAMMES.map((programme) => [programme.code, programme])),
    ...rest,
  }
}

function record(id: string, values: RecordValues): StoredRecord {
  return { id, version: 1, person_id: 'child', values }
}

/** What is known of a child: values by kind; ids are the kind and the place, such as `measure 1`. */
export function factsOf(known: Readonly<Record<RecordKind, readonly RecordValues[]>>): ChildFacts {
  return {
    sees: SEES_ALL,
    records: Object.fromEntries(
      Object.entries(known).map(([kind, list]) => [
        kind,
        list.map((values, place) => record(`${kind} ${place + 1}`, values)),
      ]),
    ),
  }
}

/** What is due on a day at noon, or at an instant of it. */
export function dueOn(
  now: string,
  known: Parameters<typeof factsOf>[0],
  rules: WorkRules = rulesOf(),
): readonly DueItem<DueRule>[] {
  const instant = now.length === 10 ? `${now}T11:00:00Z` : now
  const today = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()
  return dueOfChild(factsOf(known), rules, { today: today.toString(), instant })
}

/** The one item of a rule; undefined when there is none, an error when there are several. */
export function itemOf(items: readonly DueItem[], rule: DueRule): DueItem | undefined {
  const found = items.filter((item) => item.rule === rule)
  if (found.length > 1) throw new Error(`${found.length} items of ${rule}`)
  return found[0]
}
