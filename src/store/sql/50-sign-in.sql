-- Sign-in happens before there is a user. These functions are all it can do.
create or replace function sign_in(at_municipality text, with_subject text, with_name text, with_email text, with_roles text[], with_team text)
  returns uuid security definer set search_path from current language plpgsql as $$
declare found worker; team uuid;
begin
  -- No provider makes another system of a person.
  with_roles := array_remove(with_roles, 'system');
  perform set_config('trin.system', 'sign-in', true), set_config('trin.action', 'sign-in', true);
  perform pg_advisory_xact_lock(hashtext('sign-in ' || at_municipality || with_subject));
  select t.id into team from team t where t.municipality = at_municipality and t.active and with_team in (t.name, t.import_id);
  select * into found from worker w where w.municipality = at_municipality and w.subject = with_subject;
  if found.id is null then
    -- Nobody without a role is let in, or kept a record of.
    if with_roles = '{}' or not exists (select from tenant where municipality = at_municipality) then return null; end if;
    insert into worker (municipality, id, name, email, subject, roles, team_id)
    values (at_municipality, gen_random_uuid(), with_name, with_email, with_subject, with_roles, team)
    returning * into found;
  elsif not found.active then
    return null;
  elsif (found.name, found.email, found.roles) is distinct from (with_name, with_email, with_roles)
    or (with_team is not null and found.team_id is distinct from team) then
    update worker w set name = with_name, email = with_email, roles = with_roles,
      team_id = case when with_team is null then w.team_id else team end, version = w.version + 1
    where w.municipality = at_municipality and w.id = found.id;
  end if;
  return case when with_roles = '{}' then null else found.id end;
end $$;
-- Whom one can be in demo mode: people who never lived, of municipalities that never were.
create or replace function invented_people()
  returns table (municipality text, municipality_name text, id uuid, name text, roles text[], team text)
  stable security definer set search_path from current language sql as $$
  select w.municipality, t.name, w.id, w.name, w.roles, m.name from worker w
  join tenant t on t.municipality = w.municipality and t.invented
  left join team m on m.municipality = w.municipality and m.id = w.team_id
  where w.active and w.roles <> '{}' and not 'system' = any(w.roles)
  order by t.name, w.name
$$;
create or replace function start_session(at_municipality text, for_worker uuid, with_hash bytea, lasting interval, with_id_token text)
  returns void security definer set search_path from current language sql as $$
  insert into session (municipality, token_hash, worker_id, until_at, id_token)
  values (at_municipality, with_hash, for_worker, now() + lasting, with_id_token)
$$;
-- Whose session it is; null when it has ended, has not been used for a while, or its worker was stopped or lost every role.
create or replace function session_of(at_municipality text, with_hash bytea, idle interval)
  returns table (worker_id uuid, name text, roles text[], team_id uuid, id_token text)
  security definer set search_path from current language sql as $$
  with live as (
    select s.token_hash, w.id, w.name, w.roles, w.team_id, s.id_token from session s
    join worker w on w.municipality = s.municipality and w.id = s.worker_id and w.active and w.roles <> '{}'
    where s.municipality = at_municipality and s.token_hash = with_hash and s.until_at > now() and s.last_used_at > now() - idle
  ),
  used as (
    update session s set last_used_at = now() from live l
    where s.municipality = at_municipality and s.token_hash = l.token_hash and s.last_used_at < now() - interval '1 minute'
  )
  select l.id, l.name, l.roles, l.team_id, l.id_token from live l
$$;
create or replace function end_session(at_municipality text, with_hash bytea) returns void security definer set search_path from current language sql as $$
  delete from session s where s.municipality = at_municipality and (s.token_hash = with_hash or s.until_at < now())
$$;
-- How many are signed in, for those who keep the server running.
create or replace function live_sessions(idle interval) returns int stable security definer set search_path from current language sql as $$
  select count(*)::int from session s where s.until_at > now() and s.last_used_at > now() - idle
$$;
create or replace function applied_migrations() returns setof text stable security definer set search_path from current language sql as $$
  select name from migration order by name
$$;
-- Whose token it is; null when it has expired, was revoked, or the municipality lets no other system in.
create or replace function token_of(at_municipality text, with_hash bytea) returns table (token_id uuid, worker_id uuid, name text, scopes text[])
  security definer set search_path from current language sql as $$
  with live as (
    select t.id, w.id as worker_id, t.name, t.scopes from api_token t
    join worker w on w.municipality = t.municipality and w.active and 'system' = any(w.roles)
    where t.municipality = at_municipality and t.token_hash = with_hash and t.revoked_at is null and t.until_at > now()
    limit 1
  ),
  used as (
    insert into token_use as u (municipality, token_id, last_used_at) select at_municipality, l.id, now() from live l
    on conflict (municipality, token_id) do update set last_used_at = now() where u.last_used_at < now() - interval '1 minute'
  )
  select l.id, l.worker_id, l.name, l.scopes from live l
$$;
-- Taking a role away ends what stands on it.
create or replace function end_sessions_of_changed() returns trigger security definer set search_path from current language plpgsql as $$
begin
  delete from session s using changed n, previous o
  where s.municipality = n.municipality and s.worker_id = n.id and o.municipality = n.municipality and o.id = n.id
    and (not n.active or not n.roles @> o.roles);
  return null;
end $$;

revoke all on function sign_in, invented_people, start_session, session_of, end_session, live_sessions,
  applied_migrations, token_of, end_sessions_of_changed from public, trin_app, trin_figures;
grant execute on function sign_in, invented_people, start_session, session_of, end_session, live_sessions,
  applied_migrations, token_of, end_sessions_of_changed to trin_app;
