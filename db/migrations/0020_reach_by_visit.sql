CREATE TABLE "exercise_visits" (
	"exercise_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercise_visits_exercise_id_person_id_pk" PRIMARY KEY("exercise_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "exercise_visits" ADD CONSTRAINT "exercise_visits_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_visits" ADD CONSTRAINT "exercise_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table exercise_visits enable row level security;
--> statement-breakpoint
alter table exercise_visits force row level security;
--> statement-breakpoint
grant select, insert, update, delete on exercise_visits to soundings_steward;
--> statement-breakpoint
create policy steward on exercise_visits to soundings_steward using (true) with check (true);
--> statement-breakpoint
create policy seen on exercise_visits for select to soundings_app using (person_id = (select viewer()) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on exercise_visits for insert to soundings_app with check (person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on exercise_visits to soundings_app;
