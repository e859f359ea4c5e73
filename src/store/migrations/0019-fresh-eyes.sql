-- A new notification on a child with a running measure is assessed again by someone who has not taken part in the case
-- (Barnets Lov § 137; docs/decisions/0035), and a notification can be handed on. The functions are laid again from here on
-- (store/sql/20-who-sees.sql, 27-fresh-eyes.sql).
alter table notification
  add column fresh_eyes text check (fresh_eyes in ('assessor', 'colleague')),
  add column reassess_asked_of uuid, add column reassess_asked_by uuid, add column reassess_asked_at timestamptz,
  add column reassess_until date,
  add column reassessed_by uuid, add column reassessed_at timestamptz,
  add column reassess_view text check (reassess_view in ('agrees', 'other_view')),
  add column reassessment text not null default '',
  add column handed_to uuid, add column handed_team uuid, add column handed_by uuid, add column handed_at timestamptz,
  add column handed_note text not null default '',
  add foreign key (municipality, reassess_asked_of) references worker,
  add foreign key (municipality, reassess_asked_by) references worker,
  add foreign key (municipality, reassessed_by) references worker,
  add foreign key (municipality, handed_to) references worker,
  add foreign key (municipality, handed_team) references team,
  add foreign key (municipality, handed_by) references worker;
create index notification_asked_again on notification (municipality, reassess_asked_of)
  where reassess_asked_of is not null and reassessed_at is null;
create index notification_handed_to on notification (municipality, handed_to) where handed_to is not null;
create index notification_handed_team on notification (municipality, handed_team) where handed_team is not null;
create index person_registered_by on person (municipality, registered_by) where registered_by is not null;

create function handed_persons() returns setof uuid stable security definer set search_path from current rows 20 language sql as $$
  select n.person_id from notification n where n.municipality = my_municipality() and n.handed_to = my_id()
$$;
create function notified_persons() returns setof uuid stable security definer set search_path from current rows 20 language sql as $$
  select handed_persons()
$$;
create function guard_fresh_eyes() returns trigger security definer set search_path from current language plpgsql as $$
begin
  return new;
end $$;

-- Who is told of a notification sees it, who the child is and its measures, and nothing more of the child.
alter table guarded_kind drop constraint guarded_kind_access_check,
  add constraint guarded_kind_access_check check (access in ('family', 'work', 'concern', 'measure', 'set-up'));
call guard_kind('notification', 'concern');
alter policy seen on person using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = person.municipality and c.person_id = person.id)
    or id in (select extra_persons())
    or exists (select from relation r where r.municipality = person.municipality and r.other_id = person.id)
    or ((select i_am('provider_worker', 'frontline')) and id in (select named_persons()))
    or (registered_by = (select my_id()) and not has_case(id))
    or id in (select notified_persons())
  )
);
-- Whoever is handed a notification decides on it as if the child were theirs.
alter policy changed on person using (
  municipality = (select my_municipality()) and (select may_write()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = person.municipality and c.person_id = person.id)
    or id in (select extra_persons())
    or (kind = 'adult' and exists (select from relation r where r.municipality = person.municipality and r.other_id = person.id))
    or (registered_by = (select my_id()) and not has_case(id))
    or id in (select handed_persons())
  )
);
alter policy added on child_case with check (
  municipality = (select my_municipality()) and (select may_write()) and (
    (select sees_department())
    or person_id in (select extra_persons())
    or ((select i_am('caseworker')) and has_case_of_mine(person_id))
    or (registered_by_me(person_id) and not has_case(person_id))
    or ((select i_am('caseworker')) and person_id in (select handed_persons()))
  )
);
alter policy seen on measure using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or exists (select from child_case c where c.municipality = measure.municipality and c.person_id = measure.person_id
      and ((select i_am('caseworker')) or c.id = measure.case_id))
    or person_id in (select extra_persons())
    or (provider_id = (select my_provider()) and (end_date is null or end_date >= (select provider_since())))
    or person_id in (select notified_persons())
  )
);
create trigger fresh_eyes before insert or update on notification for each row execute function guard_fresh_eyes();
