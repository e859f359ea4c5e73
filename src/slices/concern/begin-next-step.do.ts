import { keepNew } from '../../casework/keep-new.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { openCase } from '../child/open-case.do.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import type { CLARIFICATION } from './clarification.record.ts'
import type { NotifiedChild } from './notified-child.store.ts'

/** For whom a next step is begun, by whom and on which day. */
export interface Beginning {
  readonly store: Store
  readonly writer: Writer
  readonly child: NotifiedChild
  /** ISO day. */
  readonly today: string
}

/** Records of the child that have begun and are not completed. */
export async function underWay(
  store: Store,
  spec: typeof INVESTIGATION | typeof CLARIFICATION,
  personId: string,
): Promise<readonly StoredRecord<typeof spec>[]> {
  const all = await listRecords(store, spec, { personId, limit: 1_000 })
  return all.filter(({ values }) => values.completed_on === null)
}

/** The child's open case; opened for own team and self where there is none. */
export async function ensureCase({ store, writer, child, today }: Beginning): Promise<Written> {
  const open = child.open.find(({ values }) => values.kind === 'case')
  if (open) return { ok: true, value: { kind: 'child_case', record: open } }
  return openCase(store, writer, {
    personId: child.id,
    values: { kind: 'case', opened_on: today, team_id: leadersTeam(writer) },
  })
}

/** What an investigation begins with: nothing is typed that the notification knows. */
interface NewInvestigation {
  readonly notificationId: string | null
  /** ISO day on which the municipality became aware: the four months run from it. */
  readonly awareOn: string
}

/** Begins an investigation (Barnets Lov § 20) in the child's open case. */
export async function beginInvestigation(
  beginning: Beginning,
  { notificationId, awareOn }: NewInvestigation,
): Promise<Written> {
  const { store, child, today } = beginning
  const file = await ensureCase(beginning)
  if (!file.ok) return file
  const kept = await keepNew(store, {
    spec: INVESTIGATION,
    personId: child.id,
    caseId: file.value.record.id,
    values: {
      decided_on: today,
      aware_on: awareOn,
      legal_basis: 'BL § 20',
      notification_id: notificationId,
    },
  })
  return { ok: true, value: kept }
}

/** What an early preventive course begins with. */
export interface NewCourse {
  /** Who is to have it; left out: the one who begins it, or nobody yet for a leader. */
  readonly worker?: string | undefined
  /** Whether the child is to have a case beside it. */
  readonly withCase?: boolean | undefined
}

/** Begins an early preventive course (Barnets Lov § 30), or goes on with the one that runs. */
export async function beginCourse(
  beginning: Beginning,
  { worker, withCase = false }: NewCourse,
): Promise<Written> {
  const { store, writer, child, today } = beginning
  if (withCase) {
    const file = await ensureCase(beginning)
    if (!file.ok) return file
  }
  const running = child.open.find(
    ({ values }) => values.kind === 'course' && (worker === undefined || values.caseworker_id === worker),
  )
  if (running) return { ok: true, value: { kind: 'child_case', record: running } }
  const given = { caseworker_id: worker ?? null }
  const team = worker === undefined ? leadersTeam(writer) : writer.teamId
  return openCase(store, writer, {
    personId: child.id,
    values: { kind: 'course', opened_on: today, team_id: team, ...given },
  })
}

/** A leader opens for the team; who works with children opens for self, which `openCase` fills in. */
function leadersTeam({ roles, teamId }: Writer): string | null {
  return rightsOf(roles).allocate && !roles.includes('caseworker') ? teamId : null
}
