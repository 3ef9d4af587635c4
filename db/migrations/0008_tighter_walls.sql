-- What a reading of the second wall found too wide. The application did none of this; now it could not.
-- Whoever is suspended or has left is nobody from the next transaction on, whatever the application was told.
create function act_as(the_person integer) returns void
language sql security definer set search_path = public as $$
  select set_config('app.viewer', coalesce((select id::text from people
    where id = the_person and suspended_at is null and left_at is null), ''), true) $$;
--> statement-breakpoint
-- An auditor and a decision maker look at the events of an exercise; those who work on it add them.
alter policy added on exercise_events with check (actor_id = (select viewer())
  and exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create function decisions_to_take() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from decisions
  where decision_maker_id = viewer() and viewer_roles() && '{decision_maker}'::role[] $$;
--> statement-breakpoint
-- Only the one who decides acknowledges.
alter policy added on acknowledgements with check (person_id = (select viewer()) and decision_id = any((select decisions_to_take())::integer[]));
--> statement-breakpoint
-- A programme lead brings in people as contributors; roles are given by an administrator.
alter policy added on people with check ((select viewer_roles()) && '{administrator}'::role[]
  or (select viewer_roles()) && '{programme_lead}'::role[] and roles = '{contributor}' and issuer is null and subject is null);
--> statement-breakpoint
-- An author may take their name off later, and change nothing else of who wrote it: not the name, not the post.
revoke update on contribution_authors from soundings_app;
--> statement-breakpoint
grant update (named) on contribution_authors to soundings_app;
--> statement-breakpoint
alter policy changed on contribution_authors with check (person_id = (select viewer()) and not named);
--> statement-breakpoint
-- What a moderator did, why and when stays; only the request to look again is added to it.
revoke update on moderation_events from soundings_app;
--> statement-breakpoint
grant update (review_requested_at, review_request) on moderation_events to soundings_app;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['act_as(integer)', 'decisions_to_take()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
