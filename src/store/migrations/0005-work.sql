-- The casework itself: what is asked about a worry, found out, planned, granted and followed up.

alter table child_case
  add column closing_criterion text, add column handover_to text, add column handover text not null default '',
  add column if_worry_returns text not null default '';
alter table measure
  add column decided_on date, add column setting text check (setting in ('usual', 'specialised')),
  add column programme text, add column serves text, add column reason_not_lower text not null default '',
  add column plan_decision text check (plan_decision in ('made', 'not_needed')),
  add column ended_because text, add column what_follows text not null default '',
  add column handover_to text, add column handover text not null default '';
-- Contact between two follow-ups may be about no one measure; a follow-up never is.
alter table followup
  alter column measure_id drop not null, add check (kind = 'contact' or measure_id is not null),
  add column form text, add column participants text, add column what_changes text not null default '',
  add column next_due_reason text not null default '';
alter table notification
  alter column outcome drop not null,
  add column kind text check (kind in ('notification', 'concern')), add column notifier_type text, add column causes text,
  add column parents_dialogue text check (parents_dialogue in ('yes', 'no')),
  add column parents_dialogue_why_not text not null default '', add column receipt_on date, add column assessed_by uuid,
  add column danger text check (danger in ('acute', 'not_acute')), add column assessment text not null default '',
  add column outcome_on date, add column outcome_reason text not null default '', add column feedback_on date,
  add column feedback text not null default '';
alter table investigation
  add column aware_on date, add column notification_id uuid, add column child_talk text check (child_talk in ('held', 'not_held')),
  add column child_talk_on date, add column child_talk_why_not text not null default '',
  add column childs_view text not null default '',
  add column development text not null default '', add column development_sources text not null default '',
  add column parents text not null default '', add column parents_sources text not null default '',
  add column family_network text not null default '', add column family_network_sources text not null default '',
  add column everyday text not null default '', add column everyday_sources text not null default '',
  add column preliminary_on date, add column preliminary_assessment text not null default '',
  add column assessment text not null default '';
alter table notification add foreign key (municipality, assessed_by) references worker;
alter table investigation add foreign key (municipality, notification_id) references notification;

create table clarification (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, started_on date not null, notification_id uuid, matters text not null,
  honour_risk text check (honour_risk in ('not_relevant', 'no_risk', 'risk')), sources text not null default '',
  conclusion text not null default '', next_step text check (next_step in ('none', 'early_course', 'support', 'investigation')),
  completed_on date
);
create table plan (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, kind text not null check (kind in ('childs_plan', 'youth_plan', 'development_plan')),
  started_on date not null, aim text not null default '', involvement text not null default '',
  support_to_family text not null default '', ready_on date, ended_on date
);
create table goal (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, plan_id uuid not null, goal text not null, childs_words text not null default '',
  concerns text, who_does text not null default '',
  arena text not null check (arena in ('family', 'school', 'leisure', 'friends', 'network')),
  setting text check (setting in ('usual', 'specialised')), target_date date not null,
  result text check (result in ('reached', 'carried', 'changed', 'dropped')), ended_on date
);
create table goal_progress (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, goal_id uuid not null, date date not null,
  rating int not null check (rating between 1 and 5), note text not null default ''
);
-- What a leader is asked to grant; a measure only once it is granted.
create table grant_request (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, measure_type text not null, start_date date not null,
  legal_basis text not null default '', purpose text not null default '', expected_end_date date, provider_id uuid,
  setting text check (setting in ('usual', 'specialised')), intensity text check (intensity in ('standard', 'intensive')),
  programme text, serves text, reason_not_lower text not null default '',
  plan_decision text check (plan_decision in ('made', 'not_needed')),
  asked_by uuid not null, asked_on date not null, answer text check (answer in ('granted', 'refused')), answered_by uuid,
  answered_on date, answer_note text not null default '', measure_id uuid,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);
create table deviation (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  person_id uuid not null, case_id uuid, measure_id uuid not null, kind text not null check (kind in ('later_followup', 'more_contacts')),
  due_on date, contacts int check (contacts > 0), reason text not null,
  asked_by uuid not null, asked_on date not null, answer text check (answer in ('accepted', 'refused')), answered_by uuid,
  answered_on date, answer_note text not null default '',
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);

-- The municipality's own rules: its follow-up standard, who may grant what, its ways of working and its letters.
create table followup_standard (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  place int not null, step int check (step between 1 and 6), subtype text, measure_type text, intensity text,
  first_count int not null check (first_count > 0), first_unit text not null check (first_unit in ('weeks', 'months')),
  later_count int not null check (later_count > 0), later_unit text not null check (later_unit in ('weeks', 'months')),
  after_year_count int check (after_year_count > 0), after_year_unit text check (after_year_unit in ('weeks', 'months')),
  valid_from date, source text not null default ''
);
create table competence_rule (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  step int check (step between 1 and 6), measure_type text,
  granted_by text not null check (granted_by in ('caseworker', 'team_leader', 'manager')), source text not null default ''
);
create table work_setting (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  other_assessor boolean not null default false, receipt_days int check (receipt_days > 0),
  quiet_after_days int not null check (quiet_after_days > 0)
);
create table document_template (
  municipality text not null references tenant, id uuid not null, version int not null default 1 check (version >= 1), import_id text,
  document text not null check (document in ('plan', 'minutes', 'decision')), sender text not null default '',
  opening text not null default '', appeal text not null default '', closing text not null default ''
);

do $$
declare
  t text;
  mine constant text := 'municipality = (select my_municipality())';
  dept constant text := '(select sees_department())';
  extra constant text := 'person_id in (select extra_persons())';
  seen text;
begin
  foreach t in array array[
    'clarification', 'plan', 'goal', 'goal_progress', 'grant_request', 'deviation',
    'followup_standard', 'competence_rule', 'work_setting', 'document_template'
  ] loop
    execute format('alter table %I add primary key (municipality, id)', t);
    execute format('create unique index %I on %I (municipality, import_id) where import_id is not null', t || '_import', t);
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update on %I to trin_app', t);
    execute format('create trigger guarded before update on %I for each row execute function guard_record()', t);
    execute format(
      'create trigger added after insert on %I referencing new table as changed for each statement execute function record_event()', t
    );
    execute format(
      'create trigger corrected after update on %I referencing new table as changed for each statement execute function record_event()', t
    );
  end loop;

  -- As for the rest of the work (0002-guards.sql): a caseworker the whole of the child's, whoever has a course that course's.
  foreach t in array array['clarification', 'plan', 'goal', 'goal_progress', 'grant_request', 'deviation'] loop
    execute format('alter table %I add foreign key (municipality, person_id) references person', t);
    execute format('alter table %I add foreign key (municipality, case_id) references child_case', t);
    execute format('create index %I on %I (municipality, person_id)', t || '_person', t);
    execute format('create index %I on %I (municipality, case_id)', t || '_case', t);
    seen := format(
      '%1$s and (%2$s or exists (select from child_case c where c.municipality = %3$I.municipality and c.person_id = %3$I.person_id '
      'and ((select i_am(''caseworker'')) or c.id = %3$I.case_id)) or %4$s)', mine, dept, t, extra);
    execute format('create policy seen on %I for select to trin_app using (%s)', t, seen);
    execute format('create policy added on %I for insert to trin_app with check ((select may_write()) and %s)', t, seen);
    execute format('create policy changed on %I for update to trin_app using ((select may_write()) and %s)', t, seen);
  end loop;
  -- Nobody answers what they asked themselves, and only a leader answers.
  foreach t in array array['grant_request', 'deviation'] loop
    execute format(
      'create policy asked_by_me on %I as restrictive for insert to trin_app with check (asked_by = (select my_id()) and answer is null)', t
    );
    execute format(
      'create policy answered_by_leader on %I as restrictive for update to trin_app '
      'using (answer is null and (select i_am(''team_leader'', ''manager'')) and asked_by <> (select my_id())) '
      'with check (answered_by = (select my_id()))', t
    );
  end loop;

  foreach t in array array['followup_standard', 'competence_rule', 'work_setting', 'document_template'] loop
    execute format('create policy seen on %I for select to trin_app using (%s)', t, mine);
    execute format(
      'create policy added on %I for insert to trin_app with check (%s and (select i_am(''administrator'', ''manager'')))', t, mine
    );
    execute format(
      'create policy changed on %I for update to trin_app using (%s and (select i_am(''administrator'', ''manager'')))', t, mine
    );
  end loop;
end $$;

alter table clarification add foreign key (municipality, notification_id) references notification;
alter table goal add foreign key (municipality, plan_id) references plan;
alter table goal_progress add foreign key (municipality, goal_id) references goal;
alter table grant_request add foreign key (municipality, asked_by) references worker;
alter table grant_request add foreign key (municipality, answered_by) references worker;
alter table grant_request add foreign key (municipality, provider_id) references provider;
alter table grant_request add foreign key (municipality, measure_id) references measure;
alter table deviation add foreign key (municipality, asked_by) references worker;
alter table deviation add foreign key (municipality, answered_by) references worker;
alter table deviation add foreign key (municipality, measure_id) references measure;
create index goal_plan on goal (municipality, plan_id);
create index goal_progress_goal on goal_progress (municipality, goal_id);
create index grant_request_waiting on grant_request (municipality, asked_on) where answer is null;
create index deviation_waiting on deviation (municipality, asked_on) where answer is null;
create index deviation_measure on deviation (municipality, measure_id);
create index notification_unassessed on notification (municipality, received_at) where assessed_at is null;
create unique index work_setting_one on work_setting (municipality);
create unique index document_template_one on document_template (municipality, document);

-- The figures read the municipality's own standard, and follow-ups of measures alone.
create policy figures on followup_standard for select to trin_figures
  using (municipality = (select my_municipality()) and (select may_see_figures()));
grant select on followup_standard to trin_figures;
create policy of_measures on followup as restrictive for select to trin_figures using (measure_id is not null);

-- Of a change the figures see the columns that they see of the record (0002-guards.sql), and no other.
create or replace view figure_event with (security_barrier) as
  select e.municipality, e.seq, e.at, e.entity, e.entity_id, e.person_id, e.version, (
    select jsonb_object_agg(k.key, k.value) from jsonb_each(e.state) k where k.key = any(s.columns)
  ) as state
  from event e
  join (values
    ('person', array['id', 'import_id', 'version', 'municipality', 'kind', 'birth_date', 'expected_birth_date', 'sex', 'target_group', 'merged_into']),
    ('measure', array['id', 'import_id', 'version', 'municipality', 'person_id', 'measure_type', 'start_date', 'end_date', 'legal_basis',
      'granted_by', 'provider_id', 'intensity']),
    ('followup', array['id', 'import_id', 'version', 'municipality', 'measure_id', 'person_id', 'date', 'kind', 'decision', 'next_due_date']),
    ('investigation', array['id', 'import_id', 'version', 'municipality', 'person_id', 'decided_on', 'completed_on']),
    ('notification', array['id', 'import_id', 'version', 'municipality', 'person_id', 'received_at', 'assessed_at', 'notifier', 'outcome']),
    ('allocation', array['id', 'import_id', 'version', 'municipality', 'person_id', 'case_id', 'case_import_id', 'caseworker_id',
      'start_date', 'end_date']),
    ('child_case', array['id', 'import_id', 'version', 'municipality', 'person_id', 'kind', 'opened_on', 'closed_on', 'team_id', 'caseworker_id']),
    ('worker', array['id', 'import_id', 'version', 'municipality', 'team_id', 'fte', 'active']),
    ('team', array['id', 'import_id', 'version', 'municipality', 'name']),
    ('pupil', array['id', 'import_id', 'version', 'municipality', 'person_id', 'school_year', 'grade', 'academic_wellbeing',
      'social_wellbeing', 'absence_percent', 'months_registered']),
    ('population', array['id', 'import_id', 'version', 'municipality', 'date', 'population_0_17']),
    ('annotation', array['id', 'import_id', 'version', 'municipality', 'figure', 'group', 'date', 'is_break', 'note'])
  ) as s (entity, columns) on s.entity = e.entity
  where e.municipality = my_municipality() and may_see_figures()
    -- What another municipality did before the child moved here is in that one's figures (0003-moves.sql).
    and not (e.entity in ('measure', 'followup', 'investigation', 'notification')
      and coalesce(e.state ->> 'import_id', '') like 'before-move:%')
    and not (e.entity = 'followup' and e.state ->> 'measure_id' is null);

-- A notification reaches the municipality, not a caseworker: whoever takes work in may write one down about any child of it.
-- It is then for those who have the child to read, and it opens nothing to the one who wrote it.
create policy received on notification for insert to trin_app with check (
  municipality = (select my_municipality()) and (select may_write()) and case_id is null and assessed_at is null
);
