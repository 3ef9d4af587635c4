CREATE TABLE "draft_comments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"position" integer NOT NULL,
	"body" text NOT NULL,
	"words" text NOT NULL,
	"section_stable_id" text,
	"block_stable_id" text,
	"starts_at" integer,
	"contribution_id" integer,
	"settled_by" integer,
	"settled_at" timestamp with time zone,
	CONSTRAINT "draft_comments_in_order" UNIQUE("version_id","position"),
	CONSTRAINT "draft_comment_length" CHECK (char_length(body) between 1 and 5000),
	CONSTRAINT "draft_comment_settled_by_somebody" CHECK (num_nonnulls("draft_comments"."settled_by", "draft_comments"."settled_at") in (0, 2)),
	CONSTRAINT "draft_comment_brought_in_once" CHECK ("draft_comments"."contribution_id" is null or "draft_comments"."settled_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comment_brought_in" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table draft_comments enable row level security;
--> statement-breakpoint
alter table draft_comments force row level security;
--> statement-breakpoint
grant select, insert, update, delete on draft_comments to soundings_steward;
--> statement-breakpoint
create policy steward on draft_comments to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Those who write the draft, and the auditor: nobody has said yet that these words are for anybody else.
create policy seen on draft_comments for select to soundings_app using (version_id = any((select my_led_versions())::integer[]) or (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create policy added on draft_comments for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]) and settled_at is null);
--> statement-breakpoint
-- Settled once, in the name of whoever does it.
create policy settled on draft_comments for update to soundings_app
  using (settled_at is null and version_id = any((select my_led_versions())::integer[]))
  with check (settled_by = (select viewer()) and version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert on draft_comments to soundings_app;
--> statement-breakpoint
grant update (contribution_id, settled_by, settled_at) on draft_comments to soundings_app;
--> statement-breakpoint
-- What comes from a file is nobody’s own: whoever leads the exercise brings it in, for a forum that takes part.
create policy brought_in on contributions for insert to soundings_app with check (
  channel = 'file' and status = 'published' and parent_id is null and exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from exercise_forums f where f.exercise_id = contributions.exercise_id and f.forum_id = contributions.forum_id));
--> statement-breakpoint
create policy brought_in on contribution_originals for insert to soundings_app with check (
  exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_originals.exercise_id and c.channel = 'file'));
--> statement-breakpoint
create policy brought_in on contribution_anchors for insert to soundings_app with check (
  state = 'selected' and exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from contributions c where c.id = contribution_id and c.exercise_id = contribution_anchors.exercise_id and c.channel = 'file'));
