-- Every child that has had a case, with the records that turned out to be the same child: when its last case was closed and
-- its last measure ended. Nothing is closed while anything runs or a move waits for its answer.
drop view if exists child_closing;
create view child_closing as
  select p.municipality, p.id as child, p.birth_date, ended.last_closed, ended.is_open
  from person p
  join lateral (
    select max(of_one.day) as last_closed, bool_or(of_one.day is null) as is_open, bool_or(of_one.is_case) as has_case
    from person one
    join lateral (
      select c.closed_on as day, true as is_case from child_case c where c.municipality = one.municipality and c.person_id = one.id
      union all
      select m.end_date, false from measure m where m.municipality = one.municipality and m.person_id = one.id
      union all
      select null, false from transfer t
        where t.municipality = one.municipality and t.person_id = one.id and t.answer is null
    ) of_one on true
    where one.municipality = p.municipality and (one.id = p.id or one.merged_into = p.id)
  ) ended on ended.has_case
  where p.merged_into is null;
revoke all on child_closing from public, trin_app, trin_figures;

-- The days alone, of nobody in particular: those who answer for the rules may not see the children.
create or replace function closings() returns table (birth_date date, last_closed date, is_open boolean) stable security definer
  set search_path from current language sql as $$
  select c.birth_date, c.last_closed, c.is_open from child_closing c
  where c.municipality = my_municipality() and i_am('administrator', 'manager', 'auditor')
$$;
create or replace function looks_before(day date) returns table (count int, oldest date) stable security definer
  set search_path from current language sql as $$
  select count(*)::int, min(l.at)::date from look l
  where l.municipality = my_municipality() and i_am('administrator', 'manager', 'auditor') and l.at < day
$$;

revoke all on function closings, looks_before from public, trin_app, trin_figures;
grant execute on function closings, looks_before to trin_app;
