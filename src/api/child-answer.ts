import type { Now, WorkRules } from '../domain/deadlines/due.ts'
import { dueOfChild } from '../domain/deadlines/due-of-child.ts'
import { rightsOf } from '../domain/rights.ts'
import type { ChildPage } from '../store/child-page.ts'
import type { ListedChild } from '../store/children.ts'
import { pathsUpTo, stepsOn } from './child-path.ts'
import { recordAnswer, titleOfType } from './record-answer.ts'
import type { SignedIn } from './register-parts.ts'
import type { ChildAnswer, ChildRow } from './wire-children.ts'

/** Children as rows of a list, each with the step that it is on today. */
export function childRows(today: string, children: readonly ListedChild[]): ChildRow[] {
  const steps = stepsOn(
    today,
    children.map(({ measures }) => measures),
  )
  return children.map(({ measures, ...child }, index) => ({
    ...child,
    step: steps[index],
    measures: measures.length,
  }))
}

/** A child's page as it is sent. */
export function childAnswer(
  page: ChildPage,
  user: SignedIn,
  { rules, now }: { readonly rules: WorkRules; readonly now: Now },
): ChildAnswer {
  const { today } = now
  const { child, address, records, related, mergedInto, merged, emergency } = page
  const measures = records.measure.map(({ values }) => ({
    type: String(values.measure_type),
    start: String(values.start_date),
    end: values.end_date === null ? null : String(values.end_date),
  }))
  const [path] = pathsUpTo(today, [measures])
  return {
    child: recordAnswer({ kind: 'person', record: child }),
    hasCpr: page.hasCpr,
    address: address && recordAnswer({ kind: 'address', record: address }),
    addressHidden: page.isAddressHidden,
    records: answersOf(records),
    related: related.map((record) => recordAnswer({ kind: 'person', record })),
    names: namesOn(page),
    merged: [...merged],
    mergedInto,
    emergency,
    path,
    due: [...dueOfChild({ records }, rules, now)],
    today,
    may: mayDo(page, user),
  }
}

function answersOf(records: ChildPage['records']): ChildAnswer['records'] {
  const answers = Object.entries(records).map(([kind, all]) => [
    kind,
    all.map((record) => recordAnswer({ kind, record })),
  ])
  return Object.fromEntries(answers)
}

function namesOn({ names, records }: ChildPage): ChildAnswer['names'] {
  const measures = records.measure.map(({ id, values }) => [
    id,
    `${titleOfType(String(values.measure_type))}, fra ${values.start_date}`,
  ])
  const cases = records.child_case.map(({ id, values }) => [
    id,
    values.title || `${values.kind === 'course' ? 'Forløb' : 'Sag'} fra ${values.opened_on}`,
  ])
  const notifications = records.notification.map(({ id, values }) => [
    id,
    `Underretning fra ${Temporal.Instant.from(String(values.received_at)).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()}`,
  ])
  const plans = records.plan.map(({ id, values }) => [id, `Plan fra ${values.started_on}`])
  const goals = records.goal.map(({ id, values }) => [id, String(values.goal)])
  return {
    ...names,
    ...Object.fromEntries([...measures, ...cases, ...notifications, ...plans, ...goals]),
  }
}

/** What the page may offer; the database decides in the end. */
function mayDo({ isWhole }: ChildPage, { roles, scopes }: SignedIn): ChildAnswer['may'] {
  const rights = rightsOf(roles)
  return {
    correct: rights.write || (scopes?.includes('children:write') ?? false),
    allocate: rights.allocate,
    transfer: rights.allocate,
    seeLooks: rights.seeLooks || isWhole,
  }
}
