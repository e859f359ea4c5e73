-- Views and functions are code, laid again when their text changes; which text stands here, by file (docs/store.md, "Views and functions").
create table laid (file text primary key, digest text not null, laid_at timestamptz not null default now());

-- The kinds of record that guard_kind() guards, and how (store/sql/00-guards.sql).
create table guarded_kind (
  kind text primary key, access text not null check (access in ('family', 'work', 'measure', 'set-up'))
);
insert into guarded_kind (access, kind)
  select 'family', unnest(array['address', 'relation', 'schooling', 'professional', 'consent'])
  union all select 'work', unnest(array['allocation', 'investigation', 'notification', 'clarification', 'plan', 'goal', 'goal_progress',
    'grant_request', 'deviation'])
  union all select 'measure', 'followup'
  union all select 'set-up', unnest(array['district', 'team', 'provider', 'population', 'annotation', 'retention_rule',
    'followup_standard', 'competence_rule', 'work_setting', 'document_template']);
grant select on guarded_kind to trin_app;

-- The log of changes (0002-guards.sql), with every kind that is of the family, also those to come.
alter policy seen on event using (
  municipality = (select my_municipality()) and (
    (select sees_department())
    or person_id in (select extra_persons())
    or exists (
      select from child_case c where c.municipality = event.municipality and c.person_id = event.person_id and (
        (select i_am('caseworker'))
        or event.entity = 'person'
        or event.entity in (select k.kind from guarded_kind k where k.access = 'family')
        or (event.entity = 'child_case' and event.entity_id = c.id) or event.state ->> 'case_id' = c.id::text
      )
    )
    or exists (
      select from relation r where event.entity = 'person' and r.municipality = event.municipality and r.other_id = event.person_id
    )
    or (person_id is null and entity <> 'allocation' and (select i_am('administrator', 'manager')))
  )
);
