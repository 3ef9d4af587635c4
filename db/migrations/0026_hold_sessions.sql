CREATE TYPE "public"."figure_basis" AS ENUM('counted', 'estimated', 'reported_by_host');--> statement-breakpoint
CREATE TYPE "public"."session_format" AS ENUM('in_person', 'online', 'both');--> statement-breakpoint
CREATE TABLE "session_attendances" (
	"session_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_attendances_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "session_notes" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"session_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"taken_by" integer NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"disowned_at" timestamp with time zone,
	"key" uuid NOT NULL,
	CONSTRAINT "session_notes_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"format" "session_format" NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text,
	"link" text,
	"facilitator_id" integer NOT NULL,
	"section_ids" text[] DEFAULT '{}' NOT NULL,
	"attended_count" integer,
	"attended_basis" "figure_basis",
	"uid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"calendar_token" uuid DEFAULT gen_random_uuid() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text,
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	CONSTRAINT "sessions_uid_unique" UNIQUE("uid"),
	CONSTRAINT "one_session_per_calendar" UNIQUE("calendar_token"),
	CONSTRAINT "begins_before_it_ends" CHECK ("sessions"."starts_at" < "sessions"."ends_at"),
	CONSTRAINT "somewhere" CHECK ("sessions"."place" is not null or "sessions"."link" is not null),
	CONSTRAINT "attended_with_its_basis" CHECK (num_nonnulls("sessions"."attended_count", "sessions"."attended_basis") in (0, 2)),
	CONSTRAINT "cancelled_with_a_reason" CHECK (num_nonnulls("sessions"."cancelled_at", "sessions"."cancelled_reason") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "session_attendances" ADD CONSTRAINT "session_attendances_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendances" ADD CONSTRAINT "session_attendances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendances" ADD CONSTRAINT "session_attendances_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendances" ADD CONSTRAINT "session_attendances_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_notes" ADD CONSTRAINT "session_notes_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_notes" ADD CONSTRAINT "session_notes_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_notes" ADD CONSTRAINT "session_notes_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_notes" ADD CONSTRAINT "session_notes_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_notes" ADD CONSTRAINT "session_notes_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_facilitator_id_people_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendances_of_an_exercise" ON "session_attendances" USING btree ("exercise_id","person_id");--> statement-breakpoint
CREATE INDEX "notes_of_a_session" ON "session_notes" USING btree ("session_id","contribution_id");--> statement-breakpoint
CREATE INDEX "sessions_of_a_forum" ON "sessions" USING btree ("forum_id","starts_at");--> statement-breakpoint
CREATE INDEX "sessions_of_an_exercise" ON "sessions" USING btree ("exercise_id","starts_at");--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['sessions', 'session_attendances', 'session_notes'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select, insert, update, delete on public.%I to soundings_steward', t);
    execute format('create policy steward on public.%I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy seen on sessions for select to soundings_app using (forum_id = any((select my_forums())::integer[])
  or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on sessions for insert to soundings_app with check (created_by = (select viewer())
  and (forum_id = any((select my_convened_forums())::integer[]) and exercise_id = any((select my_invited_exercises())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]))
  and exists (select from exercise_forums f where f.exercise_id = sessions.exercise_id and f.forum_id = sessions.forum_id and f.invited_at is not null));
--> statement-breakpoint
create policy changed on sessions for update to soundings_app
  using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]))
  with check (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on sessions to soundings_app;
--> statement-breakpoint
grant update (title, purpose, format, starts_at, ends_at, place, link, facilitator_id, section_ids, attended_count, attended_basis, sequence, revision, cancelled_at, cancelled_reason, changed_at) on sessions to soundings_app;
--> statement-breakpoint
create policy seen on session_attendances for select to soundings_app using (person_id = (select viewer())
  or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on session_attendances for insert to soundings_app with check (person_id = (select viewer()) and forum_id = any((select my_forums())::integer[])
  and exists (select from sessions s where s.id = session_id and s.forum_id = session_attendances.forum_id and s.exercise_id = session_attendances.exercise_id and s.cancelled_at is null));
--> statement-breakpoint
grant select, insert on session_attendances to soundings_app;
--> statement-breakpoint
create policy seen on session_notes for select to soundings_app using (contribution_id = any((select my_contributions())::integer[])
  or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on session_notes for insert to soundings_app with check (taken_by = (select viewer())
  and (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]))
  and exists (select from sessions s where s.id = session_id and s.forum_id = session_notes.forum_id and s.exercise_id = session_notes.exercise_id)
  and exists (select from contributions c where c.id = contribution_id and c.channel = 'session_note'
    and c.exercise_id = session_notes.exercise_id and c.forum_id = session_notes.forum_id));
--> statement-breakpoint
create policy answered on session_notes for update to soundings_app
  using (contribution_id = any((select my_contributions())::integer[])) with check (contribution_id = any((select my_contributions())::integer[]));
--> statement-breakpoint
grant select, insert on session_notes to soundings_app;
--> statement-breakpoint
grant update (confirmed_at, disowned_at) on session_notes to soundings_app;
--> statement-breakpoint
-- The team takes notes in any session of its exercise, as a convenor does in those of a forum.
create policy noted on contributions for insert to soundings_app with check (
  channel = 'session_note' and status = 'published' and parent_id is null and exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from exercise_forums f where f.exercise_id = contributions.exercise_id and f.forum_id = contributions.forum_id and f.invited_at is not null));
--> statement-breakpoint
create policy noted on contribution_originals for insert to soundings_app with check (
  exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_originals.exercise_id
    and c.forum_id = contribution_originals.forum_id and c.channel = 'session_note'));
--> statement-breakpoint
create policy noted on contribution_authors for insert to soundings_app with check (
  entered_by = (select viewer()) and exercise_id = any((select my_led_exercises())::integer[]) and is_in_forum(person_id, forum_id)
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_authors.exercise_id
    and c.forum_id = contribution_authors.forum_id and c.channel = 'session_note'));
--> statement-breakpoint
-- What a calendar program may know by the token: when and where, and of a restricted forum not even its title.
create function session_calendar(the_token uuid) returns table (session_id integer, uid uuid, sequence integer, title text, starts_at timestamptz,
  ends_at timestamptz, place text, link text, cancelled_at timestamptz, changed_at timestamptz)
language sql stable security definer set search_path = public as $$
  select s.id, s.uid, s.sequence, case when f.restricted then e.title else s.title end, s.starts_at, s.ends_at, s.place, s.link,
    s.cancelled_at, coalesce(s.changed_at, s.created_at)
  from sessions s join forums f on f.id = s.forum_id join exercises e on e.id = s.exercise_id where s.calendar_token = the_token $$;
--> statement-breakpoint
-- The name and post of a facilitator are for whoever may see the session.
create function session_facilitator(the_session integer) returns text
language sql stable security definer set search_path = public as $$
  select p.name || coalesce(', ' || p.post, '') from sessions s join people p on p.id = s.facilitator_id
  where s.id = the_session and (s.forum_id = any(my_forums()) or s.forum_id = any(my_convened_forums()) or s.exercise_id = any(my_evidence_exercises())) $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['session_calendar(uuid)', 'session_facilitator(integer)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
