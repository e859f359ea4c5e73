-- What a server does for itself: it lets users in, and outside of requests it looks whether the register and its keys are the
-- right ones, sweeps, and hands over what waits. It reads no record of anyone.

-- One number under each key of each municipality and each move, encrypted: whether this server's keys open them is for it to try.
create or replace function key_samples() returns table (key_id text, bound text, cipher bytea)
  stable security definer set search_path from current language sql as $$
  (select distinct on (c.key_id, c.municipality) c.key_id, c.municipality, c.cipher from person_cpr c)
  union all
  (select distinct on (n ->> 'keyId', t.municipality, t.to_municipality)
    n ->> 'keyId', t.municipality || '>' || t.to_municipality, decode(n ->> 'cipher', 'base64')
  from transfer t cross join jsonb_array_elements(t.payload #> '{moving,cprs}') as n)
  order by 1, 2
$$;
-- The print of the key that pseudonyms are made with; a register that has none takes the one that it is given.
create or replace function pseudonym_print(given text) returns text security definer set search_path from current language sql as $$
  insert into laid (file, digest) values ('TRIN_PSEUDONYM_KEY', given) on conflict (file) do nothing;
  select l.digest from laid l where l.file = 'TRIN_PSEUDONYM_KEY'
$$;
-- Which views and functions stand here.
create or replace function laid_files() returns table (file text, digest text)
  stable security definer set search_path from current language sql as $$
  select l.file, l.digest from laid l where l.file like '%.sql'
$$;

revoke all on function key_samples, pseudonym_print, laid_files from public, trin_app, trin_figures, trin_server;
do $$
begin
  execute format('revoke all on all tables in schema %I from trin_server', current_schema());
end $$;
grant execute on function key_samples, pseudonym_print, laid_files, setting to trin_server;
-- Whom a transaction is for is said before it takes on the role of users, which cannot say another.
grant execute on function enter to trin_server;
grant select on tenant to trin_server;
grant select, insert, delete on waiting_job to trin_server;
grant select (municipality, until_at, last_used_at), delete on session to trin_server;
grant select (municipality, at), delete on idempotent_answer to trin_server;
