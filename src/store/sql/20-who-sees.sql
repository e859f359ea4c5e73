-- Whether a case of this child is mine or my team's. Asked only about cases that are not: a child's other cases.
create or replace function has_case_of_mine(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from child_case c where c.municipality = my_municipality() and c.person_id = person
      and (c.team_id = my_team() or c.caseworker_id = my_id())
  )
$$;
-- Children that I see though no case of theirs is mine: those I broke the glass for, and the records that turned out
-- to be the same child as one whose case is mine.
create or replace function extra_persons() returns setof uuid stable security definer set search_path from current rows 50 language sql as $$
  with broken as (
    select e.person_id as id from emergency_access e
    where e.municipality = my_municipality() and e.worker_id = my_id() and e.from_at <= now() and e.until_at > now()
  )
  select id from broken
  union select p.id from person p
    where p.municipality = my_municipality() and p.merged_into is not null
      and ((i_am('caseworker') and has_case_of_mine(p.merged_into)) or p.merged_into in (select id from broken))
  union select p.merged_into from person p
    where p.municipality = my_municipality() and p.merged_into is not null
      and ((i_am('caseworker') and has_case_of_mine(p.id)) or p.id in (select id from broken))
$$;
-- Whether I see the whole of a child for good: what I see in an emergency gives me nothing that I see afterwards.
create or replace function stands_with(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select sees_department() or (i_am('caseworker') and (has_case_of_mine(person) or exists (
    select from person p where p.municipality = my_municipality() and p.merged_into is not null
      and ((p.id = person and has_case_of_mine(p.merged_into)) or (p.merged_into = person and has_case_of_mine(p.id)))
  )))
$$;
-- The first day that a measure may have ended on for its provider to see it still, and the child with it.
create or replace function provider_since() returns date stable security definer set search_path from current language sql as $$
  select (now() at time zone 'Europe/Copenhagen')::date
    - coalesce((select w.provider_days from work_setting w where w.municipality = my_municipality()), 30)
$$;
-- Children of whom I see who they are, and nothing more: those my measures are for, and those I am named as a professional for.
create or replace function named_persons() returns setof uuid stable security definer set search_path from current rows 100 language sql as $$
  select m.person_id from measure m where m.municipality = my_municipality() and m.provider_id = my_provider()
    and (m.end_date is null or m.end_date >= provider_since())
  union select p.person_id from professional p
    where i_am('frontline') and p.municipality = my_municipality() and p.worker_id = my_id()
      and (p.end_date is null or p.end_date >= current_date)
$$;
-- Children whose undecided notification was handed on to me, or to my team.
create or replace function handed_persons() returns setof uuid stable security definer set search_path from current rows 20 language sql as $$
  select one_child(n.person_id) from notification n
  where n.municipality = my_municipality() and coalesce(n.outcome, '') = '' and i_am('caseworker', 'team_leader')
    and (n.handed_to = my_id() or n.handed_team = my_team())
$$;
-- Children that I am asked to look at with fresh eyes, until I have answered or the days are over.
create or replace function asked_again_persons() returns setof uuid stable security definer set search_path from current rows 5 language sql as $$
  select one_child(n.person_id) from notification n
  where n.municipality = my_municipality() and n.reassess_asked_of = my_id() and n.reassessed_at is null
    and n.reassess_until >= (now() at time zone 'Europe/Copenhagen')::date and i_am('caseworker', 'team_leader')
$$;
-- Children whose notifications are mine to work with though no case of theirs is: those, and those that I registered for the
-- sake of a notification, until a case is opened (docs/decisions/0035).
create or replace function notified_persons() returns setof uuid stable security definer set search_path from current rows 20 language sql as $$
  select handed_persons() union select asked_again_persons()
  union select p.id from person p where p.municipality = my_municipality() and p.registered_by = my_id() and may_write() and not has_case(p.id)
$$;
create or replace function provider_measures() returns setof uuid stable security definer set search_path from current rows 100 language sql as $$
  select m.id from measure m where m.municipality = my_municipality() and m.provider_id = my_provider()
    and (m.end_date is null or m.end_date >= provider_since())
$$;
create or replace function has_case(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (select from child_case c where c.municipality = my_municipality() and c.person_id = person)
$$;
create or replace function registered_by_me(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from person p where p.municipality = my_municipality() and p.id = person and p.registered_by = my_id()
  )
$$;
-- Whether I see all that is known of a child: not only who it is, or one course of it.
create or replace function sees_whole(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select sees_department() or (i_am('caseworker') and has_case_of_mine(person)) or person in (select extra_persons())
$$;
-- Whether I see a child only because I broke the glass for it.
create or replace function only_emergency(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select person in (select extra_persons()) and not stands_with(person) and not (registered_by_me(person) and not has_case(person))
$$;
-- Whether someone may be put in the family or network of a child: an adult whose name is no secret, or someone I see for
-- good already, or who stands there already. Otherwise a relation would be a way to a child that is not mine.
create or replace function may_relate(child uuid, other uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from person p where p.municipality = my_municipality() and p.id = other and (
      (p.kind = 'adult' and not p.protected) or stands_with(p.id) or p.registered_by = my_id()
      or exists (select from relation r where r.municipality = p.municipality and r.other_id = p.id
        and (r.person_id = child or stands_with(r.person_id)))
    )
  )
$$;
-- Whether a child may be opened in an emergency: the record that it is kept under, and nothing more of it.
create or replace function emergency_child(person uuid) returns uuid stable security definer set search_path from current language sql as $$
  select coalesce(p.merged_into, p.id) from person p
  where p.municipality = my_municipality() and p.id = person and p.kind = 'child'
    and i_am('caseworker', 'team_leader', 'manager', 'prevention_worker')
$$;
-- The records that are one child: this one, what it was merged into, and all that were merged into that.
create or replace function one_child(person uuid) returns setof uuid stable security definer set search_path from current rows 2 language sql as $$
  with whole as (
    select coalesce(p.merged_into, p.id) as id from person p where p.municipality = my_municipality() and p.id = person
  )
  select id from whole union select p.id from person p join whole w on p.merged_into = w.id where p.municipality = my_municipality()
$$;
-- A child's sisters and brothers, as far as I see them and how they are related: named so, or with a parent in common.
create or replace function siblings_of(person uuid) returns setof uuid stable set search_path from current rows 3 language sql as $$
  with same as materialized (select array(select one_child(person)) as ids), own as materialized (
    select r.other_id, r.relation from relation r
      where r.municipality = (select my_municipality()) and r.person_id = any((select ids from same)::uuid[])
  ), related as materialized (
    select o.other_id as id from own o where o.relation in ('full_sibling', 'half_sibling', 'step_sibling')
    union select r.person_id from relation r
      where r.municipality = (select my_municipality()) and r.other_id = any((select ids from same)::uuid[])
        and r.relation in ('full_sibling', 'half_sibling', 'step_sibling')
    union select r.person_id from relation r
      where r.municipality = (select my_municipality()) and r.relation in ('mother', 'father', 'co_parent')
        and r.other_id = any(array(select o.other_id from own o where o.relation in ('mother', 'father', 'co_parent')))
  )
  select distinct coalesce(p.merged_into, p.id) from person p
  where p.municipality = (select my_municipality()) and p.id = any(array(select id from related)) and p.kind = 'child'
    and coalesce(p.merged_into, p.id) <> all((select ids from same)::uuid[])
$$;
-- How many cases a child has, also those that I do not see.
create or replace function count_cases(ids uuid[]) returns bigint stable security definer set search_path from current language sql as $$
  select count(*) from child_case c where c.municipality = my_municipality() and c.person_id = any(ids)
$$;
-- How much I see of each of these kinds of record of a child, whose records these are: all that there is; own, all of its
-- cases, and not what belongs to none; a part. A kind of which I see nothing is left out. It rests on who I am and on whose
-- the child's cases are, never on what is kept, so that it tells nobody of a record that they do not see (docs/store.md).
create or replace function sight(ids uuid[], kinds text[]) returns jsonb stable set search_path from current language sql as $$
  with me as materialized (
    select (select bool_and(sees_whole(x)) from unnest(ids) x) as whole,
      (select count(*) from child_case c where c.municipality = my_municipality() and c.person_id = any(ids)) as cases,
      my_provider() is not null as delivers
  ), known as (
    select k.kind, case
      when me.whole or (k.kind = 'notification' and (select bool_or(x in (select notified_persons())) from unnest(ids) x)) then 'all'
      when me.cases > 0 and g.access = 'family' then 'all'
      when me.cases > 0 then case when me.cases = (select count_cases(ids)) then 'own' else 'part' end
      when me.delivers and (k.kind = 'measure' or g.access = 'measure') then 'part'
    end as extent
    from unnest(kinds) as k(kind) cross join me left join guarded_kind g on g.kind = k.kind
  )
  select coalesce(jsonb_object_agg(known.kind, known.extent), '{}') from known where known.extent is not null
$$;
-- Names for the log of looks and of emergencies: for those who read the whole log, and of children one has looked at oneself.
-- To those who read of the whole department a protected name is hidden, as in every list of theirs; and with it the name of
-- every record that is the same child.
create or replace function look_names(ids uuid[])
  returns table (id uuid, given_name text, family_name text, hidden boolean)
  stable security definer set search_path from current rows 100 language sql as $$
  select p.id, p.given_name, p.family_name, (sees_department() or not sees_whole(p.id))
    and (p.protected or exists (select from person o where o.municipality = p.municipality and o.protected
      and o.id in (select one_child(p.id))))
  from person p
  where p.municipality = my_municipality() and p.id = any(ids) and (
    i_am('auditor') or sees_whole(p.id)
    or exists (select from look l where l.municipality = p.municipality and l.person_id = p.id and l.worker_id = my_id())
    or exists (select from emergency_access e where e.municipality = p.municipality and e.person_id = p.id and e.worker_id = my_id())
  )
$$;

revoke all on function has_case_of_mine, extra_persons, stands_with, provider_since, named_persons, handed_persons,
  asked_again_persons, notified_persons, provider_measures, has_case,
  registered_by_me, sees_whole, only_emergency, may_relate, emergency_child, one_child, siblings_of, count_cases, sight, look_names
  from public, trin_app, trin_figures;
grant execute on function has_case_of_mine, extra_persons, stands_with, provider_since, named_persons, handed_persons,
  asked_again_persons, notified_persons, provider_measures, has_case,
  registered_by_me, sees_whole, only_emergency, may_relate, emergency_child, one_child, siblings_of, count_cases, sight, look_names to trin_app;
