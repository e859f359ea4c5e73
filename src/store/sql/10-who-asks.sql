-- Who is asking. The application names a municipality and a worker; the database looks up once, as the transaction
-- begins, what that worker may do, and the policies read what it found.
create or replace function setting(name text) returns text stable language sql as $$ select nullif(current_setting(name, true), '') $$;
create or replace function enter(at_municipality text, as_worker uuid, with_token uuid) returns void
  security definer set search_path from current language plpgsql as $$
declare me worker; scopes text[];
begin
  select w.* into me from worker w where w.municipality = at_municipality and w.id = as_worker and w.active;
  if 'system' = any(me.roles) then
    select t.scopes into scopes from api_token t
    where t.municipality = at_municipality and t.id = with_token and t.revoked_at is null and t.until_at > now();
  end if;
  perform set_config('trin.my_municipality', coalesce(me.municipality, ''), true),
    set_config('trin.my_id', coalesce(me.id::text, ''), true),
    set_config('trin.my_team', coalesce(me.team_id::text, ''), true),
    set_config('trin.my_provider', case when 'provider_worker' = any(me.roles) then coalesce(me.provider_id::text, '') else '' end, true),
    set_config('trin.my_roles', coalesce(me.roles, '{}')::text, true),
    set_config('trin.my_scopes', coalesce(scopes, '{}')::text, true);
end $$;
create or replace function my_municipality() returns text stable language sql as $$ select setting('trin.my_municipality') $$;
create or replace function my_id() returns uuid stable language sql as $$ select setting('trin.my_id')::uuid $$;
create or replace function my_team() returns uuid stable language sql as $$ select setting('trin.my_team')::uuid $$;
create or replace function my_provider() returns uuid stable language sql as $$ select setting('trin.my_provider')::uuid $$;
create or replace function i_am(variadic asked text[]) returns boolean stable language sql as $$
  select coalesce(setting('trin.my_roles')::text[] && asked, false)
$$;
-- Whether a system-to-system token with this scope is asking.
create or replace function has_scope(asked text) returns boolean stable language sql as $$
  select coalesce(asked = any(setting('trin.my_scopes')::text[]), false)
$$;
create or replace function sees_department() returns boolean stable language sql as $$
  select i_am('team_leader', 'manager') or has_scope('children:read')
$$;
create or replace function may_write() returns boolean stable language sql as $$
  select i_am('caseworker', 'team_leader', 'manager', 'prevention_worker') or has_scope('children:write')
$$;
create or replace function may_see_figures() returns boolean stable language sql as $$
  select i_am('caseworker', 'team_leader', 'manager', 'analyst') or has_scope('figures:read')
$$;

revoke all on function setting, enter, my_municipality, my_id, my_team, my_provider, i_am, has_scope, sees_department,
  may_write, may_see_figures from public, trin_app, trin_figures;
grant execute on function setting, my_municipality, my_id, my_team, my_provider, i_am, has_scope, sees_department,
  may_write, may_see_figures to trin_app;
grant execute on function setting, my_municipality, my_id, i_am, has_scope, may_see_figures to trin_figures;
