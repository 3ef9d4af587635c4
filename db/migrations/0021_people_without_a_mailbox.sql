CREATE TYPE "public"."said_how" AS ENUM('paper', 'spoken');--> statement-breakpoint
CREATE TABLE "access_code_guesses" (
	"address_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_codes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code_hash" text NOT NULL,
	"person_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"made_by" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" integer,
	CONSTRAINT "access_codes_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "code_revoked_by_somebody" CHECK (num_nonnulls("access_codes"."revoked_at", "access_codes"."revoked_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "code_sign_ins" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "code_sign_ins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code_id" integer NOT NULL,
	"kiosk_id" integer,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "kiosks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "kiosks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"idle_minutes" integer NOT NULL,
	"set_up_by" integer NOT NULL,
	"set_up_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" integer,
	CONSTRAINT "kiosks_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "kiosk_minutes" CHECK (idle_minutes between 2 and 10),
	CONSTRAINT "kiosk_revoked_by_somebody" CHECK (num_nonnulls("kiosks"."revoked_at", "kiosks"."revoked_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "assisted_entries" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"said" "said_how" NOT NULL,
	"said_on" date NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"late_reason" text
);
--> statement-breakpoint
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_sign_ins" ADD CONSTRAINT "code_sign_ins_code_id_access_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."access_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_sign_ins" ADD CONSTRAINT "code_sign_ins_kiosk_id_kiosks_id_fk" FOREIGN KEY ("kiosk_id") REFERENCES "public"."kiosks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosks" ADD CONSTRAINT "kiosks_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosks" ADD CONSTRAINT "kiosks_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosks" ADD CONSTRAINT "kiosks_set_up_by_people_id_fk" FOREIGN KEY ("set_up_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosks" ADD CONSTRAINT "kiosks_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_entries" ADD CONSTRAINT "assisted_entries_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_entries" ADD CONSTRAINT "assisted_entries_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_entries" ADD CONSTRAINT "assisted_entries_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assisted_entries" ADD CONSTRAINT "assisted_entries_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guesses_from_an_address" ON "access_code_guesses" USING btree ("address_hash","at");--> statement-breakpoint
CREATE INDEX "guesses_in_order" ON "access_code_guesses" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_code_in_force" ON "access_codes" USING btree ("forum_id","person_id") WHERE "access_codes"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "kiosks_of_a_forum" ON "kiosks" USING btree ("forum_id");--> statement-breakpoint
CREATE INDEX "entries_of_an_exercise" ON "assisted_entries" USING btree ("exercise_id");
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['access_codes', 'access_code_guesses', 'kiosks', 'code_sign_ins', 'assisted_entries'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select, insert, update, delete on public.%I to soundings_steward', t);
    execute format('create policy steward on public.%I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create function is_in_forum(the_person integer, the_forum integer) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from memberships m join people p on p.id = m.person_id
    where m.person_id = the_person and m.forum_id = the_forum and (m.left_on is null or m.left_on > current_date)
      and p.suspended_at is null and p.left_at is null) $$;
--> statement-breakpoint
-- Whoever holds a code is its person, so codes are for people with no more to open than what staff see.
create function may_come_by_code(the_person integer) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from people where id = the_person and roles = '{contributor}' and suspended_at is null and left_at is null)
    and not exists (select from strategy_team where person_id = the_person)
    and not exists (select from memberships where person_id = the_person and convenes and (left_on is null or left_on > current_date)) $$;
--> statement-breakpoint
-- A convenor makes none for a member of a restricted forum that is not theirs: that would open its talk to them. The
-- answer never says which of these it is.
create function may_have_code(the_person integer, the_forum integer) returns boolean
language sql stable security definer set search_path = public as $$
  select is_in_forum(the_person, the_forum) and may_come_by_code(the_person)
    and (viewer_is_any('programme_lead', 'administrator') or not exists (
      select from memberships m join forums f on f.id = m.forum_id
      where m.person_id = the_person and (m.left_on is null or m.left_on > current_date)
        and f.restricted and f.id <> all((select my_convened_forums())::integer[]))) $$;
--> statement-breakpoint
create policy seen on access_codes for select to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or (select viewer_roles()) && '{programme_lead,administrator,auditor}'::role[]);
--> statement-breakpoint
create policy added on access_codes for insert to soundings_app with check (made_by = (select viewer()) and revoked_at is null
  and (forum_id = any((select my_convened_forums())::integer[]) or (select viewer_roles()) && '{programme_lead,administrator}'::role[])
  and may_have_code(person_id, forum_id));
--> statement-breakpoint
create policy revoked on access_codes for update to soundings_app
  using (revoked_at is null and (forum_id = any((select my_convened_forums())::integer[]) or (select viewer_roles()) && '{programme_lead,administrator}'::role[]))
  with check (revoked_by = (select viewer()));
--> statement-breakpoint
grant select, insert on access_codes to soundings_app;
--> statement-breakpoint
grant update (revoked_at, revoked_by) on access_codes to soundings_app;
--> statement-breakpoint
create policy seen on kiosks for select to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]) or (select viewer_roles()) && '{administrator,auditor}'::role[]);
--> statement-breakpoint
create policy added on kiosks for insert to soundings_app with check (set_up_by = (select viewer()) and revoked_at is null
  and (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]))
  and exists (select from exercise_forums f where f.exercise_id = kiosks.exercise_id and f.forum_id = kiosks.forum_id and f.invited_at is not null));
--> statement-breakpoint
create policy revoked on kiosks for update to soundings_app
  using (revoked_at is null and (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[])))
  with check (revoked_by = (select viewer()));
--> statement-breakpoint
grant select, insert on kiosks to soundings_app;
--> statement-breakpoint
grant update (revoked_at, revoked_by) on kiosks to soundings_app;
--> statement-breakpoint
-- What a device may know of itself before anybody has signed in on it.
create function find_kiosk(the_hash text) returns table (id integer, name text, idle_minutes integer, exercise_slug text, exercise_title text, forum_slug text)
language sql stable security definer set search_path = public as $$
  select k.id, k.name, k.idle_minutes, e.slug, e.title, f.slug
  from kiosks k join exercises e on e.id = k.exercise_id join forums f on f.id = k.forum_id
  where k.token_hash = the_hash and k.revoked_at is null $$;
--> statement-breakpoint
-- Signs somebody in by their code, or says when the next wrong code may be tried. Those who guess from one address wait
-- for each other, so that many at once cannot pass the limit.
create function use_access_code(the_hash text, the_address text, the_kiosk integer, most_from_one integer, most_in_all integer, in_minutes integer)
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
  select c.* into the_code from access_codes c
  where c.code_hash = the_hash and c.revoked_at is null and c.expires_at > now() and is_in_forum(c.person_id, c.forum_id) and may_come_by_code(c.person_id);
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
-- Whether a sign-in by code still counts; being asked keeps it going. It ends with its code, and with its device.
create function code_sign_in_counts(the_sign_in integer, idle_minutes integer, longest_hours integer) returns boolean
language sql security definer set search_path = public as $$
  with live as (
    select s.id, s.seen_at from code_sign_ins s join access_codes c on c.id = s.code_id left join kiosks k on k.id = s.kiosk_id
    where s.id = the_sign_in and c.person_id = viewer() and s.ended_at is null
      and c.revoked_at is null and c.expires_at > now() and k.revoked_at is null and may_come_by_code(c.person_id)
      and s.seen_at > now() - make_interval(mins => code_sign_in_counts.idle_minutes)
      and s.started_at > now() - make_interval(hours => longest_hours)),
  seen as (
    update code_sign_ins s set seen_at = now() from live where s.id = live.id and live.seen_at < now() - interval '20 seconds')
  select exists (select from live) $$;
--> statement-breakpoint
create function end_code_sign_in(the_sign_in integer) returns void
language sql security definer set search_path = public as $$
  update code_sign_ins s set ended_at = now() from access_codes c
  where s.id = the_sign_in and c.id = s.code_id and c.person_id = viewer() and s.ended_at is null $$;
--> statement-breakpoint
create policy seen on assisted_entries for select to soundings_app using (entered_by = (select viewer())
  or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[])
  or contribution_id = any((select my_contributions())::integer[]));
--> statement-breakpoint
create policy added on assisted_entries for insert to soundings_app with check (entered_by = (select viewer())
  and (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]))
  and exists (select from contributions c where c.id = contribution_id and c.channel = 'assisted'
    and c.exercise_id = assisted_entries.exercise_id and c.forum_id = assisted_entries.forum_id));
--> statement-breakpoint
grant select, insert on assisted_entries to soundings_app;
--> statement-breakpoint
-- The team enters for any forum that takes part, as a convenor may for theirs.
create policy assisted on contributions for insert to soundings_app with check (
  channel = 'assisted' and status = 'published' and parent_id is null and exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from exercise_forums f where f.exercise_id = contributions.exercise_id and f.forum_id = contributions.forum_id and f.invited_at is not null));
--> statement-breakpoint
create policy assisted on contribution_originals for insert to soundings_app with check (
  exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_originals.exercise_id
    and c.forum_id = contribution_originals.forum_id and c.channel = 'assisted'));
--> statement-breakpoint
create policy assisted on contribution_authors for insert to soundings_app with check (
  entered_by = (select viewer()) and exercise_id = any((select my_led_exercises())::integer[]) and is_in_forum(person_id, forum_id)
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_authors.exercise_id
    and c.forum_id = contribution_authors.forum_id and c.channel = 'assisted'));
--> statement-breakpoint
-- Words are put down as somebody’s only where that somebody is in the forum.
alter policy added on contribution_authors with check (forum_id = any((select my_forums())::integer[]) and person_id = (select viewer())
  or forum_id = any((select my_convened_forums())::integer[]) and entered_by = (select viewer()) and is_in_forum(person_id, forum_id));
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['is_in_forum(integer, integer)', 'may_come_by_code(integer)', 'may_have_code(integer, integer)', 'find_kiosk(text)',
      'use_access_code(text, text, integer, integer, integer, integer)', 'code_sign_in_counts(integer, integer, integer)', 'end_code_sign_in(integer)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
