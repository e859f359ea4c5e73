-- What a record may never become, whoever changes it.
create or replace function guard_record() returns trigger language plpgsql as $$
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
create or replace function record_event() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into event (municipality, worker_id, token_id, system, action, reason, entity, entity_id, person_id, version, state)
  select n.municipality, setting('trin.worker')::uuid, setting('trin.token')::uuid, setting('trin.system'),
    coalesce(setting('trin.action'), lower(tg_op)), coalesce(setting('trin.reason'), ''), tg_table_name, n.id,
    case tg_table_name when 'person' then n.id else (to_jsonb(n) ->> 'person_id')::uuid end,
    n.version, to_jsonb(n) - array['cipher', 'hash', 'token_hash', 'payload', 'received_person_id']
  from changed n;
  return null;
end $$;
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% can only be added to', tg_table_name;
end $$;
-- Two records are made one, or two again, only by someone who sees the whole of both for good; never in a chain or a ring.
create or replace function guard_merge() returns trigger security definer set search_path from current language plpgsql as $$
declare other uuid := coalesce(new.merged_into, old.merged_into);
begin
  -- An operator has taken no role.
  if current_setting('role') <> 'none' and (only_emergency(new.id) or only_emergency(other)) then
    raise exception 'an access in an emergency gives no other' using errcode = 'TR001';
  end if;
  if current_setting('role') <> 'none' and not (stands_with(new.id) and stands_with(other)) then
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

revoke all on function guard_record, record_event, refuse_change, guard_merge from public, trin_app, trin_figures;
grant execute on function guard_record, record_event, refuse_change, guard_merge to trin_app;
