import { sql } from 'kysely'
import type { Store } from '../src/store/stores.ts'

/**
 * What is written down of the children of the bench's town: a plan with two goals that are rated, follow-ups and close
 * contact on the measure that runs, notifications, and now and then an investigation, a consent and a question to a leader.
 */
export async function addWork(store: Store): Promise<void> {
  await addPlans(store)
  await addFollowUps(store)
  await addAssessments(store)
  await addQuestions(store)
}

async function addPlans({ db, municipality: m }: Store): Promise<void> {
  await sql`insert into plan (municipality, id, person_id, case_id, kind, started_on, ready_on)
    select ${m}, gen_random_uuid(), c.person_id, c.id, 'childs_plan', c.opened_on + 40, c.opened_on + 80
    from child_case c where c.municipality = ${m}`.execute(db)
  await sql`insert into goal (municipality, id, person_id, case_id, plan_id, goal, arena, target_date, ended_on)
    select ${m}, gen_random_uuid(), p.person_id, p.case_id, p.id, 'Barnet er i skole hver dag', 'school',
      p.started_on + 400 + 30 * k, case k when 2 then p.started_on + 300 end
    from plan p cross join generate_series(1, 2) k where p.municipality = ${m}`.execute(db)
  await sql`insert into goal_progress (municipality, id, person_id, case_id, goal_id, date, rating)
    select ${m}, gen_random_uuid(), g.person_id, g.case_id, g.id, g.target_date - 300 + 45 * k, 1 + k % 4
    from goal g cross join generate_series(1, 3) k where g.municipality = ${m} and g.ended_on is null`.execute(
    db,
  )
}

async function addFollowUps({ db, municipality: m }: Store): Promise<void> {
  await sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind, decision, next_due_date)
    select ${m}, gen_random_uuid(), s.person_id, s.case_id, s.id, s.start_date + 42 * k,
      case k % 3 when 0 then 'contact' else 'formal' end, case k % 3 when 0 then null else 'continue' end,
      case k % 3 when 0 then null else s.start_date + 42 * (k + 2) end
    from measure s cross join generate_series(1, 8) k where s.municipality = ${m} and s.end_date is null`.execute(
    db,
  )
}

async function addAssessments({ db, municipality: m }: Store): Promise<void> {
  await sql`insert into notification (municipality, id, person_id, case_id, kind, received_at, assessed_at, outcome, feedback_on)
    select ${m}, gen_random_uuid(), c.person_id, c.id, 'notification', (c.opened_on - 3)::timestamptz,
      (c.opened_on - 2)::timestamptz, 'investigation', c.opened_on
    from child_case c where c.municipality = ${m}`.execute(db)
  await sql`insert into notification (municipality, id, person_id, case_id, kind, received_at)
    select ${m}, gen_random_uuid(), c.person_id, c.id, 'notification', timestamptz '2026-11-21 12:00:00Z'
    from (select *, row_number() over () as n from child_case where municipality = ${m}) c where c.n % 100 = 0`.execute(
    db,
  )
  await sql`insert into investigation (municipality, id, person_id, case_id, decided_on, completed_on)
    select ${m}, gen_random_uuid(), c.person_id, c.id, case when c.n % 20 = 0 then date '2026-08-15' else c.opened_on end,
      case when c.n % 20 = 0 then null else c.opened_on + 100 end
    from (select *, row_number() over () as n from child_case where municipality = ${m}) c where c.n % 2 = 0`.execute(
    db,
  )
  await sql`insert into consent (municipality, id, person_id, given_by, form, recipient, content, purpose, given_on, expires_on)
    select ${m}, gen_random_uuid(), p.id, 'Mor', 'written', 'skolen', 'Fravær', 'Samarbejde', date '2025-12-01', date '2026-12-01'
    from person p where p.municipality = ${m} and p.kind = 'child'`.execute(db)
}

async function addQuestions({ db, municipality: m }: Store): Promise<void> {
  await sql`insert into grant_request (municipality, id, person_id, case_id, measure_type, start_date, asked_by, asked_on)
    select ${m}, gen_random_uuid(), c.person_id, c.id, 'respite', date '2026-12-01', c.caseworker_id, date '2026-11-20'
    from (select *, row_number() over () as n from child_case where municipality = ${m}) c where c.n % 50 = 0`.execute(
    db,
  )
}
