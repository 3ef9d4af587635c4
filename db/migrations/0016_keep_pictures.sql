-- The pictures that a draft or a block shows, by their SHA-256.
create function pictures_in(content jsonb) returns text[] language sql immutable parallel safe set search_path = public as $$
  select coalesce(array_agg(distinct found[1]), '{}') from regexp_matches(content::text, '"/pictures/([0-9a-f]{64})"', 'g') found $$;
--> statement-breakpoint
CREATE TABLE "pictures" (
	"sha256" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "called_by_its_content" CHECK ("pictures"."sha256" = encode(sha256("pictures"."bytes"), 'hex')),
	CONSTRAINT "of_a_kind_that_is_shown" CHECK (type in ('image/png', 'image/jpeg', 'image/gif'))
);
--> statement-breakpoint
ALTER TABLE "draft_imports" ADD COLUMN "answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_imports" ADD COLUMN "pictures" text[] GENERATED ALWAYS AS (pictures_in(draft)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "pictures" text[] GENERATED ALWAYS AS (pictures_in(content)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "imports_by_picture" ON "draft_imports" USING gin ("pictures");--> statement-breakpoint
CREATE INDEX "blocks_by_picture" ON "blocks" USING gin ("pictures");
--> statement-breakpoint
alter table pictures enable row level security;
--> statement-breakpoint
alter table pictures force row level security;
--> statement-breakpoint
grant select, insert, update, delete on pictures to soundings_steward;
--> statement-breakpoint
create policy steward on pictures to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- Whoever sees a block, or a file that is being brought in, sees its pictures: the walls round those are asked.
create policy seen on pictures for select to soundings_app using (
  exists (select from blocks b where b.pictures @> array[pictures.sha256]) or exists (select from draft_imports d where d.pictures @> array[pictures.sha256]));
--> statement-breakpoint
create policy added on pictures for insert to soundings_app with check (cardinality((select my_led_strategies())::integer[]) > 0);
--> statement-breakpoint
grant select, insert on pictures to soundings_app;
--> statement-breakpoint
grant update (answers) on draft_imports to soundings_app;
--> statement-breakpoint
-- What no draft shows any more, and no edit could bring back, goes with the file or the draft that showed it. The lock
-- makes a picture that is just being added wait, so that it is not taken away under the draft that counts on it.
create function pictures_nobody_shows_go() returns trigger language plpgsql security definer set search_path = public as $$
begin
  lock table pictures in share row exclusive mode;
  delete from pictures p where not exists (select from blocks b where b.pictures @> array[p.sha256])
    and not exists (select from draft_imports d where d.pictures @> array[p.sha256])
    and not exists (select from draft_edits e where pictures_in(e.before) @> array[p.sha256]);
  return null;
end $$;
--> statement-breakpoint
create trigger pictures_nobody_shows_go after delete on draft_imports for each statement execute function pictures_nobody_shows_go();
--> statement-breakpoint
create trigger pictures_nobody_shows_go after delete on versions for each statement execute function pictures_nobody_shows_go();
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['pictures_in(jsonb)', 'pictures_nobody_shows_go()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
