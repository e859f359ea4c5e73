-- Searches that met a protected child (docs/decisions/0030): few of the many looks, asked for by day.
create index look_protected on look (municipality, at) where seen && '{protected,withheld}';

-- The own log does not tell what a search was not told.
alter policy seen on look using (
  municipality = (select my_municipality())
  and ((select i_am('auditor', 'team_leader', 'manager'))
    or (worker_id = (select my_id()) and not seen && '{withheld}')
    or ((select i_am('caseworker')) and (
      person_id in (select extra_persons())
      or exists (select from child_case c where c.municipality = look.municipality and c.person_id = look.person_id))))
);
