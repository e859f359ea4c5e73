-- Whether a Saturday is a working day; null: it is, since that gives the earliest limit.
alter table work_setting add column saturday_counts text;

-- What Barnets Lov § 95 asks at each follow-up beside what happens with the measure. Null: held before it was asked, or elsewhere.
alter table followup
  add column new_assessment text,
  add column new_assessment_reason text,
  add column plan_change text,
  add column child_wish text,
  add column child_wish_why_not text;

-- Whether problems with schooling show in an investigation, and what is thought of PPV then (Barnets Lov § 22).
alter table investigation
  add column schooling text,
  add column ppv text,
  add column ppv_reason text;

-- Why an early preventive course is begun and no investigation.
alter table clarification add column why_no_investigation text;
