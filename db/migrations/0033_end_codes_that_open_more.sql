-- Whether a code still opens what it was made for. It is asked at each use and not only when the code is made: whoever
-- keeps a copy of it would otherwise be in each restricted forum that its person joins later. So none works for a member
-- of a restricted forum unless its maker, as they are now, convenes that forum or manages forums; and none works for
-- somebody who is not in the forum any more, whether they sign in or are signed in already.
create function code_is_good(the_code access_codes) returns boolean
language sql stable security definer set search_path = public as $$
  select the_code.revoked_at is null and the_code.expires_at > now()
    and is_in_forum(the_code.person_id, the_code.forum_id) and may_come_by_code(the_code.person_id)
    and not exists (
      select from memberships m join forums f on f.id = m.forum_id
      where m.person_id = the_code.person_id and (m.left_on is null or m.left_on > current_date) and f.restricted
        and not exists (select from people p where p.id = the_code.made_by and p.suspended_at is null and p.left_at is null
          and (p.roles && '{programme_lead,administrator}'::role[] or exists (
            select from memberships c where c.person_id = p.id and c.forum_id = f.id and c.convenes
              and (c.left_on is null or c.left_on > current_date))))) $$;
--> statement-breakpoint
create or replace function use_access_code(the_hash text, the_address text, the_kiosk integer, most_from_one integer, most_in_all integer, in_minutes integer)
returns table (id integer, session_version integer, sign_in integer, wait_until timestamptz)
language plpgsql security definer set search_path = public as $$
declare
  since timestamptz := now() - make_interval(mins => in_minutes);
  the_code access_codes%rowtype;
  the_sign_in integer;
  the_wait timestamptz;
begin
  perform pg_advisory_xact_lock(hashtext('access-code:' || the_address));
  select greatest(
    (select g.at from access_code_guesses g where g.address_hash = the_address and g.at > since order by g.at desc offset most_from_one - 1 limit 1),
    (select g.at from access_code_guesses g where g.at > since order by g.at desc offset most_in_all - 1 limit 1)
  ) + make_interval(mins => in_minutes) into the_wait;
  if the_wait is not null then
    return query select null::integer, null::integer, null::integer, the_wait;
    return;
  end if;
  select c.* into the_code from access_codes c where c.code_hash = the_hash and code_is_good(c);
  if the_code.id is null then
    delete from access_code_guesses g where g.at < now() - interval '1 day';
    insert into access_code_guesses (address_hash, at) values (the_address, clock_timestamp());
    return;
  end if;
  update access_codes c set last_used_at = now() where c.id = the_code.id;
  insert into code_sign_ins (code_id, kiosk_id)
  values (the_code.id, (select k.id from kiosks k where k.id = the_kiosk and k.revoked_at is null))
  returning code_sign_ins.id into the_sign_in;
  return query select p.id, p.session_version, the_sign_in, null::timestamptz from people p where p.id = the_code.person_id;
end $$;
--> statement-breakpoint
create or replace function code_sign_in_counts(the_sign_in integer, idle_minutes integer, longest_hours integer) returns boolean
language sql security definer set search_path = public as $$
  with live as (
    select s.id, s.seen_at from code_sign_ins s join access_codes c on c.id = s.code_id left join kiosks k on k.id = s.kiosk_id
    where s.id = the_sign_in and c.person_id = viewer() and s.ended_at is null and k.revoked_at is null and code_is_good(c)
      and s.seen_at > now() - make_interval(mins => code_sign_in_counts.idle_minutes)
      and s.started_at > now() - make_interval(hours => longest_hours)),
  seen as (
    update code_sign_ins s set seen_at = now() from live where s.id = live.id and live.seen_at < now() - interval '20 seconds')
  select exists (select from live) $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
alter function code_is_good(access_codes) owner to soundings_steward;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
--> statement-breakpoint
-- The steward’s own: given a row of somebody’s own making it would tell who is in a restricted forum.
revoke all on function code_is_good(access_codes) from public;
--> statement-breakpoint
grant execute on function code_is_good(access_codes) to soundings_steward;
