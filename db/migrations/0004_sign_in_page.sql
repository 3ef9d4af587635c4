-- The page behind a sign-in link says who will be signed in, before anything is used up.
create function find_sign_in_token(the_hash text) returns table (name text)
language sql stable security definer set search_path = public as $$
  select p.name from sign_in_tokens t join people p on p.id = t.person_id
  where t.token_hash = the_hash and t.used_at is null and t.expires_at > now()
    and p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
-- Old links go when a new one is made: nobody needs to know later who asked to sign in when.
create or replace function insert_sign_in_token(the_person integer, the_hash text, the_expiry timestamptz) returns void
language sql security definer set search_path = public as $$
  delete from sign_in_tokens where created_at < now() - interval '1 day';
  insert into sign_in_tokens (person_id, token_hash, expires_at) values (the_person, the_hash, the_expiry) $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
alter function find_sign_in_token(text) owner to soundings_steward;
--> statement-breakpoint
revoke all on function find_sign_in_token(text) from public;
--> statement-breakpoint
grant execute on function find_sign_in_token(text) to soundings_app, soundings_steward;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
