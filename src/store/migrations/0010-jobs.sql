-- Work that waits, until the queue takes it over (docs/jobs.md). It is added by the transaction that it belongs to, so that
-- neither is there without the other. The queue itself lies in a schema of its own, which no role of a user can reach.
create table waiting_job (
  municipality text not null references tenant, name text not null,
  -- Names one piece of work: it is done once, however often it is added.
  key text not null,
  -- What it is about, by id alone: nothing here names anyone.
  ids jsonb not null, due_at timestamptz not null, primary key (municipality, name, key)
);
alter table waiting_job enable row level security;
create policy added on waiting_job for insert to trin_app with check (municipality = (select my_municipality()));
grant insert on waiting_job to trin_app;
