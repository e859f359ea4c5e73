-- The change feed of other systems (docs/decisions/0016), and the kinds of casework that go over with a child.

-- The transaction that wrote an event. Numbers of events are given out before they are committed, in any order; those of
-- transactions below the oldest that still runs are committed or gone, so a reader that keeps to them misses nothing.
alter table event add column transaction xid8 not null default pg_current_xact_id();
create index event_feed on event (municipality, transaction, seq);

-- Names this database among its copies: transaction numbers mean nothing in another, such as one restored from a backup.
create function change_feed_of() returns text stable security definer set search_path from current language sql as $$
  select trunc(extract(epoch from m.applied_at) * 1000000)::text from migration m where m.name = '0006-changes.sql'
$$;
revoke all on function change_feed_of() from public;
grant execute on function change_feed_of() to trin_app;

-- How often what goes over with a child has been changed (0003-moves.sql), with the kinds that go over now.
create or replace function changes_of(at_municipality text, children uuid[]) returns int stable security definer
  set search_path from current language sql as $$
  select count(*)::int from event e
  where e.municipality = at_municipality and e.person_id = any(children)
    and e.entity in ('person', 'address', 'relation', 'schooling', 'professional', 'child_case', 'notification', 'clarification',
      'investigation', 'plan', 'goal', 'goal_progress', 'measure', 'followup')
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
