-- What the change feed and the calendar feed ask of the database (docs/decisions/0016).
-- Names this database among its copies: transaction numbers mean nothing in another, such as one restored from a backup.
create or replace function change_feed_of() returns text stable security definer set search_path from current language sql as $$
  select trunc(extract(epoch from m.applied_at) * 1000000)::text from migration m where m.name = '0006-changes.sql'
$$;
-- Whose feed it is; nobody's when it was replaced or taken away, or its worker was stopped or no longer has children.
create or replace function calendar_of(at_municipality text, with_hash bytea) returns table (worker_id uuid, roles text[], team_id uuid)
  stable security definer set search_path from current language sql as $$
  select w.id, w.roles, w.team_id from calendar_feed f
  join worker w on w.municipality = f.municipality and w.id = f.worker_id and w.active
    and w.roles && array['caseworker', 'team_leader', 'manager', 'prevention_worker']
  where f.municipality = at_municipality and f.token_hash = with_hash
$$;
-- Who is stopped has no address left that would open again if they came back.
create or replace function end_feeds_of_stopped() returns trigger security definer set search_path from current language plpgsql as $$
begin
  delete from calendar_feed f using changed n where f.municipality = n.municipality and f.worker_id = n.id and not n.active;
  return null;
end $$;

revoke all on function change_feed_of, calendar_of, end_feeds_of_stopped from public, trin_app,
  trin_figures;
grant execute on function change_feed_of, calendar_of to trin_app;
