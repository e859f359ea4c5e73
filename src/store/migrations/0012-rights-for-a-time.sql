-- A right for a time does not become one that stays: a provider's ends some days after its measure, and an access in an
-- emergency gives no other. The functions are laid again from here on (store/sql/20-who-sees.sql, 25-what-stays.sql).

-- How many days a provider still sees a child after its measure has ended; null: thirty.
alter table work_setting add column provider_days int check (provider_days between 0 and 365);
create function provider_since() returns date stable security definer set search_path from current language sql as $$
  select (now() at time zone 'Europe/Copenhagen')::date
    - coalesce((select w.provider_days from work_setting w where w.municipality = my_municipality()), 30)
$$;
alter policy seen on measure using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = measure.municipality and c.person_id = measure.person_id
      and ((select i_am('caseworker')) or c.id = measure.case_id))
    or person_id in (select extra_persons())
    or (provider_id = (select my_provider()) and (end_date is null or end_date >= (select provider_since())))
  )
);

-- Nobody's access begins before it is asked for, or later than it is told of.
alter policy added on emergency_access with check (
  municipality = (select my_municipality()) and worker_id = (select my_id()) and from_at <= now()
  and (select i_am('caseworker', 'team_leader', 'manager', 'prevention_worker'))
);

create function stands_with(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select sees_department() or (i_am('caseworker') and has_case_of_mine(person))
$$;
create function only_emergency(person uuid) returns boolean stable security definer set search_path from current language sql as $$
  select person in (select extra_persons()) and not stands_with(person)
$$;

-- Who may be put in whose network; asked of both, since a child that is seen in an emergency is no way to those around it.
create function may_relate(child uuid, other uuid) returns boolean stable security definer set search_path from current language sql as $$
  select stands_with(other)
$$;
alter policy of_someone_known on relation with check (may_relate(person_id, other_id));
alter policy still_of_someone_known on relation with check (may_relate(person_id, other_id));
drop function may_relate(uuid);

create function guard_standing() returns trigger security definer set search_path from current language plpgsql as $$
begin
  return new;
end $$;
create function guard_relation() returns trigger security definer set search_path from current language plpgsql as $$
begin
  return new;
end $$;
create function guard_registering() returns trigger security definer set search_path from current language plpgsql as $$
begin
  return new;
end $$;

-- A case decides who sees the child.
create trigger opened before insert on child_case for each row execute function guard_standing();
create trigger given before update of person_id, team_id, caseworker_id, kind on child_case for each row
  when (
    (old.person_id, old.team_id, old.caseworker_id, old.kind) is distinct from (new.person_id, new.team_id, new.caseworker_id, new.kind)
    -- A prevention worker's own course is theirs without any emergency.
    and not (old.person_id = new.person_id and old.kind = 'course' and old.caseworker_id = my_id() and i_am('prevention_worker'))
  )
  execute function guard_standing();
-- So does being named as a professional, and delivering a measure.
create trigger named before insert or update of person_id, worker_id on professional for each row
  when (new.worker_id is not null) execute function guard_standing();
create trigger delivered before insert or update of person_id, provider_id on measure for each row
  when (new.provider_id = my_provider()) execute function guard_standing();
create trigger related before insert or update of person_id, other_id on relation for each row execute function guard_relation();
-- So does having registered a child, and being the same child as another.
create trigger registered before insert or update of registered_by on person for each row execute function guard_registering();
