CREATE TABLE "messages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" integer NOT NULL,
	"exercise_id" integer,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"taken_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"problem" text,
	CONSTRAINT "one_message_per_key" UNIQUE("key"),
	CONSTRAINT "message_settled_once" CHECK (num_nonnulls("messages"."sent_at", "messages"."failed_at", "messages"."dropped_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reminders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"number" integer NOT NULL,
	"people" integer NOT NULL,
	"sent_by" integer NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_in_order" UNIQUE("exercise_id","number")
);
--> statement-breakpoint
CREATE TABLE "timed_jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "most_reminders" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_to_send" ON "messages" USING btree ("next_at") WHERE "messages"."sent_at" is null and "messages"."failed_at" is null and "messages"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX "messages_that_failed" ON "messages" USING btree ("failed_at") WHERE "messages"."failed_at" is not null;--> statement-breakpoint
CREATE INDEX "messages_of_an_exercise" ON "messages" USING btree ("exercise_id","kind","person_id");--> statement-breakpoint
CREATE INDEX "messages_of_a_person" ON "messages" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "most_reminders_range" CHECK ("exercises"."most_reminders" between 0 and 5);
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['messages', 'reminders', 'timed_jobs'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to soundings_steward', t);
    execute format('create policy steward on %I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- What nobody asked for is done by the worker. It is nobody’s viewer: no policy but those below opens to it.
create function am_worker() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.worker', true), '') = 'on' $$;
--> statement-breakpoint
-- Administrators and auditors see why letters did not go, and leads how many of theirs did; to nobody else does the outbox open.
create policy seen on messages for select to soundings_app using ((select viewer_roles()) && '{administrator,auditor}'::role[]
  or kind in ('invitation', 'reminder') and exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy added on messages for insert to soundings_app with check (
  sent_at is null and failed_at is null and dropped_at is null and attempts = 0 and (
    (select am_worker()) or exercise_id = any((select my_led_exercises())::integer[])
    or (select viewer_roles()) && '{administrator,programme_lead}'::role[]
    or person_id = any((select my_forum_members())::integer[])));
--> statement-breakpoint
create policy worked_off on messages for all to soundings_app using ((select am_worker())) with check ((select am_worker()));
--> statement-breakpoint
create policy tried_again on messages for update to soundings_app
  using (failed_at is not null and (select viewer_roles()) && '{administrator}'::role[])
  with check (failed_at is null and sent_at is null and (select viewer_roles()) && '{administrator}'::role[]);
--> statement-breakpoint
grant select, insert on messages to soundings_app;
--> statement-breakpoint
grant update (next_at, attempts, taken_at, sent_at, failed_at, dropped_at, problem) on messages to soundings_app;
--> statement-breakpoint
create policy seen on reminders for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on reminders for insert to soundings_app with check (sent_by = (select viewer()) and exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on reminders to soundings_app;
--> statement-breakpoint
create policy worked_off on timed_jobs for all to soundings_app using ((select am_worker())) with check ((select am_worker()));
--> statement-breakpoint
grant select, insert on timed_jobs to soundings_app;
--> statement-breakpoint
grant update (begun_at) on timed_jobs to soundings_app;
--> statement-breakpoint
-- Takes letters in hand, each by one process alone, for so many seconds: whoever is not done by then has ended.
create function take_messages(the_limit integer, the_seconds integer)
returns table (id integer, kind text, person_id integer, exercise_id integer, detail jsonb, attempts integer, in_doubt boolean, name text, email text)
language sql security definer set search_path = public as $$
  with due as (select m.id, m.taken_at is not null as in_doubt from messages m
      where m.sent_at is null and m.failed_at is null and m.dropped_at is null and m.next_at <= now() and am_worker()
      order by m.next_at limit the_limit for update skip locked),
    taken as (update messages m set taken_at = now(), attempts = m.attempts + 1, next_at = now() + make_interval(secs => the_seconds)
      from due where m.id = due.id returning m.*, due.in_doubt)
  select t.id, t.kind, t.person_id, t.exercise_id, t.detail, t.attempts, t.in_doubt, p.name,
    case when p.suspended_at is null and p.left_at is null then p.email end
  from taken t join people p on p.id = t.person_id order by t.id $$;
--> statement-breakpoint
-- Whoever is invited, by a launch, with a forum added later or on joining one, is written to: once, through however many
-- forums. Worlds that are built without a viewer write to nobody.
create function write_to_invited() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if viewer() is not null then
    insert into messages (key, kind, person_id, exercise_id)
    select distinct 'invitation:' || a.exercise_id || ':' || a.person_id, 'invitation', a.person_id, a.exercise_id
    from added a join people p on p.id = a.person_id
    where p.email is not null and p.suspended_at is null and p.left_at is null
    on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger write_to_invited after insert on invitations referencing new table as added
  for each statement execute function write_to_invited();
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['take_messages(integer, integer)', 'write_to_invited()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
