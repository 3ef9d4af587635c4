-- Coming back opens the memberships that leaving the council ended, and not one that a person, or a group, ended earlier
-- the same day: somebody taken out of a restricted forum would be in it again. False when they have not left. For
-- administrators.
create or replace function return_to_council(the_person integer) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  if not viewer_roles() && '{administrator}'::role[] then raise insufficient_privilege; end if;
  update memberships m set left_on = null from people p
  where p.id = the_person and m.person_id = p.id and m.left_on = p.left_at::date
    and coalesce((select a.action from audit_events a
      where a.stream = 'forum:' || m.forum_id and a.object = 'person:' || the_person
        and a.action in ('member_left', 'member_left_group', 'member_added', 'member_followed_group')
      order by a.sequence desc limit 1), '') not in ('member_left', 'member_left_group');
  update people set left_at = null, session_version = session_version + 1 where id = the_person and left_at is not null;
  if not found then return false; end if;
  perform append_audit('person:' || the_person, 'returned to the council', 'person:' || the_person, '{}');
  return true;
end $$;
