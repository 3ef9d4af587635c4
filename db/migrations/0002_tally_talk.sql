CREATE TABLE "contribution_tallies" (
	"exercise_id" integer NOT NULL,
	"section_stable_id" text NOT NULL,
	"block_stable_id" text NOT NULL,
	"forum_id" integer NOT NULL,
	"shared" boolean NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "one_tally_per_place" PRIMARY KEY("exercise_id","section_stable_id","block_stable_id","forum_id","shared")
);
--> statement-breakpoint
ALTER TABLE "section_visits" ADD COLUMN "previous_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution_tallies" ADD CONSTRAINT "contribution_tallies_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_tallies" ADD CONSTRAINT "contribution_tallies_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "talk_of_a_forum" ON "contributions" USING btree ("exercise_id","section_stable_id","block_stable_id","forum_id","id") WHERE "contributions"."parent_id" is null and "contributions"."status" in ('published', 'redacted');--> statement-breakpoint
CREATE INDEX "new_in_a_section" ON "contributions" USING btree ("exercise_id","section_stable_id","received_at") WHERE "contributions"."status" in ('published', 'redacted');--> statement-breakpoint
alter table contribution_tallies enable row level security;
--> statement-breakpoint
alter table contribution_tallies force row level security;
--> statement-breakpoint
grant select, insert, update, delete on contribution_tallies to soundings_steward;
--> statement-breakpoint
create policy steward on contribution_tallies to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Whoever may see a contribution that is shown may count it, and nobody else.
create policy seen on contribution_tallies for select to soundings_app using (forum_id = any((select my_forums())::integer[]) or shared and exercise_id = any((select my_invited_exercises())::integer[]) or exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
grant select on contribution_tallies to soundings_app;
--> statement-breakpoint
-- Once a statement, not once a row: a seed or an import of thousands costs one upsert a place.
create function tally_added_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, section_stable_id, coalesce(block_stable_id, ''), forum_id, shared, count(*) from added
  where status in ('published', 'redacted') group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
create trigger tally_added_contributions after insert on contributions referencing new table as added
  for each statement execute function tally_added_contributions();
--> statement-breakpoint
-- An update that hides, shows or shares takes one from a place and gives one to a place; an edit does neither.
create function tally_changed_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, section_stable_id, coalesce(block_stable_id, ''), forum_id, shared, sum(change) from (
    select o.*, -1 as change from was o where o.status in ('published', 'redacted')
    union all select n.*, 1 from is_now n where n.status in ('published', 'redacted')) moved
  group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
create trigger tally_changed_contributions after update on contributions referencing old table as was new table as is_now
  for each statement execute function tally_changed_contributions();
--> statement-breakpoint
-- Answers that contributors have been told of.
create function my_answered_issues() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from issues
  where published_at is not null and exercise_id = any((select my_invited_exercises())::integer[]) $$;
--> statement-breakpoint
-- An answer stands under every contribution that it answers, for whoever sees that contribution.
alter policy seen on issue_contributions using (exercise_id = any((select my_team_exercises())::integer[]) or contribution_id = any((select my_contributions())::integer[]) or issue_id = any((select my_answered_issues())::integer[]) and exists (select from contributions c where c.id = contribution_id));
--> statement-breakpoint
set local role soundings_steward;
--> statement-breakpoint
insert into contribution_tallies (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
select exercise_id, section_stable_id, coalesce(block_stable_id, ''), forum_id, shared, count(*) from contributions
where status in ('published', 'redacted') group by 1, 2, 3, 4, 5;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['tally_added_contributions()', 'tally_changed_contributions()', 'my_answered_issues()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
