drop view if exists figure_event;
drop view if exists figure_columns;

-- What the figures see of each kind of record, and whether they see its changes too: birth, sex, target group and dates;
-- nothing that names anyone. The grants below and the view of the changes are both made from this list. Null: all of it.
create view figure_columns (kind, columns, with_changes) as values
  ('person', array['municipality', 'id', 'import_id', 'kind', 'birth_date', 'expected_birth_date', 'sex', 'target_group', 'merged_into'], true),
  ('measure', array['municipality', 'id', 'import_id', 'person_id', 'measure_type', 'start_date', 'end_date', 'legal_basis', 'granted_by',
    'provider_id', 'intensity'], true),
  ('followup', array['municipality', 'id', 'import_id', 'measure_id', 'person_id', 'date', 'kind', 'decision', 'next_due_date'], true),
  ('investigation', array['municipality', 'id', 'import_id', 'person_id', 'decided_on', 'completed_on'], true),
  -- A concern is no notification: those who count notifications must be able to tell the two apart.
  ('notification', array['municipality', 'id', 'import_id', 'person_id', 'kind', 'received_at', 'assessed_at', 'notifier', 'outcome'], true),
  ('allocation', array['municipality', 'id', 'import_id', 'person_id', 'case_id', 'case_import_id', 'caseworker_id', 'start_date',
    'end_date'], true),
  ('child_case', array['municipality', 'id', 'import_id', 'person_id', 'kind', 'opened_on', 'closed_on', 'team_id', 'caseworker_id'], true),
  ('worker', array['municipality', 'id', 'import_id', 'team_id', 'fte', 'active'], true),
  ('team', array['municipality', 'id', 'import_id', 'name'], true),
  ('provider', array['municipality', 'id', 'import_id'], false),
  ('pupil', array['municipality', 'id', 'import_id', 'person_id', 'school_year', 'grade', 'academic_wellbeing', 'social_wellbeing',
    'absence_percent', 'months_registered'], true),
  ('population', array['municipality', 'id', 'import_id', 'date', 'population_0_17'], true),
  ('annotation', array['municipality', 'id', 'import_id', 'figure', 'group', 'date', 'is_break', 'note'], true),
  -- The municipality's own standard decides what was due.
  ('followup_standard', null, false);

-- Of a change the figures see the columns that they see of the record, and its version; no other.
create view figure_event with (security_barrier) as
  select e.municipality, e.seq, e.at, e.entity, e.entity_id, e.person_id, e.version, (
    select jsonb_object_agg(k.key, k.value) from jsonb_each(e.state) k where k.key = any(s.columns) or k.key = 'version'
  ) as state
  from event e
  join figure_columns s on s.kind = e.entity and s.with_changes
  where e.municipality = my_municipality() and may_see_figures()
    -- What another municipality did before the child moved here is in that one's figures (0003-moves.sql).
    and not (e.entity in ('measure', 'followup', 'investigation', 'notification')
      and coalesce(e.state ->> 'import_id', '') like 'before-move:%')
    and not (e.entity = 'followup' and e.state ->> 'measure_id' is null);

do $$
declare seen record;
begin
  execute format('revoke all on all tables in schema %I from trin_figures', current_schema());
  for seen in select kind, (select string_agg(quote_ident(c), ', ') from unnest(columns) c) as columns from figure_columns loop
    execute format('grant select %s on %I to trin_figures', '(' || seen.columns || ')', seen.kind);
    execute format('drop policy if exists figures on %I', seen.kind);
    execute format(
      'create policy figures on %I for select to trin_figures using (municipality = (select my_municipality()) and (select may_see_figures()))', seen.kind
    );
  end loop;
end $$;
grant select on tenant, figure_event to trin_figures;
