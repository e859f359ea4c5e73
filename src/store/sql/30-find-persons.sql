-- Search before create reaches the whole municipality, so that no child is made twice; what it answers is little
-- (store/find-persons.ts), and the look is logged by it that asks.
create or replace function find_persons(hashes bytea[], keys text[], born date)
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
      bool_or(p.protected) as protects,
      jsonb_agg(distinct jsonb_build_object('name', p.given_name || ' ' || p.family_name, 'birthDate', p.birth_date,
        'expectedBirthDate', p.expected_birth_date)) as known_as,
      -- Whether what was asked is the whole of a name that it is kept under, and the day of birth.
      bool_or(coalesce(p.birth_date, p.expected_birth_date) = born
        and exists (select from unnest(keys) k where k like 't:%')
        and not exists (select from unnest(keys) k where k like 't:%' and not exists (
          select from name_key n where n.municipality = p.municipality and n.person_id = p.id and n.key = k))
        and not exists (select from name_key n where n.municipality = p.municipality and n.person_id = p.id
          and n.key like 't:%' and n.key <> all(keys))) as by_all
    from (
      select person_id, true as by_cpr, 0 as matched from by_cpr
      union all select person_id, false, matched from by_name
      union all select person_id, false, 0 from by_birth
    ) h join asked a on true join person p on p.municipality = a.municipality and p.id = h.person_id
    group by 1
  ),
  matched as (
    select p.*, f.known_as, f.by_cpr, f.matched, f.by_all, f.protects,
      sees_department() or p.id in (select extra_persons()) or (i_am('caseworker') and has_case_of_mine(p.id))
        or (i_am('prevention_worker') and exists (
          select from child_case o where o.municipality = p.municipality and o.person_id = p.id and o.kind = 'course'
            and o.caseworker_id = my_id()))
        or (i_am('caseworker') and p.kind = 'adult' and exists (
          select from relation r where r.municipality = p.municipality and r.other_id = p.id and has_case_of_mine(r.person_id)))
        or (p.registered_by = my_id() and not has_case(p.id)) as visible
    from found f join asked a on true join person p on p.municipality = a.municipality and p.id = f.person_id
  ),
  told as (select m.*, m.protects and not m.visible as hidden from matched m)
  select p.id, p.kind, case when not p.hidden then p.given_name end, case when not p.hidden then p.family_name end,
    case when not p.hidden then p.birth_date end, case when not p.hidden then p.expected_birth_date end, p.protects,
    case when not p.hidden then p.known_as end, p.by_cpr, case when not p.hidden then p.matched end,
    case when not p.hidden then t.name end, case when not p.hidden then w.name end, p.visible
  from told p
  left join lateral (
    select c.team_id, c.caseworker_id from child_case c where c.municipality = p.municipality and c.person_id in (
      select p.id union all select m.id from person m where m.municipality = p.municipality and m.merged_into = p.id
    )
    order by c.closed_on is null desc, c.opened_on desc limit 1
  ) c on true
  left join team t on t.municipality = p.municipality and t.id = c.team_id
  left join worker w on w.municipality = p.municipality and w.id = c.caseworker_id
  -- Nobody finds out who is protected by trying: one must know the number, or the whole name and the day of birth.
  where not p.hidden or p.by_cpr or p.by_all
  -- Those born that day first, whatever they are called now; among those with the same name, two of three parts right first.
  order by p.by_cpr desc, p.birth_date = born desc nulls last, p.matched desc, (extract(year from p.birth_date) = extract(year from born))::int
    + (extract(month from p.birth_date) = extract(month from born))::int
    + (extract(day from p.birth_date) = extract(day from born))::int desc nulls last
  limit 100
$$;
-- Ids of persons whose names hold every word, each looked for in one or more ranges of keys. No more than ids, and what of
-- them is shown is for the policies of what is read with them: an index of names under a policy of its own would be read
-- child by child (docs/decisions/0009).
create or replace function persons_named(words int[], from_keys text[], before_keys text[]) returns setof uuid
  stable security definer set search_path from current rows 500 language sql as $$
  select k.person_id
  from unnest(words, from_keys, before_keys) as w (word, from_key, before_key)
  join name_key k on k.municipality = my_municipality() and k.key >= w.from_key and k.key < w.before_key
  where sees_department() or may_write() or i_am('provider_worker', 'frontline')
  group by k.person_id having count(distinct w.word) = (select count(distinct n) from unnest(words) n)
$$;

revoke all on function find_persons, persons_named from public, trin_app, trin_figures;
grant execute on function find_persons, persons_named to trin_app;
