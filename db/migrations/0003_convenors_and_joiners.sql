-- Who convenes a forum is known to its members, and to those who manage forums; who else is in it is not.
create function forum_convenors() returns table (forum_id integer, person_id integer, name text, post text)
language sql stable security definer set search_path = public as $$
  select m.forum_id, p.id, p.name, p.post from memberships m join people p on p.id = m.person_id
  where m.convenes and (m.left_on is null or m.left_on > current_date) and p.suspended_at is null and p.left_at is null
    and (m.forum_id = any((select my_forums())::integer[])
      or viewer_roles() && '{programme_lead,analyst,governance_officer,auditor,administrator}'::role[]) $$;
--> statement-breakpoint
-- Whoever joins a forum while an exercise that it is invited to has not closed is invited from then on, so that
-- nobody takes part who does not count as invited (D§2.3).
create function invite_joiner(the_forum integer, the_person integer) returns void
language sql security definer set search_path = public as $$
  insert into invitations (exercise_id, forum_id, person_id)
  select f.exercise_id, f.forum_id, the_person from exercise_forums f join exercises e on e.id = f.exercise_id
  where f.forum_id = the_forum and f.invited_at is not null and e.closes_at > now()
    and e.closed_at is null and e.cancelled_at is null and e.sealed_at is null
    and viewer_roles() && '{programme_lead,administrator}'::role[]
    and exists (select 1 from memberships m where m.forum_id = the_forum and m.person_id = the_person
      and (m.left_on is null or m.left_on > current_date))
  on conflict do nothing $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['forum_convenors()', 'invite_joiner(integer, integer)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
