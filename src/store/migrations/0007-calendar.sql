-- The calendar feed of the work list. Whoever holds its secret address reads when something is due, and nothing of any child;
-- as for sessions and tokens the secret itself is not kept, only a hash of it. One for each worker.
create table calendar_feed (
  municipality text not null references tenant, worker_id uuid not null, token_hash bytea not null,
  created_at timestamptz not null default now(), primary key (municipality, worker_id),
  foreign key (municipality, worker_id) references worker
);
create unique index calendar_feed_hash on calendar_feed (municipality, token_hash);
alter table calendar_feed enable row level security;
create policy own on calendar_feed to trin_app
  using (municipality = (select my_municipality()) and worker_id = (select my_id()))
  with check (
    municipality = (select my_municipality()) and worker_id = (select my_id())
    and (select i_am('caseworker', 'team_leader', 'manager', 'prevention_worker'))
  );
grant select (municipality, worker_id, created_at), insert, delete on calendar_feed to trin_app;

-- Whose feed it is; nobody's when it was replaced or taken away, or its worker was stopped or no longer has children.
create function calendar_of(at_municipality text, with_hash bytea) returns table (worker_id uuid, roles text[], team_id uuid)
  stable security definer set search_path from current language sql as $$
  select w.id, w.roles, w.team_id from calendar_feed f
  join worker w on w.municipality = f.municipality and w.id = f.worker_id and w.active
    and w.roles && array['caseworker', 'team_leader', 'manager', 'prevention_worker']
  where f.municipality = at_municipality and f.token_hash = with_hash
$$;
revoke all on function calendar_of(text, bytea) from public;
grant execute on function calendar_of(text, bytea) to trin_app;

-- Who is stopped has no address left that would open again if they came back.
create function end_feeds_of_stopped() returns trigger security definer set search_path from current language plpgsql as $$
begin
  delete from calendar_feed f using changed n where f.municipality = n.municipality and f.worker_id = n.id and not n.active;
  return null;
end $$;
revoke all on function end_feeds_of_stopped() from public;
create trigger feeds after update on worker referencing new table as changed
  for each statement execute function end_feeds_of_stopped();
