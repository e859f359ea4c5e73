import { sql } from 'kysely'
import type { Store } from '../../src/store/stores.ts'
import { id, TOWN } from './town.ts'

/** Ids of the casework of child 1 that `addCasework` writes. */
export const CASEWORK = {
  notification: id('other', 40),
  clarification: id('other', 41),
  investigation: id('other', 42),
  plan: id('other', 43),
  goal: id('other', 44),
  secondGoal: id('other', 45),
  goal_progress: id('other', 46),
  grant_request: id('other', 47),
  deviation: id('other', 48),
  child_talk: id('other', 49),
} as const

/** One of each kind of casework in the case of child 1, each referring to what it grew out of. */
export async function addCasework({ db }: Store): Promise<void> {
  const about = sql`${TOWN}, ${id('person', 1)}::uuid, ${id('case', 1)}::uuid`
  const columns = sql`(municipality, person_id, case_id, id,`
  const worker = (number: number) => sql`${id('worker', number)}::uuid`
  await sql`insert into notification ${columns} kind, received_at, notifier_type, causes, content, assessed_at, assessed_by, outcome)
    values (${about}, ${CASEWORK.notification}, 'notification', '2026-01-05T09:00:00Z', '2', 'UDSLAG3,UDSLAG4', 'Fravær i skolen',
      '2026-01-05T14:00:00Z', ${worker(1)}, 'clarification')`.execute(db)
  await sql`insert into clarification ${columns} started_on, notification_id, matters)
    values (${about}, ${CASEWORK.clarification}, '2026-01-06', ${CASEWORK.notification}, 'Skolegangen')`.execute(
    db,
  )
  await sql`insert into child_talk ${columns} date, participation, childs_view, notification_id, held_by)
    values (${about}, ${CASEWORK.child_talk}, '2026-01-08', 'talk', 'Jeg vil gerne i skole', ${CASEWORK.notification},
      ${worker(1)})`.execute(db)
  await sql`insert into investigation ${columns} decided_on, notification_id, talk_id)
    values (${about}, ${CASEWORK.investigation}, '2026-01-07', ${CASEWORK.notification}, ${CASEWORK.child_talk})`.execute(
    db,
  )
  await sql`insert into plan ${columns} kind, started_on, aim)
    values (${about}, ${CASEWORK.plan}, 'childs_plan', '2026-01-10', 'En god hverdag')`.execute(db)
  for (const goal of [CASEWORK.goal, CASEWORK.secondGoal]) {
    await sql`insert into goal ${columns} plan_id, goal, childs_words, arena, target_date)
      values (${about}, ${goal}, ${CASEWORK.plan}, 'I skole hver dag', 'Jeg vil have en ven', 'school', '2026-06-01')`.execute(
      db,
    )
  }
  await sql`insert into goal_progress ${columns} goal_id, date, rating)
    values (${about}, ${CASEWORK.goal_progress}, ${CASEWORK.secondGoal}, '2026-02-01', 3)`.execute(db)
  await sql`insert into grant_request ${columns} measure_type, start_date, asked_by, asked_on, serves)
    values (${about}, ${CASEWORK.grant_request}, 'respite', '2026-02-01', ${worker(1)}, '2026-01-20', ${CASEWORK.goal})`.execute(
    db,
  )
  await sql`insert into deviation ${columns} measure_id, kind, due_on, reason, asked_by, asked_on)
    values (${about}, ${CASEWORK.deviation}, ${id('measure', 1)}, 'later_followup', '2026-06-01', 'Ferie', ${worker(1)}, '2026-01-20')`.execute(
    db,
  )
  await sql`update measure set serves = ${`${CASEWORK.goal},${CASEWORK.secondGoal}`}, version = version + 1
    where municipality = ${TOWN} and id = ${id('measure', 1)}::uuid`.execute(db)
}
