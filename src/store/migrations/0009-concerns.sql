-- A concern is no notification: those who count notifications must be able to tell the two apart, now and as it was known.
grant select (kind) on notification to trin_figures;
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
    ('notification', array['id', 'import_id', 'version', 'municipality', 'person_id', 'kind', 'received_at', 'assessed_at', 'notifier', 'outcome']),
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
