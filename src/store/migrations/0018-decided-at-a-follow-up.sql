-- Whether a Saturday is a working day; null: it is, since that gives the earliest limit.
alter table work_setting add column saturday_counts text check (saturday_counts in ('yes', 'no'));
