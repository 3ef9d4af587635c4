CREATE TABLE "draft_imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"strategy_id" integer NOT NULL,
	"number" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"file_name" text NOT NULL,
	"file_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"file" "bytea",
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"refusal" text,
	"draft" jsonb,
	CONSTRAINT "read_or_waiting" CHECK (("draft_imports"."read_at" is null) = ("draft_imports"."file" is not null)),
	CONSTRAINT "drafted_or_refused" CHECK (("draft_imports"."read_at" is not null) = (num_nonnulls("draft_imports"."refusal", "draft_imports"."draft") = 1))
);
--> statement-breakpoint
ALTER TABLE "draft_imports" ADD CONSTRAINT "draft_imports_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_imports" ADD CONSTRAINT "draft_imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_import_at_a_time" ON "draft_imports" USING btree ("strategy_id");--> statement-breakpoint
alter table draft_imports enable row level security;
--> statement-breakpoint
alter table draft_imports force row level security;
--> statement-breakpoint
grant select, insert, update, delete on draft_imports to soundings_steward;
--> statement-breakpoint
create policy steward on draft_imports to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Those who write the draft see what they bring in, and the auditor; nobody else: it may hold words that were not meant to stay.
create policy seen on draft_imports for select to soundings_app using (strategy_id = any((select my_led_strategies())::integer[]) or (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create policy added on draft_imports for insert to soundings_app with check (strategy_id = any((select my_led_strategies())::integer[]) and created_by = (select viewer()));
--> statement-breakpoint
create policy changed on draft_imports for update to soundings_app using (strategy_id = any((select my_led_strategies())::integer[])) with check (strategy_id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
create policy removed on draft_imports for delete to soundings_app using (strategy_id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
grant select, insert, delete on draft_imports to soundings_app;
--> statement-breakpoint
-- A file is read or given up; what arrived, and from whom, does not change.
grant update (started_at, read_at, file, refusal, draft) on draft_imports to soundings_app;
