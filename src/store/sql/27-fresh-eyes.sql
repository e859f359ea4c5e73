-- Fresh eyes on a notification (Barnets Lov § 137; docs/decisions/0035): who has taken part in a case, and what that keeps one from.

-- The legal basis, or else the type, of each measure that ran for a child on a day: also those that whoever asks does not see.
create or replace function measures_running(person uuid, on_day date)
  returns table (legal_basis text, measure_type text, start_date date)
  stable security definer set search_path from current rows 3 language sql as $$
  select m.legal_basis, m.measure_type, m.start_date from measure m
  where m.municipality = my_municipality() and m.person_id in (select one_child(person))
    and m.start_date <= on_day and (m.end_date is null or m.end_date >= on_day)
$$;
-- Who has taken part in a child's case: whoever has written anything of the child, or has had it. This very notification
-- is not yet the case, to have looked is not to take part, and an access in an emergency is a look.
create or replace function who_took_part(person uuid, notification uuid) returns setof uuid
  stable security definer set search_path from current rows 20 language sql as $$
  with same as (select one_child(person) as id)
  select e.worker_id from event e
    where e.municipality = my_municipality() and e.person_id in (select id from same) and e.worker_id is not null
      and e.entity_id <> notification and e.entity <> 'emergency_access'
  union select a.caseworker_id from allocation a
    where a.municipality = my_municipality() and a.person_id in (select id from same) and a.caseworker_id is not null
  union select c.caseworker_id from child_case c
    where c.municipality = my_municipality() and c.person_id in (select id from same) and c.caseworker_id is not null
$$;
-- Who of the authority can look at a notification with fresh eyes.
create or replace function fresh_workers(of_notification uuid) returns table (id uuid, name text, team_id uuid)
  stable security definer set search_path from current rows 50 language sql as $$
  select w.id, w.name, w.team_id from notification n join worker w on w.municipality = n.municipality
  where n.municipality = my_municipality() and n.id = of_notification and w.active and w.roles && array['caseworker', 'team_leader', 'manager']
    and w.id not in (select who_took_part(n.person_id, n.id))
$$;
-- The last day of an access that is given today to look with fresh eyes: a week, counted by the database's own clock.
create or replace function fresh_eyes_until() returns date stable language sql as $$
  select (now() at time zone 'Europe/Copenhagen')::date + 7
$$;
-- What a notification may never become, whoever changes it: assessed again by someone who has taken part, or opened for
-- longer, or to others, than the rule says. Whoever is only asked to look again writes what they see, and nothing else.
create or replace function guard_fresh_eyes() returns trigger security definer set search_path from current language plpgsql as $$
declare
  said text[] := array['version', 'reassess_view', 'reassessment', 'reassessed_by', 'reassessed_at'];
  before notification;
begin
  if current_setting('role') = 'none' then return new; end if;
  if tg_op = 'UPDATE' then before := old; end if;
  if new.reassess_asked_of is not null
    and (new.reassess_asked_of, new.reassess_until) is distinct from (before.reassess_asked_of, before.reassess_until)
    and (new.reassess_until is null or new.reassess_until > fresh_eyes_until()
      or new.reassess_asked_of not in (select w.id from worker w where w.municipality = new.municipality and w.active
        and w.roles && array['caseworker', 'team_leader', 'manager'])
      or new.reassess_asked_of in (select who_took_part(new.person_id, new.id))) then
    raise exception 'only who has not taken part looks with fresh eyes' using errcode = 'TR002';
  end if;
  if new.handed_to is not null and new.handed_to is distinct from before.handed_to and not exists (
    select from worker w where w.municipality = new.municipality and w.id = new.handed_to and w.active
      and w.roles && array['caseworker', 'team_leader']
  ) then
    raise exception 'a notification is handed on to the authority' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if new.reassessed_by is distinct from old.reassessed_by
    and (new.reassessed_by is distinct from my_id() or my_id() in (select who_took_part(new.person_id, new.id))) then
    raise exception 'only who has not taken part looks with fresh eyes' using errcode = 'TR002';
  end if;
  if new.fresh_eyes is distinct from old.fresh_eyes and (old.fresh_eyes is not null
    or (new.fresh_eyes = 'assessor' and my_id() in (select who_took_part(new.person_id, new.id)))) then
    raise exception 'only who has not taken part looks with fresh eyes' using errcode = 'TR002';
  end if;
  if old.person_id in (select asked_again_persons()) and not sees_whole(old.person_id)
    and old.person_id not in (select handed_persons())
    and to_jsonb(new) - said is distinct from to_jsonb(old) - said then
    raise exception 'who is asked to look again writes what they see' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

revoke all on function measures_running, who_took_part, fresh_workers, fresh_eyes_until, guard_fresh_eyes from public, trin_app, trin_figures;
grant execute on function measures_running, who_took_part, fresh_workers, fresh_eyes_until, guard_fresh_eyes to trin_app;
