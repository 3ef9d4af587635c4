CREATE TYPE "public"."digest_frequency" AS ENUM('daily', 'weekly', 'none');--> statement-breakpoint
CREATE TABLE "notice_visits" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"previous_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "digest" "digest_frequency" DEFAULT 'weekly' NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_visits" ADD CONSTRAINT "notice_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_in_a_forum" ON "contributions" USING btree ("forum_id","exercise_id","id") WHERE "contributions"."status" = 'held';--> statement-breakpoint
CREATE INDEX "open_flags_in_a_forum" ON "flags" USING btree ("forum_id","contribution_id") WHERE "flags"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_asked_in_a_forum" ON "moderation_events" USING btree ("forum_id","contribution_id") WHERE "moderation_events"."review_requested_at" is not null;--> statement-breakpoint
CREATE INDEX "events_of_an_exercise" ON "exercise_events" USING btree ("exercise_id","at");--> statement-breakpoint
alter table notice_visits enable row level security;
--> statement-breakpoint
alter table notice_visits force row level security;
--> statement-breakpoint
grant select, insert, update, delete on notice_visits to soundings_steward;
--> statement-breakpoint
create policy steward on notice_visits to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- When somebody looks at their notices is nobody else’s business.
create policy seen on notice_visits for select to soundings_app using (person_id = (select viewer()));
--> statement-breakpoint
create policy added on notice_visits for insert to soundings_app with check (person_id = (select viewer()));
--> statement-breakpoint
create policy changed on notice_visits for update to soundings_app using (person_id = (select viewer())) with check (person_id = (select viewer()));
--> statement-breakpoint
grant select, insert on notice_visits to soundings_app;
--> statement-breakpoint
grant update (last_at, previous_at) on notice_visits to soundings_app;
--> statement-breakpoint
-- How often somebody is told by e-mail is theirs to choose, and the only thing about themselves that they change.
create function choose_my_digest(the_frequency digest_frequency) returns boolean language sql security definer set search_path = public as
  $$ with chosen as (update people set digest = the_frequency where id = viewer() returning id) select exists (select from chosen) $$;
--> statement-breakpoint
-- Which of the viewer’s own contributions are quoted in a summary that they may read, and since when they could know.
create function my_quoted_contributions() returns table (contribution_id integer, exercise_id integer, at timestamptz)
language sql stable security definer set search_path = public as $$
  select q.contribution_id, q.exercise_id, e.reported_at
  from contribution_authors a join quotes q on q.contribution_id = a.contribution_id join exercises e on e.id = q.exercise_id
  where a.person_id = viewer() and q.approved_by is not null and e.sealed_at is not null and e.reported_at is not null $$;
--> statement-breakpoint
-- Who wants a digest so often and can be sent one, after somebody: for the job that finds out who is to have one.
create function people_to_digest(the_frequency digest_frequency, after_person integer, the_limit integer) returns setof integer
language sql stable security definer set search_path = public as $$
  select id from people where digest = the_frequency and email is not null and suspended_at is null and left_at is null
    and id > after_person order by id limit the_limit $$;
--> statement-breakpoint
-- The three moments of an exercise that its lead is told of by letter, since an instant: that it opened, that its dates
-- were changed, that it closed (D§5). What is no longer so when it is looked at is not told.
create function moments_since(the_instant timestamptz) returns table (kind text, exercise_id integer, person_id integer, event_id integer)
language sql stable security definer set search_path = public as $$
  with course as (select e.id, e.strategy_id, greatest(e.opens_at, e.launched_at) as opened, least(e.closes_at, e.closed_at) as ended
    from exercises e where e.launched_at is not null and e.cancelled_at is null),
  moment as (
    select 'exercise_opened' as kind, c.id, c.strategy_id, null::integer as event_id from course c
    where c.opened between the_instant and now() and c.ended > now()
    union all
    select 'dates_changed', c.id, c.strategy_id, v.id from course c join exercise_events v on v.exercise_id = c.id
    where v.kind = 'extended' and v.at >= the_instant and c.ended > now()
    union all
    select 'closed_provide_result', c.id, c.strategy_id, null from course c
    join exercises e on e.id = c.id where c.ended between the_instant and now() and e.reported_at is null)
  select m.kind, m.id, t.person_id, m.event_id from moment m
  join strategy_team t on t.strategy_id = m.strategy_id and t.role = 'lead'
  join people p on p.id = t.person_id and p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['choose_my_digest(digest_frequency)', 'my_quoted_contributions()',
      'people_to_digest(digest_frequency, integer, integer)', 'moments_since(timestamptz)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
