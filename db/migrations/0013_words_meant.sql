CREATE TYPE "public"."anchor_state" AS ENUM('selected', 'unchanged', 'moved', 'reworded', 'ambiguous', 'removed');--> statement-breakpoint
CREATE TABLE "contribution_anchors" (
	"contribution_id" integer NOT NULL,
	"version_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"state" "anchor_state" NOT NULL,
	"block_stable_id" text,
	"starts_at" integer,
	"ends_at" integer,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"score" real,
	"candidates" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_anchors_contribution_id_version_id_pk" PRIMARY KEY("contribution_id","version_id"),
	CONSTRAINT "placed_whole_or_nowhere" CHECK (num_nonnulls("contribution_anchors"."block_stable_id", "contribution_anchors"."starts_at", "contribution_anchors"."ends_at") = case when "contribution_anchors"."state" in ('ambiguous', 'removed') then 0 else 3 end),
	CONSTRAINT "words_in_order" CHECK ("contribution_anchors"."starts_at" >= 0 and "contribution_anchors"."ends_at" > "contribution_anchors"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "contribution_anchors_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "contribution_anchors_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "contribution_anchors_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anchors_of_a_version" ON "contribution_anchors" USING btree ("version_id","exercise_id");--> statement-breakpoint
alter table contribution_anchors enable row level security;
--> statement-breakpoint
alter table contribution_anchors force row level security;
--> statement-breakpoint
grant select, insert, update, delete on contribution_anchors to soundings_steward;
--> statement-breakpoint
create policy steward on contribution_anchors to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Whoever sees a contribution sees what words it is about: the wall round contributions is asked, not repeated.
create policy seen on contribution_anchors for select to soundings_app using (exists (select from contributions c where c.id = contribution_id));
--> statement-breakpoint
-- Its author says which words are meant; whoever publishes a version says where they are in it.
create policy added on contribution_anchors for insert to soundings_app with check (
  state = 'selected' and contribution_id = any((select my_contributions())::integer[])
  or state <> 'selected' and exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on contribution_anchors to soundings_app;
