-- Talks with the child.
create table child_talk (
  municipality text not null references tenant,
  id uuid not null,
  version int not null default 1 check (version >= 1),
  import_id text,
  person_id uuid not null,
  case_id uuid,
  date date not null,
  participation text not null check (participation in ('talk', 'observation', 'other_expression', 'representative', 'no_opportunity', 'did_not_want')),
  parents text check (parents in ('absent', 'consented', 'present')),
  childs_view text not null default '',
  kept_from_parents boolean not null default false,
  told_of_companion text check (told_of_companion in ('yes', 'no')),
  companion text not null default '',
  companion_fifteen boolean not null default false,
  also_present text not null default '',
  held_by uuid,
  occasion text check (occasion in ('decision', 'investigation', 'notification', 'plan', 'follow_up', 'childs_wish', 'other')),
  notification_id uuid,
  why_not text not null default '',
  left_out_for text check (left_out_for in ('maturity', 'nature')),
  written_on date,
  foreign key (municipality, held_by) references worker,
  foreign key (municipality, notification_id) references notification
);
call guard_kind('child_talk', 'work');

-- How the child was heard before a measure was granted or asked for (docs/decisions/0032).
alter table measure
  add column talk_id uuid, add column not_heard_reason text not null default '',
  add column heard_otherwise text not null default '', add foreign key (municipality, talk_id) references child_talk;
alter table grant_request add column talk_id uuid, add column not_heard_reason text not null default '',
  add column heard_otherwise text not null default '', add foreign key (municipality, talk_id) references child_talk;
alter table work_setting add column note_days int check (note_days >= 1 and note_days <= 120);

-- What investigations said themselves of the talk becomes a talk of its own; nothing that was written is left behind. Its id
-- follows from the investigation's, here and in a municipality that the child has moved from, so that it is not there twice.
alter table investigation add column talk_id uuid, add column not_heard_reason text not null default '',
  add column heard_otherwise text not null default '';
select set_config('trin.system', 'trin migrate', true), set_config('trin.action', 'move talks', true);
update investigation set version = version + 1, not_heard_reason = child_talk_why_not,
  talk_id = case when child_talk = 'held' and child_talk_on is not null then md5('child_talk ' || id)::uuid end,
  heard_otherwise = case
    when child_talk = 'held' and child_talk_on is not null then ''
    when child_talk = 'held' then trim('Samtale holdt, uden dato. ' || childs_view)
    else childs_view end
where child_talk is not null or child_talk_on is not null or child_talk_why_not <> '' or childs_view <> '';
insert into child_talk (municipality, id, import_id, person_id, case_id, date, participation, childs_view, occasion)
select municipality, talk_id,
  case when import_id like 'before-move:%' then 'before-move:' || md5('child_talk ' || substr(import_id, 13))::uuid end,
  person_id, case_id, child_talk_on, 'talk', childs_view, 'investigation'
from investigation where talk_id is not null;
select set_config('trin.system', '', true), set_config('trin.action', '', true);
alter table investigation drop column child_talk, drop column child_talk_on, drop column child_talk_why_not, drop column childs_view,
  add foreign key (municipality, talk_id) references child_talk;
