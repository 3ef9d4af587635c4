CREATE TYPE "public"."suggestion_outcome" AS ENUM('adopted', 'adopted_in_part', 'declined');--> statement-breakpoint
CREATE TABLE "suggestion_answers" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"outcome" "suggestion_outcome" NOT NULL,
	"reason" text,
	"version_id" integer,
	"block_stable_id" text,
	"content" jsonb,
	"replaced" jsonb,
	"issue_id" integer,
	"revision" integer DEFAULT 1 NOT NULL,
	"decided_by" integer NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "declined_with_a_reason" CHECK (("suggestion_answers"."outcome" = 'declined') = ("suggestion_answers"."reason" is not null)),
	CONSTRAINT "adopted_somewhere" CHECK (num_nonnulls("suggestion_answers"."version_id", "suggestion_answers"."block_stable_id", "suggestion_answers"."content", "suggestion_answers"."replaced", "suggestion_answers"."issue_id") = case when "suggestion_answers"."outcome" = 'declined' then 0 else 5 end)
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"content" jsonb NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_contribution_id_suggestions_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."suggestions"("contribution_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_in_a_version" ON "suggestion_answers" USING btree ("version_id","block_stable_id");--> statement-breakpoint
CREATE INDEX "suggestions_of_an_exercise" ON "suggestions" USING btree ("exercise_id","contribution_id");--> statement-breakpoint
alter table suggestions enable row level security;
--> statement-breakpoint
alter table suggestions force row level security;
--> statement-breakpoint
alter table suggestion_answers enable row level security;
--> statement-breakpoint
alter table suggestion_answers force row level security;
--> statement-breakpoint
grant select, insert, update, delete on suggestions, suggestion_answers to soundings_steward;
--> statement-breakpoint
create policy steward on suggestions to soundings_steward using (true) with check (true);
--> statement-breakpoint
create policy steward on suggestion_answers to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Whether people outside the team are told what became of a suggestion: once the version that has the words is
-- published; of one that was declined, once the next version is, or what the council answers to its issue.
create function suggestion_is_told(the_suggestion integer) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from suggestion_answers a where a.contribution_id = the_suggestion and case
    when a.version_id is not null then exists (select from versions v where v.id = a.version_id and v.published_at is not null)
    else exists (select from exercises e join versions v on v.strategy_id = e.strategy_id
        where e.id = a.exercise_id and v.published_at > a.decided_at)
      or exists (select from issue_contributions x join issues i on i.id = x.issue_id
        where x.contribution_id = a.contribution_id and i.published_at is not null) end) $$;
--> statement-breakpoint
-- The proposed words are shown while all that was said is: not when a convenor has taken any of it out. Then those see
-- them who see the originals. The wall round contributions is asked, not repeated.
create policy seen on suggestions for select to soundings_app using (exists (select from contributions c where c.id = contribution_id
  and (c.status = 'published' or c.forum_id = any((select my_convened_forums())::integer[])
    or c.exercise_id = any((select my_evidence_exercises())::integer[]) or c.id = any((select my_contributions())::integer[]))));
--> statement-breakpoint
create policy added on suggestions for insert to soundings_app with check (contribution_id = any((select my_contributions())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = suggestions.exercise_id
    and c.kind = 'suggestion' and c.status = 'published' and c.block_stable_id is not null));
--> statement-breakpoint
create policy seen on suggestion_answers for select to soundings_app using (
  (exercise_id = any((select my_team_exercises())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[])
    or suggestion_is_told(contribution_id))
  and exists (select from suggestions s where s.contribution_id = suggestion_answers.contribution_id));
--> statement-breakpoint
-- Those who lead the exercise answer, in their own name, what is shown; and again until others are told.
create policy added on suggestion_answers for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[])
  and decided_by = (select viewer()) and exists (select from contributions c where c.id = contribution_id
    and c.exercise_id = suggestion_answers.exercise_id and c.status = 'published'));
--> statement-breakpoint
create policy changed on suggestion_answers for update to soundings_app
  using (exercise_id = any((select my_led_exercises())::integer[]) and not suggestion_is_told(contribution_id))
  with check (exercise_id = any((select my_led_exercises())::integer[]) and decided_by = (select viewer()));
--> statement-breakpoint
grant select, insert on suggestions, suggestion_answers to soundings_app;
--> statement-breakpoint
grant update (outcome, reason, version_id, block_stable_id, content, replaced, issue_id, revision, decided_by, decided_at)
  on suggestion_answers to soundings_app;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
alter function suggestion_is_told(integer) owner to soundings_steward;
--> statement-breakpoint
revoke all on function suggestion_is_told(integer) from public;
--> statement-breakpoint
grant execute on function suggestion_is_told(integer) to soundings_app, soundings_steward;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
