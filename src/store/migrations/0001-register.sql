-- The register: what is known of children, of whom they live among, and of the work with them.
-- Every table of a municipality has a key that begins with `municipality`, so that Citus can distribute it (docs/store.md).
-- Nothing is deleted by the application and nothing is overwritten without its old value being kept in `event`.

create table tenant (
  municipality text primary key check (municipality ~ '^\d{3}$'),
  name text not null,
  -- The children of an invented municipality never lived; only such a one may be shown in demo mode.
  invented boolean not null default false,
  -- Counts of children below this are hidden from those who may not see the children themselves.
  suppress_below int not null default 5 check (suppress_below >= 0),
  title text not null default '',
  description text not null default ''
);

-- The shape that every record shares.
create table record_shape (
  municipality text not null references tenant,
  id uuid not null,
  version int not null default 1 check (version >= 1),
  -- The id that the record had in the data package it came from.
  import_id text
);

create table district (like record_shape including all, name text not null, active boolean not null default true);
create table team (
  like record_shape including all, name text not null, district_id uuid, active boolean not null default true
);
create table provider (
  like record_shape including all, name text not null, kind text, active boolean not null default true
);
-- Someone at work in the municipality or for it. Who may sign in has a subject; the roles come from the sign-in alone.
create table worker (
  like record_shape including all,
  name text not null,
  email text,
  subject text,
  roles text[] not null default '{}',
  team_id uuid,
  provider_id uuid,
  fte numeric check (fte >= 0),
  active boolean not null default true
);
create table population (
  like record_shape including all, date date not null, population_0_17 int not null check (population_0_17 >= 0)
);
create table annotation (
  like record_shape including all,
  figure text not null, "group" text not null default '', date date not null, is_break boolean not null default false,
  note text not null
);
-- How long a kind of record is kept after the last case of the child was closed.
create table retention_rule (
  like record_shape including all, kind text not null, keep_years int not null check (keep_years between 0 and 100),
  source text not null default ''
);

-- A child, or an adult of its family or network.
create table person (
  like record_shape including all,
  kind text not null default 'child' check (kind in ('child', 'adult')),
  given_name text not null default '',
  family_name text not null default '',
  birth_date date,
  -- For the unborn: the day the birth is expected. Becomes birth_date by a correction.
  expected_birth_date date,
  death_date date,
  sex text check (sex in ('female', 'male')),
  target_group text check (target_group in ('social', 'disability', 'unaccompanied_minor')),
  -- Name and address protection.
  protected boolean not null default false,
  -- The record that this one turned out to be the same child as. Nothing moves: reads follow it, and clearing it undoes it.
  merged_into uuid,
  registered_by uuid
);
-- Civil registration numbers: encrypted, and found by a keyed hash. The keys are not in the database.
create table person_cpr (
  like record_shape including all, person_id uuid not null, cipher bytea not null, hash bytea not null, key_id text not null,
  current boolean not null default true
);
-- What a name is found by: whole words and how they sound. Worked out from the name, so it is not a record.
create table name_key (
  municipality text not null, key text collate "C" not null, person_id uuid not null, primary key (municipality, key, person_id)
);
create table address (
  like record_shape including all, person_id uuid not null, street text not null default '', postcode text not null default '',
  city text not null default '', phone text not null default '', email text not null default '', start_date date, end_date date
);
-- How another person stands to the child: family and network alike.
create table relation (
  like record_shape including all, person_id uuid not null, other_id uuid not null, relation text not null,
  custody boolean not null default false, lives_with boolean not null default false,
  closeness int check (closeness between 1 and 3), role text not null default '', start_date date, end_date date
);
create table schooling (
  like record_shape including all, person_id uuid not null, kind text not null, name text not null, grade text not null default '',
  contact text not null default '', start_date date, end_date date
);
create table professional (
  like record_shape including all, person_id uuid not null, name text not null, profession text not null,
  workplace text not null default '', phone text not null default '', worker_id uuid, start_date date, end_date date
);
-- Consent to exchange information: for whom, what, until when, withdrawn.
create table consent (
  like record_shape including all, person_id uuid not null, given_by text not null, recipient text not null, content text not null,
  purpose text not null, form text not null, given_on date not null, expires_on date, withdrawn_on date
);
create table child_case (
  like record_shape including all, person_id uuid not null,
  kind text not null default 'case' check (kind in ('case', 'course')),
  title text not null default '', opened_on date not null, closed_on date, closing_reason text not null default '',
  team_id uuid, caseworker_id uuid, district_id uuid
);
create table allocation (
  like record_shape including all, person_id uuid, case_id uuid, caseworker_id uuid not null,
  start_date date not null, end_date date,
  -- A data package says who had how many cases, but not whose they were: an imported allocation has the case's name there
  -- and neither a case nor a child here.
  case_import_id text,
  check ((case_id is null) = (person_id is null) and (case_id is not null or case_import_id is not null))
);
create table measure (
  like record_shape including all, person_id uuid not null, case_id uuid, measure_type text not null,
  start_date date not null, end_date date, end_reason text not null default '', legal_basis text not null default '',
  purpose text not null default '', expected_end_date date, provider_id uuid, granted_by text not null default '',
  intensity text check (intensity in ('standard', 'intensive'))
);
create table followup (
  like record_shape including all, person_id uuid not null, case_id uuid, measure_id uuid not null, date date not null,
  kind text not null check (kind in ('formal', 'contact')), decision text check (decision in ('continue', 'adjust', 'end')),
  next_due_date date, note text not null default ''
);
create table investigation (
  like record_shape including all, person_id uuid not null, case_id uuid, decided_on date not null, completed_on date,
  legal_basis text not null default '', conclusion text not null default ''
);
create table notification (
  like record_shape including all, person_id uuid not null, case_id uuid, received_at timestamptz not null,
  assessed_at timestamptz, notifier text not null default '', content text not null default '', outcome text not null default ''
);
create table pupil (
  like record_shape including all, person_id uuid not null, school_year text not null, grade int not null,
  academic_wellbeing numeric, social_wellbeing numeric, absence_percent numeric, months_registered numeric
);

-- Access in an emergency: for a stated reason, for a limited time, told to the leader.
create table emergency_access (
  like record_shape including all, person_id uuid not null, worker_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 10),
  from_at timestamptz not null default now(), until_at timestamptz not null, acknowledged_by uuid, acknowledged_at timestamptz,
  check (until_at > from_at and until_at <= from_at + interval '24 hours')
);
-- A case on its way to another municipality: offered by the one, received by the other. The payload is what goes over.
create table transfer (
  like record_shape including all, person_id uuid not null, to_municipality text not null references tenant,
  note text not null default '', payload jsonb not null, offered_by uuid, offered_at timestamptz not null default now(),
  answered_by uuid, answered_at timestamptz, answer text check (answer in ('accepted', 'declined')), moves_on date not null,
  received_person_id uuid
);

-- Every change: who, when, what and why, and the whole record as it was after it.
create table event (
  municipality text not null references tenant,
  seq bigint generated always as identity,
  -- The moment the transaction began: all that was changed together became known together.
  at timestamptz not null default now(),
  worker_id uuid,
  token_id uuid,
  -- What changed it, when no worker did: a command that an operator ran.
  system text,
  action text not null,
  reason text not null default '',
  entity text not null,
  entity_id uuid not null,
  person_id uuid,
  version int not null,
  state jsonb not null,
  primary key (municipality, seq),
  check (worker_id is not null or system is not null)
);
-- Every look at a child: who, when, for what purpose and what was seen. Only ever added to.
create table look (
  municipality text not null references tenant,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  worker_id uuid,
  token_id uuid,
  system text,
  person_id uuid not null,
  purpose text not null,
  -- Kinds of record seen, such as {person,measure}.
  seen text[] not null,
  reason text not null default '',
  primary key (municipality, seq)
);
create table deletion_receipt (
  municipality text not null references tenant, id uuid not null, at timestamptz not null default now(), rule text not null,
  counts jsonb not null, primary key (municipality, id)
);

create table session (
  municipality text not null references tenant, token_hash bytea not null, worker_id uuid not null,
  started_at timestamptz not null default now(), last_used_at timestamptz not null default now(), until_at timestamptz not null,
  -- What the provider needs to end its own session; null for the demo sign-in.
  id_token text,
  primary key (municipality, token_hash)
);
create table api_token (
  like record_shape including all, name text not null, token_hash bytea not null, scopes text[] not null, created_by uuid,
  until_at timestamptz not null, revoked_at timestamptz
);
-- When a token was last used: no record, since a use changes nothing that anyone must be able to see the history of.
create table token_use (
  municipality text not null references tenant, token_id uuid not null, last_used_at timestamptz not null,
  primary key (municipality, token_id)
);
-- The answer that a create was given, so that the same request sent twice creates once.
create table idempotent_answer (
  municipality text not null references tenant, actor_id uuid not null, key text not null, request_hash bytea not null,
  status int not null, answer jsonb not null, at timestamptz not null default now(), primary key (municipality, actor_id, key)
);

-- Keys of all records, and the indexes that the pages stand on.
do $$
declare record_table text;
begin
  for record_table in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'record_shape'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'import_id')
  loop
    execute format('alter table %I add primary key (municipality, id)', record_table);
    execute format('alter table %I add foreign key (municipality) references tenant', record_table);
    execute format(
      'create unique index %I on %I (municipality, import_id) where import_id is not null', record_table || '_import', record_table
    );
  end loop;
  foreach record_table in array array[
    'address', 'relation', 'schooling', 'professional', 'consent', 'child_case', 'allocation', 'measure', 'followup',
    'investigation', 'notification', 'pupil', 'person_cpr', 'emergency_access', 'transfer'
  ] loop
    execute format('create index %I on %I (municipality, person_id)', record_table || '_person', record_table);
    execute format('alter table %I add foreign key (municipality, person_id) references person', record_table);
  end loop;
  foreach record_table in array array['allocation', 'measure', 'followup', 'investigation', 'notification'] loop
    execute format('alter table %I add foreign key (municipality, case_id) references child_case', record_table);
    execute format('create index %I on %I (municipality, case_id)', record_table || '_case', record_table);
  end loop;
end $$;
drop table record_shape;

alter table team add foreign key (municipality, district_id) references district;
alter table worker add foreign key (municipality, team_id) references team;
alter table worker add foreign key (municipality, provider_id) references provider;
alter table person add foreign key (municipality, merged_into) references person;
alter table name_key add foreign key (municipality, person_id) references person on delete cascade;
alter table relation add foreign key (municipality, other_id) references person;
alter table professional add foreign key (municipality, worker_id) references worker;
alter table child_case add foreign key (municipality, team_id) references team;
alter table child_case add foreign key (municipality, caseworker_id) references worker;
alter table child_case add foreign key (municipality, district_id) references district;
alter table allocation add foreign key (municipality, caseworker_id) references worker;
alter table measure add foreign key (municipality, provider_id) references provider;
alter table followup add foreign key (municipality, measure_id) references measure;
alter table emergency_access add foreign key (municipality, worker_id) references worker;
alter table session add foreign key (municipality, worker_id) references worker;
alter table token_use add foreign key (municipality, token_id) references api_token;

create unique index worker_subject on worker (municipality, subject) where subject is not null;
create unique index population_date on population (municipality, date);
create unique index retention_rule_kind on retention_rule (municipality, kind);
create unique index api_token_hash on api_token (municipality, token_hash);
create index person_name on person (municipality, family_name, given_name, id);
create index person_birth on person (municipality, birth_date);
create index person_expected on person (municipality, expected_birth_date) where birth_date is null;
create index person_merged on person (municipality, merged_into) where merged_into is not null;
create index name_key_person on name_key (municipality, person_id);
create index person_cpr_hash on person_cpr (municipality, hash) where current;
create index relation_other on relation (municipality, other_id);
create index professional_worker on professional (municipality, worker_id) where worker_id is not null;
create index child_case_team on child_case (municipality, team_id, person_id);
create index child_case_caseworker on child_case (municipality, caseworker_id, person_id);
create index allocation_caseworker on allocation (municipality, caseworker_id);
create index measure_provider on measure (municipality, provider_id) where provider_id is not null;
create index measure_start on measure (municipality, start_date, id);
create index followup_measure on followup (municipality, measure_id);
create index followup_date on followup (municipality, date, id);
create index investigation_decided on investigation (municipality, decided_on, id);
create index notification_received on notification (municipality, received_at, id);
create index emergency_access_worker on emergency_access (municipality, worker_id, until_at);
create index transfer_to on transfer (to_municipality, answered_at);
create index event_record on event (municipality, entity, entity_id, version);
create index event_person on event (municipality, person_id, seq);
create index event_at on event (municipality, at);
create index look_person on look (municipality, person_id, seq);
create index look_worker on look (municipality, worker_id, seq);
create index session_until on session (until_at);
