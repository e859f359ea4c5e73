-- A server signs in as one that owns nothing and may become three roles (docs/store.md, "Two logins"): those of users and
-- figures (0002-guards.sql), and `trin_server`, which its connections begin as: it lets
-- users in, and does what is done outside of requests. Its rights stand in sql/85-server.sql.
do $$
begin
  if not exists (select from pg_roles where rolname = 'trin_server') then
    create role trin_server nologin noinherit nobypassrls;
  end if;
  begin
    execute format('grant trin_server to %I', current_user);
  exception when insufficient_privilege then
    null; -- someone else made the role, and it is for them to have granted it
  end;
  execute format('grant usage on schema %I to trin_server', current_schema());
end $$;
-- What is swept lies in the municipality that the work is of; work that waits is handed over for all of them.
create policy swept on session to trin_server using (municipality = (select setting('trin.municipality')));
create policy swept on idempotent_answer to trin_server using (municipality = (select setting('trin.municipality')));
create policy handed_over on waiting_job to trin_server using (true);
create policy known on tenant for select to trin_server using (true);
