-- What the law gives the parties of a case: refusals with hearing and reasons, what a child asks for, and complaints.
-- Support that was applied for and refused.
create table refusal (
  municipality text not null references tenant,
  id uuid not null,
  version int not null default 1 check (version >= 1),
  import_id text,
  person_id uuid not null,
  case_id uuid,
  applied_for text not null,
  applied_on date not null,
  grant_request_id uuid,
  legal_basis text not null default '',
  heard_on date,
  party_said text not null default '',
  not_heard_because text not null default '',
  reasons text not null,
  decided_on date not null,
  told_on date,
  guidance_given boolean not null default false,
  foreign key (municipality, grant_request_id) references grant_request
);
call guard_kind('refusal', 'work');

-- What a child asks for: to be placed, or a pause in contact.
create table child_request (
  municipality text not null references tenant,
  id uuid not null,
  version int not null default 1 check (version >= 1),
  import_id text,
  person_id uuid not null,
  case_id uuid,
  kind text not null check (kind in ('placement', 'contact_pause')),
  asked_on date not null,
  childs_words text not null,
  pause_with text not null default '',
  answer text check (answer in ('placement', 'support', 'neither', 'paused', 'not_paused')),
  answered_on date,
  answer_reason text not null default '',
  told_on date,
  pause_from date,
  pause_until date,
  after_pause_on date,
  after_pause text not null default ''
);
call guard_kind('child_request', 'work');

-- Complaints of decisions, until Ankestyrelsen has decided.
create table complaint (
  municipality text not null references tenant,
  id uuid not null,
  version int not null default 1 check (version >= 1),
  import_id text,
  person_id uuid not null,
  case_id uuid,
  measure_id uuid,
  refusal_id uuid,
  child_request_id uuid,
  other_decision text not null default '',
  complainant text not null check (complainant in ('custody_holder', 'child', 'affected_parent')),
  received_on date not null,
  told_on date,
  grounds text not null,
  by_committee boolean not null default false,
  reassessed_on date,
  reassessment text check (reassessment in ('full', 'partly', 'upheld')),
  reassessment_reason text not null default '',
  sent_on date,
  board_decided_on date,
  board_outcome text check (board_outcome in ('confirmed', 'changed', 'repealed', 'remitted', 'rejected')),
  foreign key (municipality, measure_id) references measure,
  foreign key (municipality, refusal_id) references refusal,
  foreign key (municipality, child_request_id) references child_request
);
call guard_kind('complaint', 'work');

-- When the family was told of the decision on a measure: the time to complain runs from there.
alter table measure add column told_on date;
-- Whether a refusal requires a hearing, or a reason why there was none.
alter table work_setting add column hearing_before_refusal boolean not null default false;
