-- What gives access to a child for good rests on access that one has for good, or on a leader's yes: never on an emergency.
-- The code is answered in words of its own (api/refused.ts). An operator has taken no role.
create or replace function guard_standing() returns trigger security definer set search_path from current language plpgsql as $$
begin
  if current_setting('role') <> 'none'
    and (only_emergency(new.person_id) or (tg_op = 'UPDATE' and only_emergency(old.person_id))) then
    raise exception 'an access in an emergency gives no other' using errcode = 'TR001';
  end if;
  return new;
end $$;
-- Who is called family of a child of mine, I see the name of for good; the policies ask the rest.
create or replace function guard_relation() returns trigger security definer set search_path from current language plpgsql as $$
begin
  if current_setting('role') <> 'none' and only_emergency(new.other_id) and not may_relate(new.person_id, new.other_id) then
    raise exception 'an access in an emergency gives no other' using errcode = 'TR001';
  end if;
  return new;
end $$;
-- Who registered a child is said once, by who did; and it is registered as itself, and merged afterwards.
create or replace function guard_registering() returns trigger security definer set search_path from current language plpgsql as $$
begin
  if current_setting('role') <> 'none' and (
    (tg_op = 'INSERT' and new.merged_into is not null)
    or (tg_op = 'UPDATE' and new.registered_by is distinct from old.registered_by)
  ) then
    raise exception 'who registered a child, and what it was merged into, are not said so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

revoke all on function guard_standing, guard_relation, guard_registering from public, trin_app, trin_figures;
grant execute on function guard_standing, guard_relation, guard_registering to trin_app;
