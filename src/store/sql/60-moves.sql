-- Another municipality's name and number are no secret, but its settings are; a case can be offered to any of them.
create or replace function municipalities() returns table (municipality text, name text) stable security definer
  set search_path from current language sql as $$
  select t.municipality, t.name from tenant t where my_municipality() is not null order by t.name
$$;
-- How often what goes over with a child has been changed (0003-moves.sql), with the kinds that go over now.
create or replace function changes_of(at_municipality text, children uuid[]) returns int stable security definer
  set search_path from current language sql as $$
  select count(*)::int from event e
  where e.municipality = at_municipality and e.person_id = any(children)
    and e.entity in ('person', 'address', 'relation', 'schooling', 'professional', 'child_case', 'notification', 'clarification',
      'child_talk', 'investigation', 'plan', 'goal', 'goal_progress', 'measure', 'followup')
$$;
-- Ends the running work on a child that has moved (0003-moves.sql), and says of the case why in the word that is counted.
create or replace function close_moved(which transfer, reason text) returns void security definer
  set search_path from current language plpgsql as $$
declare
  children uuid[] := array(select one.id from person one where one.municipality = which.municipality
    and (one.id = which.person_id or one.merged_into = which.person_id));
begin
  update measure m set end_date = which.moves_on - 1, end_reason = reason, version = m.version + 1
  where m.municipality = which.municipality and m.person_id = any(children) and m.start_date < which.moves_on
    and (m.end_date is null or m.end_date >= which.moves_on);
  update allocation a set end_date = which.moves_on - 1, version = a.version + 1
  where a.municipality = which.municipality and a.person_id = any(children) and a.start_date < which.moves_on
    and (a.end_date is null or a.end_date >= which.moves_on);
  update child_case c set closed_on = which.moves_on - 1, closing_criterion = 'moved', closing_reason = reason, version = c.version + 1
  where c.municipality = which.municipality and c.person_id = any(children) and c.opened_on < which.moves_on
    and (c.closed_on is null or c.closed_on >= which.moves_on);
end $$;
-- The answer to an offer. All that it may do in the other municipality is what the offer asked for: end what runs there on
-- the day before the move, and note the answer. Both are events there, with the name of the one who answered.
create or replace function answer_transfer(asked uuid, given text, arrived uuid) returns text security definer
  set search_path from current language plpgsql as $$
declare
  offered transfer;
  worker_before text := current_setting('trin.worker', true);
  system_before text := current_setting('trin.system', true);
  action_before text := current_setting('trin.action', true);
  reason_before text := current_setting('trin.reason', true);
  my_worker uuid := my_id();
  here text := my_municipality();
  why text;
begin
  if not i_am('team_leader', 'manager') then return 'not-allowed'; end if;
  select x.* into offered from transfer x where x.id = asked and x.to_municipality = here for update;
  if offered.id is null then return 'not-found'; end if;
  if offered.answer is not null then return 'answered'; end if;
  if given = 'accepted' and (offered.payload ->> 'changes')::int <> changes_of(offered.municipality, array(
    select p.id from person p where p.municipality = offered.municipality
      and (p.id = offered.person_id or p.merged_into = offered.person_id))) then
    return 'changed';
  end if;
  select 'Flyttet til ' || t.name into why from tenant t where t.municipality = here;
  -- A worker is nobody in another municipality, so the log there names the one who answered in words.
  perform set_config('trin.worker', '', true), set_config('trin.action', given || ' transfer', true),
    set_config('trin.reason', case given when 'accepted' then why else '' end, true),
    set_config('trin.system', (select t.name || ', ' || w.name from worker w join tenant t using (municipality)
      where w.municipality = here and w.id = my_worker), true);
  if given = 'accepted' then perform close_moved(offered, why); end if;
  update transfer x set answer = given, answered_by = my_worker, answered_at = now(), received_person_id = arrived,
    payload = jsonb_build_object('content', x.payload -> 'content'), version = x.version + 1
  where x.municipality = offered.municipality and x.id = offered.id;
  perform set_config('trin.worker', coalesce(worker_before, ''), true), set_config('trin.system', coalesce(system_before, ''), true),
    set_config('trin.action', coalesce(action_before, ''), true), set_config('trin.reason', coalesce(reason_before, ''), true);
  return 'done';
end $$;

revoke all on function municipalities, changes_of, close_moved, answer_transfer from public, trin_app, trin_figures;
grant execute on function municipalities, answer_transfer to trin_app;
