CREATE TYPE "public"."reason_given" AS ENUM('agree', 'matters_to_team');--> statement-breakpoint
CREATE TYPE "public"."others_shown" AS ENUM('at_once', 'after_own');--> statement-breakpoint
CREATE TABLE "contribution_drafts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contribution_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"block_stable_id" text,
	"parent_id" integer,
	"kind" "contribution_kind" DEFAULT 'comment' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"before" text,
	"body" text NOT NULL,
	"proposed" text,
	"forum_id" integer,
	"named" boolean,
	"quote_permission" boolean DEFAULT false NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"writer" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_draft_per_place" UNIQUE NULLS NOT DISTINCT("person_id","exercise_id","section_stable_id","block_stable_id","parent_id","kind"),
	CONSTRAINT "half_written_length" CHECK (char_length(body) <= 40000 and char_length(proposed) <= 40000)
);
--> statement-breakpoint
CREATE TABLE "contribution_reasons" (
	"contribution_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"reason" "reason_given" NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_reasons_contribution_id_person_id_reason_pk" PRIMARY KEY("contribution_id","person_id","reason")
);
--> statement-breakpoint
CREATE TABLE "nothing_to_add" (
	"exercise_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"block_stable_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "nothing_to_add_person_id_exercise_id_section_stable_id_block_stable_id_pk" PRIMARY KEY("person_id","exercise_id","section_stable_id","block_stable_id")
);
--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "others_shown" "others_shown" DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_drafts" ADD CONSTRAINT "contribution_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_drafts" ADD CONSTRAINT "contribution_drafts_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_drafts" ADD CONSTRAINT "contribution_drafts_parent_id_contributions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_drafts" ADD CONSTRAINT "contribution_drafts_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_reasons" ADD CONSTRAINT "contribution_reasons_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_reasons" ADD CONSTRAINT "contribution_reasons_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_reasons" ADD CONSTRAINT "contribution_reasons_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_reasons" ADD CONSTRAINT "contribution_reasons_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nothing_to_add" ADD CONSTRAINT "nothing_to_add_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nothing_to_add" ADD CONSTRAINT "nothing_to_add_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_to_be_deleted" ON "contribution_drafts" USING btree ("exercise_id");--> statement-breakpoint
CREATE INDEX "reasons_of_an_exercise" ON "contribution_reasons" USING btree ("exercise_id","person_id");--> statement-breakpoint
CREATE INDEX "others_shown_after_own" ON "exercises" USING btree ("id") WHERE "exercises"."others_shown" = 'after_own';
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['contribution_drafts', 'contribution_reasons', 'nothing_to_add'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy steward on public.%I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert, update, delete on contribution_reasons, nothing_to_add to soundings_steward;
--> statement-breakpoint
-- What is half-written is read by whoever writes it and by no function: the steward knows that it is there, to delete it.
grant select (id, person_id, exercise_id, saved_at), delete on contribution_drafts to soundings_steward;
--> statement-breakpoint
create policy own on contribution_drafts to soundings_app using (person_id = (select viewer()))
  with check (person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on contribution_drafts to soundings_app;
--> statement-breakpoint
-- Half-written words of whoever has left, and of exercises that are over, go: nobody can send them any more (D§3.2).
create function delete_old_drafts(days_kept integer) returns integer
language sql volatile security definer set search_path = public as $$
  with gone as (
    delete from contribution_drafts d using people p, exercises e
    where p.id = d.person_id and e.id = d.exercise_id
      and least(p.left_at, e.sealed_at, e.reported_at, e.cancelled_at) < now() - make_interval(days => days_kept)
    returning d.id)
  select count(*)::integer from gone $$;
--> statement-breakpoint
create policy seen on contribution_reasons for select to soundings_app using (person_id = (select viewer()) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on contribution_reasons for insert to soundings_app with check (
  person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]) and forum_id = any((select my_forums())::integer[])
  and contribution_id <> all((select my_contributions())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_reasons.exercise_id and c.status in ('published', 'redacted')));
--> statement-breakpoint
create policy removed on contribution_reasons for delete to soundings_app using (person_id = (select viewer()));
--> statement-breakpoint
grant select, insert, delete on contribution_reasons to soundings_app;
--> statement-breakpoint
create policy seen on nothing_to_add for select to soundings_app using (person_id = (select viewer()) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on nothing_to_add for insert to soundings_app with check (person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on nothing_to_add to soundings_app;
--> statement-breakpoint
-- Exercises in which the viewer hears others on a block only after themselves, while it runs. Not for the team, the
-- decision maker and convenors.
create function my_veiled_exercises() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(e.id), '{}') from exercises e
  where e.others_shown = 'after_own' and e.closed_at is null and e.cancelled_at is null and (e.closes_at is null or e.closes_at > now())
    and e.id = any((select my_invited_exercises())::integer[])
    and e.id <> all((select my_team_exercises())::integer[]) and e.id <> all((select my_deciding_exercises())::integer[])
    and not exists (select from exercise_forums f where f.exercise_id = e.id and f.invited_at is not null
      and f.forum_id = any((select my_convened_forums())::integer[])) $$;
--> statement-breakpoint
-- Where in them the viewer has said something or has nothing to add: “exercise:section:block”, by stable ids.
create function my_opened_places() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(place), '{}') from (
    select c.exercise_id || ':' || c.placed_section || ':' || coalesce(c.placed_block, 'section') as place
    from contributions c
    where c.id = any((select my_contributions())::integer[]) and c.exercise_id = any((select my_veiled_exercises())::integer[])
      and c.parent_id is null and c.placed_section is not null
    union
    select n.exercise_id || ':' || n.section_stable_id || ':' || n.block_stable_id from nothing_to_add n
    where n.person_id = viewer() and n.exercise_id = any((select my_veiled_exercises())::integer[])) p $$;
--> statement-breakpoint
-- What was said there, for whom it would otherwise be veiled.
create function my_opened_contributions() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(c.id), '{}') from contributions c
  where c.exercise_id = any((select my_veiled_exercises())::integer[]) and (c.placed_section is null
    or c.exercise_id || ':' || c.placed_section || ':' || coalesce(c.placed_block, 'section') = any((select my_opened_places())::text[])) $$;
--> statement-breakpoint
alter policy seen on contributions using (status in ('published', 'redacted')
    and (forum_id = any((select my_forums())::integer[]) or shared and exercise_id = any((select my_invited_exercises())::integer[]) or exercise_id = any((select my_team_exercises())::integer[]))
    and (exercise_id <> all((select my_veiled_exercises())::integer[]) or placed_section is null
      or exercise_id || ':' || placed_section || ':' || coalesce(placed_block, 'section') = any((select my_opened_places())::text[]))
  or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]) or id = any((select my_contributions())::integer[]));
--> statement-breakpoint
alter policy seen on contribution_authors using (person_id = (select viewer()) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[])
  or named and shown and forum_id = any((select my_forums())::integer[])
    and (exercise_id <> all((select my_veiled_exercises())::integer[]) or contribution_id = any((select my_opened_contributions())::integer[])));
--> statement-breakpoint
-- The total of a section would tell what its blocks do not; whoever hears only some of them adds those up.
alter policy seen on contribution_tallies using ((forum_id = any((select my_forums())::integer[]) or shared and exercise_id = any((select my_invited_exercises())::integer[]) or exercise_id = any((select my_team_exercises())::integer[]))
  and (exercise_id <> all((select my_veiled_exercises())::integer[]) or section_stable_id = 'nowhere'
    or exercise_id || ':' || section_stable_id || ':' || block_stable_id = any((select my_opened_places())::text[])));
--> statement-breakpoint
create or replace function find_contributions(the_search text, the_exercises integer[], the_section text, the_block text, the_forum integer,
  the_kind contribution_kind, only_mine boolean, the_most integer) returns table (id integer, relevance integer)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  wanted tsquery := search_of(the_search);
  viewer_forums integer[] := my_forums();
  viewer_invited integer[] := my_invited_exercises();
  viewer_team integer[] := my_team_exercises();
  viewer_own integer[] := my_contributions();
  veiled integer[] := my_veiled_exercises();
  opened text[] := my_opened_places();
begin
  return query
    select found.contribution_id, (ts_rank(found.words, wanted, 1) * 10000)::integer from (
      select w.contribution_id, w.words from contribution_words w join contributions c on c.id = w.contribution_id
      where w.words @@ wanted and w.exercise_id = any(the_exercises)
        and (the_section is null or c.placed_section = the_section)
        and (the_block is null or c.placed_block = the_block)
        and (the_forum is null or w.forum_id = the_forum)
        and (the_kind is null or c.kind = the_kind)
        and (not only_mine or c.id = any(viewer_own))
        and (c.status in ('published', 'redacted') and (c.forum_id = any(viewer_forums)
            or c.shared and c.exercise_id = any(viewer_invited) or c.exercise_id = any(viewer_team))
            and (c.exercise_id <> all(veiled) or c.placed_section is null
              or c.exercise_id || ':' || c.placed_section || ':' || coalesce(c.placed_block, 'section') = any(opened))
          or c.id = any(viewer_own))
      order by w.contribution_id desc limit the_most) found;
end $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['delete_old_drafts(integer)', 'my_veiled_exercises()', 'my_opened_places()', 'my_opened_contributions()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
