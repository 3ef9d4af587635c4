-- Who leads an exercise enters, notes and calls sessions for its forums, but not for restricted ones (D§2.7): there its
-- convenors alone do. The application asks; this is the wall behind it.
alter policy assisted on contributions with check (
  channel = 'assisted' and status = 'published' and parent_id is null and exercise_id = any((select my_led_exercises())::integer[])
  and forum_id <> all((select restricted_forums())::integer[])
  and exists (select from exercise_forums f where f.exercise_id = contributions.exercise_id and f.forum_id = contributions.forum_id and f.invited_at is not null));
--> statement-breakpoint
alter policy noted on contributions with check (
  channel = 'session_note' and status = 'published' and parent_id is null and exercise_id = any((select my_led_exercises())::integer[])
  and forum_id <> all((select restricted_forums())::integer[])
  and exists (select from exercise_forums f where f.exercise_id = contributions.exercise_id and f.forum_id = contributions.forum_id and f.invited_at is not null));
--> statement-breakpoint
-- Nor puts a name to what the convenors entered there.
alter policy assisted on contribution_authors with check (
  entered_by = (select viewer()) and exercise_id = any((select my_led_exercises())::integer[]) and is_in_forum(person_id, forum_id)
  and forum_id <> all((select restricted_forums())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_authors.exercise_id
    and c.forum_id = contribution_authors.forum_id and c.channel = 'assisted'));
--> statement-breakpoint
alter policy noted on contribution_authors with check (
  entered_by = (select viewer()) and exercise_id = any((select my_led_exercises())::integer[]) and is_in_forum(person_id, forum_id)
  and forum_id <> all((select restricted_forums())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_authors.exercise_id
    and c.forum_id = contribution_authors.forum_id and c.channel = 'session_note'));
--> statement-breakpoint
alter policy added on sessions with check (created_by = (select viewer())
  and (forum_id = any((select my_convened_forums())::integer[]) and exercise_id = any((select my_invited_exercises())::integer[])
    or exercise_id = any((select my_led_exercises())::integer[]) and forum_id <> all((select restricted_forums())::integer[]))
  and exists (select from exercise_forums f where f.exercise_id = sessions.exercise_id and f.forum_id = sessions.forum_id and f.invited_at is not null));
