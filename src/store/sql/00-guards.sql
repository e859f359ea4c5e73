-- What keeps a kind of record: its migration makes the table and calls it by name, such as `call guard_kind('home_visit', 'work')`.
-- Who sees a record of the kind is its access, the second word:
--   family    whoever sees a case of the child
--   work      a caseworker the whole of the child's, whoever has a course what belongs to that course (case_id)
--   concern   as work, and whoever is told of a notification of the child, or registered the child for its sake
--   measure   as work, and the provider whose measure it is about (measure_id)
--   set-up    everyone at work in the municipality; an administrator or a manager sets it up
-- The kinds that nothing else is like (person, child_case, measure, pupil, worker) have policies of their own in the migrations.

-- Keys and indexes, once.
create or replace procedure lay_keys(kind text, access text) language plpgsql as $$
begin
  if exists (select from pg_index i where i.indrelid = kind::regclass and i.indisprimary) then return; end if;
  execute format('alter table %I add primary key (municipality, id)', kind);
  execute format('create unique index %I on %I (municipality, import_id) where import_id is not null', kind || '_import', kind);
  if access = 'set-up' then return; end if;
  execute format('alter table %I add foreign key (municipality, person_id) references person', kind);
  execute format('create index %I on %I (municipality, person_id)', kind || '_person', kind);
  if access = 'family' then return; end if;
  execute format('alter table %I add foreign key (municipality, case_id) references child_case', kind);
  execute format('create index %I on %I (municipality, case_id)', kind || '_case', kind);
end $$;

-- Who may see, add and change; that a version follows the one before; that every change is an event.
create or replace procedure lay_guards(kind text, access text) language plpgsql as $$
declare
  seen text := 'municipality = (select my_municipality())';
  changed text := seen || ' and (select i_am(''administrator'', ''manager''))';
  theirs text;
begin
  if access <> 'set-up' then
    theirs := format(
      '(select sees_department()) or exists (select from child_case c where c.municipality = %1$I.municipality '
      'and c.person_id = %1$I.person_id %2$s) or person_id in (select extra_persons())',
      kind, case when access <> 'family' then format('and ((select i_am(''caseworker'')) or c.id = %I.case_id)', kind) end
    ) || case access when 'concern' then ' or person_id in (select notified_persons())' else '' end;
    changed := format('(select may_write()) and %s and (%s)', seen, theirs);
    seen := format('%s and (%s %s)', seen, theirs, case access when 'measure' then
      'or ((select my_provider()) is not null and measure_id in (select provider_measures()))' end);
  end if;
  execute format('alter table %I enable row level security', kind);
  execute format('drop policy if exists seen on %I', kind);
  execute format('drop policy if exists added on %I', kind);
  execute format('drop policy if exists changed on %I', kind);
  execute format('create policy seen on %I for select to trin_app using (%s)', kind, seen);
  execute format('create policy added on %I for insert to trin_app with check (%s)', kind, changed);
  execute format('create policy changed on %I for update to trin_app using (%s)', kind, changed);
  execute format('grant select, insert, update on %I to trin_app', kind);
  execute format('create or replace trigger guarded before update on %I for each row execute function guard_record()', kind);
  execute format(
    'create or replace trigger added after insert on %I referencing new table as changed for each statement execute function record_event()',
    kind
  );
  execute format(
    'create or replace trigger corrected after update on %I referencing new table as changed for each statement execute function record_event()',
    kind
  );
end $$;

create or replace procedure guard_kind(kind text, access text) language plpgsql as $$
begin
  insert into guarded_kind as g values (kind, access) on conflict on constraint guarded_kind_pkey do update set access = excluded.access;
  call lay_keys(kind, access);
  call lay_guards(kind, access);
end $$;

-- Called when these procedures are other than they were, so that a kind that was guarded before is guarded as a new one.
create or replace procedure guard_again() language plpgsql as $$
declare one guarded_kind;
begin
  for one in select * from guarded_kind order by guarded_kind.kind loop
    call lay_guards(one.kind, one.access);
  end loop;
end $$;

revoke all on procedure lay_keys, lay_guards, guard_kind, guard_again from public;
