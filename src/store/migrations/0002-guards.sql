-- Who may see and change what, enforced by the database itself (docs/store.md, "Who sees what").
-- `trin_app` is what the application becomes in every transaction: it owns nothing and cannot bypass a policy.
-- `trin_figures` is what the figures are computed under: it can read no name, no address and no CPR number at all.
do $$
declare the_role text;
begin
  foreach the_role in array array['trin_app', 'trin_figures'] loop
    if not exists (select from pg_roles where rolname = the_role) then
      execute format('create role %I nologin noinherit nobypassrls', the_role);
    end if;
    begin
      execute format('grant %I to %I', the_role, current_user);
    exception when insufficient_privilege then
      null; -- someone else made the roles, and it is for them to have granted them (docs/store.md, "PostgreSQL")
    end;
    execute format('grant usage on schema %I to %I', current_schema(), the_role);
  end loop;
end $$;

-- Who is asking. The application names a municipality and a worker; the database looks up once, as the transaction
-- begins, what that worker may do, and the policies read what it found.
create function setting(name text) returns text stable language sql as $$ select nullif(current_setting(name, true), '') $$;
create function enter(at_municipality text, as_worker uuid, with_token uuid) returns void
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
create function my_municipality() returns text stable language sql as $$ select setting('trin.my_municipality') $$;
create function my_id() returns uuid stable language sql as $$ select setting('trin.my_id')::uuid $$;
create function my_team() returns uuid stable language sql as $$ select setting('trin.my_team')::uuid $$;
create function my_provider() returns uuid stable language sql as $$ select setting('trin.my_provider')::uuid $$;
create function i_am(variadic asked text[]) returns boolean stable language sql as $$
  select coalesce(setting('trin.my_roles')::text[] && asked, false)
$$;
-- Whether a system-to-system token with this scope is asking.
create function has_scope(asked text) returns boolean stable language sql as $$
  select coalesce(asked = any(setting('trin.my_scopes')::text[]), false)
$$;
create function sees_department() returns boolean stable language sql as $$
  select i_am('team_leader', 'manager') or has_scope('children:read')
$$;
create function may_write() returns boolean stable language sql as $$
  select i_am('caseworker', 'team_leader', 'manager', 'prevention_worker') or has_scope('children:write')
$$;
create function may_see_figures() returns boolean stable language sql as $$
  select i_am('caseworker', 'team_leader', 'manager', 'analyst') or has_scope('figures:read')
$$;

-- Whether a case of this child is mine or my team's. Asked only about cases that are not: a child's other cases.
create function has_case_of_mine(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from child_case c where c.municipality = my_municipality() and c.person_id = person
      and (c.team_id = my_team() or c.caseworker_id = my_id())
  )
$$;
-- Children that I see though no case of theirs is mine: those I broke the glass for, and the records that turned out
-- to be the same child as one whose case is mine.
create function extra_persons() returns setof uuid stable security definer set search_path from current rows 50 language sql as $$
  with broken as (
    select e.person_id as id from emergency_access e
    where e.municipality = my_municipality() and e.worker_id = my_id() and e.until_at > now()
  )
  select id from broken
  union select p.id from person p
    where p.municipality = my_municipality() and p.merged_into is not null
      and ((i_am('caseworker') and has_case_of_mine(p.merged_into)) or p.merged_into in (select id from broken))
  union select p.merged_into from person p
    where p.municipality = my_municipality() and p.merged_into is not null
      and ((i_am('caseworker') and has_case_of_mine(p.id)) or p.id in (select id from broken))
$$;
-- Children of whom I see who they are, and nothing more: those my measures are for, and those I am named as a professional for.
create function named_persons() returns setof uuid stable security definer set search_path from current rows 100 language sql as $$
  select m.person_id from measure m where m.municipality = my_municipality() and m.provider_id = my_provider()
  union select p.person_id from professional p
    where i_am('frontline') and p.municipality = my_municipality() and p.worker_id = my_id()
      and (p.end_date is null or p.end_date >= current_date)
$$;
create function provider_measures() returns setof uuid stable security definer set search_path from current rows 100 language sql as $$
  select m.id from measure m where m.municipality = my_municipality() and m.provider_id = my_provider()
$$;
create function has_case(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (select from child_case c where c.municipality = my_municipality() and c.person_id = person)
$$;
create function registered_by_me(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from person p where p.municipality = my_municipality() and p.id = person and p.registered_by = my_id()
  )
$$;

-- Cases are where access begins: who sees a case of a child sees the child. A caseworker sees own and own team's, and
-- with one of them the child's others; a prevention worker own courses and no more; a leader the department's.
alter table child_case enable row level security;
create policy seen on child_case for select to trin_app using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or ((select i_am('caseworker')) and (team_id = (select my_team()) or caseworker_id = (select my_id())))
    or ((select i_am('prevention_worker')) and kind = 'course' and caseworker_id = (select my_id()))
    or person_id in (select extra_persons())
    or ((select i_am('caseworker')) and has_case_of_mine(person_id))
  )
);
create policy changed on child_case for update to trin_app using (
  municipality = (select my_municipality()) and (select may_write()) and (
    (select sees_department())
    or ((select i_am('caseworker')) and (team_id = (select my_team()) or caseworker_id = (select my_id())))
    or ((select i_am('prevention_worker')) and kind = 'course' and caseworker_id = (select my_id()))
    or person_id in (select extra_persons())
    or ((select i_am('caseworker')) and has_case_of_mine(person_id))
  )
);
-- Nobody gets at a child by opening a case on it: only one that has none, and that one registered oneself.
create policy added on child_case for insert to trin_app with check (
  municipality = (select my_municipality()) and (select may_write()) and (
    (select sees_department())
    or person_id in (select extra_persons())
    or ((select i_am('caseworker')) and has_case_of_mine(person_id))
    or (registered_by_me(person_id) and not has_case(person_id))
  )
);
grant select, insert, update on child_case to trin_app;

-- Tables of a child's family and network, of its cases, and of the municipality's set-up.
do $$
declare
  t text;
  mine constant text := 'municipality = (select my_municipality())';
  dept constant text := '(select sees_department())';
  extra constant text := 'person_id in (select extra_persons())';
  of_case text;
  visible text;
  changed text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'migration'
  loop
    execute format('alter table %I enable row level security', t);
  end loop;

  foreach t in array array['address', 'relation', 'schooling', 'professional', 'consent'] loop
    of_case := format('exists (select from child_case c where c.municipality = %1$I.municipality and c.person_id = %1$I.person_id)', t);
    visible := format('%s and (%s or %s or %s)', mine, dept, of_case, extra);
    execute format('create policy seen on %I for select to trin_app using (%s)', t, visible);
    execute format('create policy added on %I for insert to trin_app with check ((select may_write()) and %s)', t, visible);
    execute format('create policy changed on %I for update to trin_app using ((select may_write()) and %s)', t, visible);
    execute format('grant select, insert, update on %I to trin_app', t);
  end loop;

  -- A caseworker sees the whole of the child's work; whoever has a course, what belongs to that course.
  foreach t in array array['allocation', 'measure', 'followup', 'investigation', 'notification', 'pupil'] loop
    of_case := format(
      'exists (select from child_case c where c.municipality = %1$I.municipality and c.person_id = %1$I.person_id and (%2$s))',
      t, '(select i_am(''caseworker''))' || case t when 'pupil' then '' else format(' or c.id = %I.case_id', t) end
    );
    changed := format('%s and (%s or %s or %s)', mine, dept, of_case, extra);
    visible := case t
      when 'measure' then format('%s and (%s or %s or %s or provider_id = (select my_provider()))', mine, dept, of_case, extra)
      when 'followup' then format(
        '%s and (%s or %s or %s or ((select my_provider()) is not null and measure_id in (select provider_measures())))',
        mine, dept, of_case, extra)
      else changed end;
    execute format('create policy seen on %I for select to trin_app using (%s)', t, visible);
    execute format('create policy added on %I for insert to trin_app with check ((select may_write()) and %s)', t, changed);
    execute format('create policy changed on %I for update to trin_app using ((select may_write()) and %s)', t, changed);
    execute format('grant select, insert, update on %I to trin_app', t);
  end loop;

  -- What an administrator sets up, and everyone at work in the municipality can name.
  foreach t in array array['district', 'team', 'provider', 'population', 'annotation', 'retention_rule'] loop
    execute format('create policy seen on %I for select to trin_app using (%s)', t, mine);
    execute format(
      'create policy added on %I for insert to trin_app with check (%s and (select i_am(''administrator'', ''manager'')))', t, mine
    );
    execute format(
      'create policy changed on %I for update to trin_app using (%s and (select i_am(''administrator'', ''manager'')))', t, mine
    );
    execute format('grant select, insert, update on %I to trin_app', t);
  end loop;
end $$;

-- Persons: children by their cases, and the adults around them by how they are related.
create policy seen on person for select to trin_app using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = person.municipality and c.person_id = person.id)
    or id in (select extra_persons())
    or exists (select from relation r where r.municipality = person.municipality and r.other_id = person.id)
    or ((select i_am('provider_worker', 'frontline')) and id in (select named_persons()))
    or (registered_by = (select my_id()) and not has_case(id))
  )
);
create policy changed on person for update to trin_app using (
  municipality = (select my_municipality()) and (select may_write()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = person.municipality and c.person_id = person.id)
    or id in (select extra_persons())
    or (kind = 'adult' and exists (select from relation r where r.municipality = person.municipality and r.other_id = person.id))
    or (registered_by = (select my_id()) and not has_case(id))
  )
);
create policy added on person for insert to trin_app with check (
  municipality = (select my_municipality()) and (select may_write()) and registered_by = (select my_id())
);
grant select, insert, update on person to trin_app;

-- What a person is known by follows the person; a CPR number is for those who do the casework.
create policy seen on person_cpr for select to trin_app using (
  municipality = (select my_municipality()) and (select may_write()) and exists (select from person p where p.municipality = person_cpr.municipality and p.id = person_id)
);
create policy added on person_cpr for insert to trin_app with check (
  municipality = (select my_municipality()) and (select may_write()) and exists (select from person p where p.municipality = person_cpr.municipality and p.id = person_id)
);
create policy changed on person_cpr for update to trin_app using (
  municipality = (select my_municipality()) and (select may_write()) and exists (select from person p where p.municipality = person_cpr.municipality and p.id = person_id)
);
grant select, insert on person_cpr to trin_app;
grant update (current, version) on person_cpr to trin_app;
create policy seen on name_key for select to trin_app using (
  municipality = (select my_municipality()) and ((select sees_department()) or exists (select from person p where p.municipality = name_key.municipality and p.id = person_id))
);
create policy added on name_key for insert to trin_app with check (
  municipality = (select my_municipality()) and (select may_write()) and exists (select from person p where p.municipality = name_key.municipality and p.id = person_id)
);
create policy removed on name_key for delete to trin_app using (
  municipality = (select my_municipality()) and (select may_write()) and exists (select from person p where p.municipality = name_key.municipality and p.id = person_id)
);
grant select, insert, delete on name_key to trin_app;

-- Workers: the application can move and stop one; who one is and which roles one has come from the sign-in alone.
create policy seen on worker for select to trin_app using (municipality = (select my_municipality()));
create policy added on worker for insert to trin_app
  with check (municipality = (select my_municipality()) and (select i_am('administrator')) and roles = '{}' and subject is null);
create policy changed on worker for update to trin_app
  using (municipality = (select my_municipality()) and (select i_am('administrator')));
grant select, insert on worker to trin_app;
grant update (name, email, team_id, provider_id, fte, active, version) on worker to trin_app;

create policy seen on tenant for select to trin_app, trin_figures using (municipality = (select my_municipality()));
-- Another municipality's name and number are no secret, but its settings are; a case can be offered to any of them.
create function municipalities() returns table (municipality text, name text) stable security definer
  set search_path from current language sql as $$
  select t.municipality, t.name from tenant t where my_municipality() is not null order by t.name
$$;
grant select on tenant to trin_app, trin_figures;

create policy seen on emergency_access for select to trin_app using (
  municipality = (select my_municipality())
  and (worker_id = (select my_id()) or (select sees_department()) or (select i_am('auditor')))
);
create policy added on emergency_access for insert to trin_app with check (
  municipality = (select my_municipality()) and worker_id = (select my_id())
  and (select i_am('caseworker', 'team_leader', 'manager', 'prevention_worker'))
);
-- A leader takes note of it once, and never of one's own.
create policy changed on emergency_access for update to trin_app using (
  municipality = (select my_municipality()) and (select i_am('team_leader', 'manager'))
  and worker_id <> (select my_id()) and acknowledged_at is null
) with check (municipality = (select my_municipality()) and acknowledged_by = (select my_id()));
grant select, insert on emergency_access to trin_app;
grant update (acknowledged_by, acknowledged_at, version) on emergency_access to trin_app;

create policy seen on transfer for select to trin_app using (
  (municipality = (select my_municipality()) and ((select sees_department()) or exists (select from child_case c where c.municipality = transfer.municipality and c.person_id = transfer.person_id)))
  or (to_municipality = (select my_municipality()) and (select i_am('team_leader', 'manager')))
);
create policy added on transfer for insert to trin_app with check (
  municipality = (select my_municipality()) and (select i_am('team_leader', 'manager'))
);
-- It is answered by answer_transfer() alone (0003-moves.sql), which closes what is left behind in the same breath.
grant select, insert on transfer to trin_app;

-- The log of changes: read by those who may see the child, written by nobody but the triggers below.
create policy seen on event for select to trin_app using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or person_id in (select extra_persons())
    or exists (
      select from child_case c where c.municipality = event.municipality and c.person_id = event.person_id and (
        (select i_am('caseworker'))
        or event.entity in ('person', 'address', 'relation', 'schooling', 'professional', 'consent')
        or (event.entity = 'child_case' and event.entity_id = c.id) or event.state ->> 'case_id' = c.id::text
      )
    )
    or exists (
      select from relation r where event.entity = 'person' and r.municipality = event.municipality and r.other_id = event.person_id
    )
    or (person_id is null and entity <> 'allocation' and (select i_am('administrator', 'manager')))
  )
);
grant select on event to trin_app;

-- The log of looks: added to by everyone for themselves, read by the auditor and the leaders, changed by nobody.
create policy seen on look for select to trin_app using (
  municipality = (select my_municipality())
  and ((select i_am('auditor', 'team_leader', 'manager')) or worker_id = (select my_id())
    or ((select i_am('caseworker')) and (
      person_id in (select extra_persons())
      or exists (select from child_case c where c.municipality = look.municipality and c.person_id = look.person_id))))
);
create policy added on look for insert to trin_app with check (
  municipality = (select my_municipality()) and worker_id = (select my_id()) and system is null
);
grant select, insert on look to trin_app;
create policy seen on deletion_receipt for select to trin_app using (
  municipality = (select my_municipality()) and (select i_am('administrator', 'manager', 'auditor'))
);
grant select on deletion_receipt to trin_app;

create policy seen on api_token for select to trin_app
  using (municipality = (select my_municipality()) and (select i_am('administrator')));
create policy added on api_token for insert to trin_app
  with check (municipality = (select my_municipality()) and (select i_am('administrator')));
create policy changed on api_token for update to trin_app
  using (municipality = (select my_municipality()) and (select i_am('administrator')));
grant select (municipality, id, version, import_id, name, scopes, created_by, until_at, revoked_at) on api_token to trin_app;
grant insert on api_token to trin_app;
grant update (revoked_at, version) on api_token to trin_app;
create policy seen on token_use for select to trin_app
  using (municipality = (select my_municipality()) and (select i_am('administrator')));
grant select on token_use to trin_app;
create policy own on idempotent_answer to trin_app using (
  municipality = (select my_municipality()) and actor_id = coalesce(setting('trin.token')::uuid, (select my_id()))
);
grant select, insert on idempotent_answer to trin_app;

-- Figures: birth, sex, target group and dates; nothing that names anyone.
do $$
declare t text; columns text;
begin
  for t, columns in values
    ('person', 'municipality, id, import_id, kind, birth_date, expected_birth_date, sex, target_group, merged_into'),
    ('measure', 'municipality, id, import_id, person_id, measure_type, start_date, end_date, legal_basis, granted_by, provider_id, intensity'),
    ('followup', 'municipality, id, import_id, measure_id, person_id, date, kind, decision, next_due_date'),
    ('investigation', 'municipality, id, import_id, person_id, decided_on, completed_on'),
    ('notification', 'municipality, id, import_id, person_id, received_at, assessed_at, notifier, outcome'),
    ('allocation', 'municipality, id, import_id, person_id, case_id, case_import_id, caseworker_id, start_date, end_date'),
    ('child_case', 'municipality, id, import_id, person_id, kind, opened_on, closed_on, team_id, caseworker_id'),
    ('worker', 'municipality, id, import_id, team_id, fte, active'),
    ('team', 'municipality, id, import_id, name'),
    ('provider', 'municipality, id, import_id'),
    ('pupil', 'municipality, id, import_id, person_id, school_year, grade, academic_wellbeing, social_wellbeing, absence_percent, months_registered'),
    ('population', 'municipality, id, import_id, date, population_0_17'),
    ('annotation', 'municipality, id, import_id, figure, "group", date, is_break, note')
  loop
    execute format(
      'create policy figures on %I for select to trin_figures using (municipality = (select my_municipality()) and (select may_see_figures()))', t
    );
    execute format('grant select (%s) on %I to trin_figures', columns, t);
  end loop;
end $$;
create view figure_event with (security_barrier) as
  select municipality, seq, at, entity, entity_id, person_id, version,
    state - array['given_name', 'family_name', 'name', 'email', 'subject', 'purpose', 'note', 'end_reason', 'content', 'conclusion',
      'closing_reason', 'title'] as state
  from event
  where municipality = my_municipality() and may_see_figures()
    and entity in ('person', 'measure', 'followup', 'investigation', 'notification', 'allocation', 'child_case', 'worker', 'team',
      'pupil', 'population', 'annotation')
    -- What another municipality did before the child moved here is in that one's figures (0003-moves.sql).
    and not (entity in ('measure', 'followup', 'investigation', 'notification')
      and coalesce(state ->> 'import_id', '') like 'before-move:%');
grant select on figure_event to trin_figures;

-- What a record may never become, whoever changes it.
create function guard_record() returns trigger language plpgsql as $$
begin
  if new.municipality <> old.municipality or new.id <> old.id then
    raise exception 'a record keeps its municipality and its id';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'a change follows the version before it' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;

-- Every change of a record becomes an event, in the transaction that made it. Secrets stay out of it.
create function record_event() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into event (municipality, worker_id, token_id, system, action, reason, entity, entity_id, person_id, version, state)
  select n.municipality, setting('trin.worker')::uuid, setting('trin.token')::uuid, setting('trin.system'),
    coalesce(setting('trin.action'), lower(tg_op)), coalesce(setting('trin.reason'), ''), tg_table_name, n.id,
    case tg_table_name when 'person' then n.id else (to_jsonb(n) ->> 'person_id')::uuid end,
    n.version, to_jsonb(n) - array['cipher', 'hash', 'token_hash', 'payload', 'received_person_id']
  from changed n;
  return null;
end $$;
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'import_id')
  loop
    execute format('create trigger guarded before update on %I for each row execute function guard_record()', t);
    execute format(
      'create trigger added after insert on %I referencing new table as changed for each statement execute function record_event()', t
    );
    execute format(
      'create trigger corrected after update on %I referencing new table as changed for each statement execute function record_event()', t
    );
  end loop;
end $$;
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% can only be added to', tg_table_name;
end $$;
create trigger kept before update on look for each statement execute function refuse_change();
create trigger kept before update on event for each statement execute function refuse_change();

-- Search before create reaches the whole municipality, so that no child is made twice; what it answers is little
-- (store/find-persons.ts), and the look is logged by it that asks.
create function find_persons(hashes bytea[], keys text[], born date)
  returns table (id uuid, kind text, given_name text, family_name text, birth_date date, expected_birth_date date, protected boolean,
    known_as jsonb, by_cpr boolean, matched_keys int, team text, caseworker text, visible boolean)
  stable security definer set search_path from current rows 100 language sql as $$
  with asked as (select my_municipality() as municipality where may_write() or i_am('auditor')),
  by_cpr as (
    select c.person_id from person_cpr c join asked a using (municipality) where c.current and c.hash = any(hashes)
  ),
  by_name as (
    select k.person_id, count(*)::int as matched from name_key k join asked a using (municipality)
    where k.key = any(keys) group by k.person_id order by count(*) desc limit 200
  ),
  -- The unborn are found by a birth near the day it was expected on.
  by_birth as (
    (select p.id as person_id from person p join asked a using (municipality) where born is not null and p.birth_date = born limit 200)
    union all
    (select p.id from person p join asked a using (municipality)
      where p.birth_date is null and p.expected_birth_date between born - 42 and born + 42 limit 200)
  ),
  -- A record that was merged is answered as the one it was merged into, which is known by its name and birth too.
  found as (
    select coalesce(p.merged_into, p.id) as person_id, bool_or(h.by_cpr) as by_cpr, max(h.matched) as matched,
      jsonb_agg(distinct jsonb_build_object('name', p.given_name || ' ' || p.family_name, 'birthDate', p.birth_date,
        'expectedBirthDate', p.expected_birth_date)) as known_as
    from (
      select person_id, true as by_cpr, 0 as matched from by_cpr
      union all select person_id, false, matched from by_name
      union all select person_id, false, 0 from by_birth
    ) h join asked a on true join person p on p.municipality = a.municipality and p.id = h.person_id
    group by 1
  )
  select p.id, p.kind, p.given_name, p.family_name, p.birth_date, p.expected_birth_date, p.protected, f.known_as,
    f.by_cpr, f.matched, t.name, w.name,
    sees_department() or p.id in (select extra_persons()) or (i_am('caseworker') and has_case_of_mine(p.id))
      or (i_am('prevention_worker') and exists (
        select from child_case o where o.municipality = p.municipality and o.person_id = p.id and o.kind = 'course'
          and o.caseworker_id = my_id()))
      or (i_am('caseworker') and p.kind = 'adult' and exists (
        select from relation r where r.municipality = p.municipality and r.other_id = p.id and has_case_of_mine(r.person_id)))
      or (p.registered_by = my_id() and not has_case(p.id))
  from found f
  join asked a on true
  join person p on p.municipality = a.municipality and p.id = f.person_id
  left join lateral (
    select c.team_id, c.caseworker_id from child_case c where c.municipality = p.municipality and c.person_id in (
      select p.id union all select m.id from person m where m.municipality = p.municipality and m.merged_into = p.id
    )
    order by c.closed_on is null desc, c.opened_on desc limit 1
  ) c on true
  left join team t on t.municipality = p.municipality and t.id = c.team_id
  left join worker w on w.municipality = p.municipality and w.id = c.caseworker_id
  -- Those born that day first, whatever they are called now; among those with the same name, two of three parts right first.
  order by f.by_cpr desc, p.birth_date = born desc nulls last, f.matched desc, (extract(year from p.birth_date) = extract(year from born))::int
    + (extract(month from p.birth_date) = extract(month from born))::int
    + (extract(day from p.birth_date) = extract(day from born))::int desc nulls last
  limit 100
$$;

-- Ids of persons whose names hold every word, each looked for in one or more ranges of keys. No more than ids, and what of
-- them is shown is for the policies of what is read with them: an index of names under a policy of its own would be read
-- child by child (docs/decisions/0009).
create function persons_named(words int[], from_keys text[], before_keys text[]) returns setof uuid
  stable security definer set search_path from current rows 500 language sql as $$
  select k.person_id
  from unnest(words, from_keys, before_keys) as w (word, from_key, before_key)
  join name_key k on k.municipality = my_municipality() and k.key >= w.from_key and k.key < w.before_key
  where sees_department() or may_write() or i_am('provider_worker', 'frontline')
  group by k.person_id having count(distinct w.word) = (select count(distinct n) from unnest(words) n)
$$;
-- Whether I see all that is known of a child: not only who it is, or one course of it.
create function sees_whole(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select sees_department() or person in (select extra_persons()) or (i_am('caseworker') and has_case_of_mine(person))
$$;
-- Whether someone may be put in the family or network of a child of mine: an adult whose name is no secret, or someone
-- I see already. Otherwise a relation would be a way to a child that is not mine.
create function may_relate(other uuid) returns boolean stable security definer set search_path from current language sql as $$
  select exists (
    select from person p where p.municipality = my_municipality() and p.id = other and (
      (p.kind = 'adult' and not p.protected) or sees_whole(p.id) or p.registered_by = my_id()
      or exists (select from relation r where r.municipality = p.municipality and r.other_id = p.id and sees_whole(r.person_id))
    )
  )
$$;
create policy of_someone_known on relation as restrictive for insert to trin_app with check (may_relate(other_id));
create policy still_of_someone_known on relation as restrictive for update to trin_app using (true) with check (may_relate(other_id));
-- Whether a child may be opened in an emergency: the record that it is kept under, and nothing more of it.
create function emergency_child(person uuid) returns uuid stable security definer set search_path from current language sql as $$
  select coalesce(p.merged_into, p.id) from person p
  where p.municipality = my_municipality() and p.id = person and p.kind = 'child'
    and i_am('caseworker', 'team_leader', 'manager', 'prevention_worker')
$$;
-- The records that are one child: this one, what it was merged into, and all that were merged into that.
create function one_child(person uuid) returns setof uuid stable security definer set search_path from current rows 2 language sql as $$
  with whole as (
    select coalesce(p.merged_into, p.id) as id from person p where p.municipality = my_municipality() and p.id = person
  )
  select id from whole union select p.id from person p join whole w on p.merged_into = w.id where p.municipality = my_municipality()
$$;
-- Names for the log of looks and of emergencies: for those who read the whole log, and of children one has looked at oneself.
create function look_names(ids uuid[])
  returns table (id uuid, given_name text, family_name text, hidden boolean)
  stable security definer set search_path from current rows 100 language sql as $$
  select p.id, p.given_name, p.family_name, p.protected and not sees_whole(p.id)
  from person p
  where p.municipality = my_municipality() and p.id = any(ids) and (
    i_am('auditor') or sees_whole(p.id)
    or exists (select from look l where l.municipality = p.municipality and l.person_id = p.id and l.worker_id = my_id())
    or exists (select from emergency_access e where e.municipality = p.municipality and e.person_id = p.id and e.worker_id = my_id())
  )
$$;

-- Two records are made one, or two again, only by someone who sees the whole of both; never in a chain or a ring.
create function guard_merge() returns trigger security definer set search_path from current language plpgsql as $$
declare other uuid := coalesce(new.merged_into, old.merged_into);
begin
  -- An operator has taken no role.
  if current_setting('role') <> 'none' and not (sees_whole(new.id) and sees_whole(other)) then
    raise exception 'only who sees the whole of both may merge them' using errcode = 'insufficient_privilege';
  end if;
  if new.merged_into is not null and (
    new.merged_into = new.id or old.merged_into is not null or new.kind <> 'child'
    or exists (select from person p where p.municipality = new.municipality and p.merged_into = new.id)
    or not exists (
      select from person p where p.municipality = new.municipality and p.id = new.merged_into and p.merged_into is null
        and p.kind = 'child'
    )
  ) then
    raise exception 'a child is merged into another child that is itself whole' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger merged before update of merged_into on person for each row
  when (new.merged_into is distinct from old.merged_into) execute function guard_merge();

-- Sign-in happens before there is a user. These functions are all it can do.
create function sign_in(at_municipality text, with_subject text, with_name text, with_email text, with_roles text[], with_team text)
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
create function invented_people()
  returns table (municipality text, municipality_name text, id uuid, name text, roles text[], team text)
  stable security definer set search_path from current language sql as $$
  select w.municipality, t.name, w.id, w.name, w.roles, m.name from worker w
  join tenant t on t.municipality = w.municipality and t.invented
  left join team m on m.municipality = w.municipality and m.id = w.team_id
  where w.active and w.roles <> '{}' and not 'system' = any(w.roles)
  order by t.name, w.name
$$;
create function start_session(at_municipality text, for_worker uuid, with_hash bytea, lasting interval, with_id_token text)
  returns void security definer set search_path from current language sql as $$
  insert into session (municipality, token_hash, worker_id, until_at, id_token)
  values (at_municipality, with_hash, for_worker, now() + lasting, with_id_token)
$$;
-- Whose session it is; null when it has ended, has not been used for a while, or its worker was stopped or lost every role.
create function session_of(at_municipality text, with_hash bytea, idle interval)
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
create function end_session(at_municipality text, with_hash bytea) returns void security definer set search_path from current language sql as $$
  delete from session s where s.municipality = at_municipality and (s.token_hash = with_hash or s.until_at < now())
$$;
-- How many are signed in, for those who keep the server running.
create function live_sessions(idle interval) returns int stable security definer set search_path from current language sql as $$
  select count(*)::int from session s where s.until_at > now() and s.last_used_at > now() - idle
$$;
create function applied_migrations() returns setof text stable security definer set search_path from current language sql as $$
  select name from migration order by name
$$;
-- Whose token it is; null when it has expired, was revoked, or the municipality lets no other system in.
create function token_of(at_municipality text, with_hash bytea) returns table (token_id uuid, worker_id uuid, name text, scopes text[])
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
create function end_sessions_of_changed() returns trigger security definer set search_path from current language plpgsql as $$
begin
  delete from session s using changed n, previous o
  where s.municipality = n.municipality and s.worker_id = n.id and o.municipality = n.municipality and o.id = n.id
    and (not n.active or not n.roles @> o.roles);
  return null;
end $$;
create trigger sessions after update on worker referencing old table as previous new table as changed
  for each statement execute function end_sessions_of_changed();

-- What each role may call. `enter` is for neither: it is called on the way in, before the role is taken on.
do $$
declare f regprocedure; called text;
begin
  for f, called in
    select p.oid::regprocedure, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = current_schema()
  loop
    execute format('revoke all on function %s from public', f);
    continue when called = 'enter';
    execute format('grant execute on function %s to trin_app', f);
    continue when called not in ('setting', 'my_municipality', 'my_id', 'i_am', 'has_scope', 'may_see_figures');
    execute format('grant execute on function %s to trin_figures', f);
  end loop;
end $$;
