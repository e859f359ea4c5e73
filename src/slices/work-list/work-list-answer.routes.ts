import { onPath, stepNow } from '../../api/child-path.ts'
import { invalid, notFound } from '../../api/refused.ts'
import { type SignedIn, seesDepartment } from '../../api/register-parts.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { ChildFacts, DueItem, Now } from '../../kernel/due/due.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { type DueRule, dueOfChild } from '../../slices.due.ts'
import type { Store } from '../../store/stores.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { type WorkListRow, type WorkListRows, workListRows } from './work-list.store.ts'
import type { WorkListAnswer, WorkListChild, WorkListQuery } from './work-list.wire.ts'
import type { WorkListFilter } from './work-list-children.store.ts'

/** More children than this no one works through in one list. [choice] */
const MOST = 1000
const INSTITUTIONS = MEASURE_TYPES.filter(({ step }) => step === 6).map(({ code }) => code)

interface Asked {
  readonly user: SignedIn
  readonly query: WorkListQuery
  readonly now: Now
}

/**
 * One's own children with an open case, and those of a closed one while a notifier is owed something; a team leader's team;
 * the whole department for whoever leads it. Leaders have the notifications too that are on children without an open case.
 */
export async function workListAnswer(store: Store, { user, query, now }: Asked): Promise<WorkListAnswer> {
  const filter = filterOf(user, query)
  const cut = { today: now.today, institutions: INSTITUTIONS }
  const rows = await workListRows(store, { ...filter, limit: MOST + 1 }, cut)
  if (filter.caseworker && !rows.caseworker)
    throw notFound('caseworker', 'Rådgiveren findes ikke.', 'There is no such caseworker.')
  if (filter.team && !rows.team) throw notFound('team', 'Teamet findes ikke.', 'There is no such team.')
  if (rows.children.length > MOST)
    throw invalid(
      'team',
      `Der er mere end ${MOST} børn. Vælg et team eller en rådgiver.`,
      `There are more than ${MOST} children. Choose a team or a caseworker.`,
    )
  const rules = await workRulesOf(store)
  return {
    today: now.today,
    now: now.instant,
    caseworker: rows.caseworker,
    team: rows.team,
    children: rows.children
      .map((row) => ({
        ...childOf(row, rows),
        step: stepNow(now.today, recordsOf(row.facts.records, MEASURE).map(onPath)),
        lastContact: lastContact(row),
        due: dueOfChild(row.facts, rules, now).filter((item) => isTheirs(item, row, user)),
        sees: ofList(row.facts),
      }))
      .filter((child) => isOpenOn(child, now.today) || child.due.length > 0),
  }
}

/**
 * Of a child that is on the list for a notification's sake alone, one's own to do is the notification that was handed on,
 * and to look again with fresh eyes at the one that one is asked about. What one registered a child for is one's own.
 */
function isTheirs({ rule, record }: DueItem<DueRule>, { facts }: WorkListRow, { actor }: SignedIn): boolean {
  const all = facts.records.notification ?? []
  const isAsked = ({ values }: StoredRecord) => values.reassess_asked_of === actor.workerId
  if (facts.sees.child_case !== undefined || !all.some((one) => isAsked(one) || isSaid(one.values.handed_at)))
    return true
  const of = all.find(({ id }) => id === record.id)
  if (of === undefined || isSaid(of.values.handed_at)) return true
  return isAsked(of) && rule === 'notification_reassess'
}

/** Without an open case a child is on the list for what is due alone. */
function isOpenOn({ case: of }: Pick<WorkListChild, 'case'>, today: string): boolean {
  return of !== null && (of.closedOn === null || of.closedOn > today)
}

/** What the list says of a child beside what is due: its step and the latest contact. */
function ofList({ sees }: ChildFacts): WorkListChild['sees'] {
  const kinds = [MEASURE.kind, FOLLOWUP.kind]
  return Object.fromEntries(Object.entries(sees).filter(([kind]) => kinds.some((one) => one === kind)))
}

function filterOf(user: SignedIn, { caseworker, team }: WorkListQuery): Omit<WorkListFilter, 'limit'> {
  const leads = seesDepartment(user)
  const own = leads ? {} : { caseworker: user.actor.workerId }
  const ownTeam =
    leads && user.teamId !== null && !user.roles.includes('manager') ? { team: user.teamId } : {}
  if (caseworker || team)
    return {
      ...(caseworker && { caseworker, told: caseworker }),
      ...(team && { team }),
      withoutCase: leads && !caseworker,
    }
  return { ...own, ...ownTeam, told: user.actor.workerId, withoutCase: leads }
}

function childOf(
  { facts: _, case: one, ...child }: WorkListRow,
  { names }: WorkListRows,
): Pick<WorkListChild, 'id' | 'name' | 'protected' | 'birthDate' | 'case' | 'caseworker'> {
  const id = one?.values.caseworker_id
  return {
    ...child,
    case: one && { id: one.id, kind: one.values.kind, closedOn: one.values.closed_on },
    caseworker: id ? { id, name: names[id] ?? '' } : null,
  }
}

function lastContact({ facts }: WorkListRow): string | null {
  const days = recordsOf(facts.records, FOLLOWUP).map(({ values }) => values.date)
  return days.toSorted().at(-1) ?? null
}
