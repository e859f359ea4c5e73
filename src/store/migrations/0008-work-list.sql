-- The leaders' work list begins at notifications that wait, also on children who have no open case.
create index notification_waiting on notification (municipality, received_at)
  where assessed_at is null or outcome is null or outcome = '';
