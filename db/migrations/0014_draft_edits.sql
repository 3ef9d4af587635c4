CREATE TABLE "draft_edits" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_edits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"kind" text NOT NULL,
	"section_stable_id" text NOT NULL,
	"section_ids" text[] NOT NULL,
	"before" jsonb NOT NULL,
	"edited_by" integer NOT NULL,
	"edited_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edits_of_a_version" ON "draft_edits" USING btree ("version_id","id");--> statement-breakpoint
alter table draft_edits enable row level security;
--> statement-breakpoint
alter table draft_edits force row level security;
--> statement-breakpoint
grant select, insert, update, delete on draft_edits to soundings_steward;
--> statement-breakpoint
create policy steward on draft_edits to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Those who write the draft see what became of their words, and the auditor; it may hold words that were not meant to stay.
create policy seen on draft_edits for select to soundings_app using (version_id = any((select my_led_versions())::integer[]) or (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create policy added on draft_edits for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]) and edited_by = (select viewer()));
--> statement-breakpoint
create policy changed on draft_edits for update to soundings_app using (version_id = any((select my_led_versions())::integer[]) and edited_by = (select viewer())) with check (version_id = any((select my_led_versions())::integer[]) and edited_by = (select viewer()));
--> statement-breakpoint
create policy removed on draft_edits for delete to soundings_app using (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert, delete on draft_edits to soundings_app;
--> statement-breakpoint
-- What is saved by itself while somebody types is one edit, told by its last moment; what stood before stays.
grant update (kind, section_ids, edited_at) on draft_edits to soundings_app;
--> statement-breakpoint
-- Nothing is edited once it is published; what was kept of the edits may go.
create trigger published_version_is_immutable before insert or update on draft_edits for each row execute function published_version_is_immutable();
