ALTER TABLE "contribution_anchors" DROP CONSTRAINT "placed_whole_or_nowhere";--> statement-breakpoint
DROP INDEX "contributions_of_a_block";--> statement-breakpoint
DROP INDEX "talk_of_a_forum";--> statement-breakpoint
DROP INDEX "new_in_a_section";--> statement-breakpoint
ALTER TABLE "contribution_anchors" ALTER COLUMN "exact" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ALTER COLUMN "prefix" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ALTER COLUMN "suffix" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD COLUMN "section_stable_id" text;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD COLUMN "settled_state" "anchor_state";--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD COLUMN "settled_by" integer;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "placed_section" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "placed_block" text;--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "contribution_anchors_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lost_in_a_version" ON "contribution_anchors" USING btree ("exercise_id","version_id","contribution_id") WHERE coalesce("contribution_anchors"."settled_state", "contribution_anchors"."state") in ('ambiguous', 'removed');--> statement-breakpoint
CREATE INDEX "contributions_of_a_block" ON "contributions" USING btree ("exercise_id","placed_section","placed_block","id");--> statement-breakpoint
CREATE INDEX "talk_of_a_forum" ON "contributions" USING btree ("exercise_id","placed_section","placed_block","forum_id","id") WHERE "contributions"."parent_id" is null and "contributions"."status" in ('published', 'redacted');--> statement-breakpoint
CREATE INDEX "new_in_a_section" ON "contributions" USING btree ("exercise_id","placed_section","received_at") WHERE "contributions"."status" in ('published', 'redacted');--> statement-breakpoint
set local role soundings_steward;
--> statement-breakpoint
-- Where talk stands in the version that its exercise has gone on to: its block wherever that is, else its section.
update contributions c set placed_section = place.section, placed_block = place.block
from (select x.id, coalesce(b.section, s.stable_id) as section, b.stable_id as block
  from contributions x join exercises e on e.id = x.exercise_id
  left join lateral (select b.stable_id, h.stable_id as section from blocks b join sections h on h.id = b.section_id
    where b.version_id = coalesce(e.version_id, x.version_id) and b.stable_id = x.block_stable_id) b on true
  left join sections s on s.version_id = coalesce(e.version_id, x.version_id) and s.stable_id = x.section_stable_id) place
where place.id = c.id;
--> statement-breakpoint
update contribution_anchors a set section_stable_id = s.stable_id
from blocks b join sections s on s.id = b.section_id
where a.block_stable_id is not null and b.version_id = a.version_id and b.stable_id = a.block_stable_id;
--> statement-breakpoint
update contribution_anchors a set section_stable_id = c.placed_section, block_stable_id = c.placed_block
from contributions c join exercises e on e.id = c.exercise_id
where a.block_stable_id is null and c.id = a.contribution_id and a.version_id = e.version_id;
--> statement-breakpoint
update contribution_anchors a set candidates = (
  select jsonb_agg(x.spot || jsonb_build_object('sectionStableId', s.stable_id) order by x.place)
  from jsonb_array_elements(a.candidates) with ordinality x(spot, place)
  join blocks b on b.version_id = a.version_id and b.stable_id = x.spot ->> 'blockStableId' join sections s on s.id = b.section_id)
where a.candidates is not null;
--> statement-breakpoint
-- What became of sections and whole blocks in versions that came before this was written down.
insert into contribution_anchors (contribution_id, version_id, exercise_id, state, section_stable_id, block_stable_id)
select c.id, e.version_id, c.exercise_id, (case
    when c.block_stable_id is not null then case when c.placed_block is null then 'removed'
      when was.text <> now.text then 'reworded' when c.placed_section <> c.section_stable_id then 'moved' else 'unchanged' end
    when c.placed_section is null then 'removed' else 'unchanged' end)::anchor_state,
  c.placed_section, c.placed_block
from contributions c join exercises e on e.id = c.exercise_id
left join blocks was on was.version_id = c.version_id and was.stable_id = c.block_stable_id
left join blocks now on now.version_id = e.version_id and now.stable_id = c.block_stable_id
where c.parent_id is null and e.version_id <> c.version_id
  and not exists (select from contribution_anchors a where a.contribution_id = c.id);
--> statement-breakpoint
reset role;
--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "quote_whole_or_none" CHECK (num_nonnulls("contribution_anchors"."exact", "contribution_anchors"."prefix", "contribution_anchors"."suffix") in (0, 3));--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "words_whole_or_nowhere" CHECK (num_nonnulls("contribution_anchors"."starts_at", "contribution_anchors"."ends_at") in (0, 2));--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "words_in_a_block" CHECK ("contribution_anchors"."starts_at" is null or ("contribution_anchors"."block_stable_id" is not null and "contribution_anchors"."exact" is not null));--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "block_in_a_section" CHECK ("contribution_anchors"."block_stable_id" is null or "contribution_anchors"."section_stable_id" is not null);--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "placed_or_not" CHECK (case when coalesce("contribution_anchors"."settled_state", "contribution_anchors"."state") in ('ambiguous', 'removed') then "contribution_anchors"."starts_at" is null
        else "contribution_anchors"."section_stable_id" is not null and ("contribution_anchors"."exact" is null) = ("contribution_anchors"."starts_at" is null) end);--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "settled_by_somebody" CHECK (num_nonnulls("contribution_anchors"."settled_state", "contribution_anchors"."settled_by", "contribution_anchors"."settled_at") in (0, 3));--> statement-breakpoint
ALTER TABLE "contribution_anchors" ADD CONSTRAINT "settled_for_good" CHECK ("contribution_anchors"."settled_state" not in ('selected', 'ambiguous'));
--> statement-breakpoint
-- Said where the contribution is made; a reply stands with what it answers. Locking the exercise makes it wait for a
-- version that is being published, so that nothing is said of one that people no longer read without being placed.
create function contribution_is_placed() returns trigger language plpgsql security definer set search_path = public as $$
declare current integer;
begin
  select version_id into current from exercises where id = new.exercise_id for key share;
  if new.parent_id is not null then
    select placed_section, placed_block into new.placed_section, new.placed_block from contributions where id = new.parent_id;
  elsif current is null or current = new.version_id then
    new.placed_section := new.section_stable_id;
    new.placed_block := new.block_stable_id;
  else
    select s.stable_id, b.stable_id into new.placed_section, new.placed_block from blocks b join sections s on s.id = b.section_id
      where b.version_id = current and b.stable_id = new.block_stable_id;
    if not found then
      select stable_id into new.placed_section from sections where version_id = current and stable_id = new.section_stable_id;
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger contribution_is_placed before insert on contributions for each row execute function contribution_is_placed();
--> statement-breakpoint
-- Where it was said stays as it was; where it stands now is the lead’s to say.
create or replace function author_keeps_to_their_own() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if current_setting('role', true) = 'soundings_steward' or viewer() is null then return new; end if;
  if new.exercise_id <> old.exercise_id or new.forum_id <> old.forum_id or new.received_at <> old.received_at
    or new.version_id <> old.version_id or new.section_stable_id <> old.section_stable_id
    or new.block_stable_id is distinct from old.block_stable_id or new.parent_id is distinct from old.parent_id then
    raise exception 'a contribution stays where it was made' using errcode = 'check_violation';
  end if;
  if old.exercise_id = any((select my_led_exercises())::integer[]) then return new; end if;
  if new.placed_section is distinct from old.placed_section or new.placed_block is distinct from old.placed_block then
    raise exception 'only the team says where a contribution stands' using errcode = 'insufficient_privilege';
  end if;
  if old.forum_id = any((select my_convened_forums())::integer[]) then return new; end if;
  if new.status <> old.status and new.status <> 'withdrawn' then
    raise exception 'only a moderator changes the status of a contribution' using errcode = 'insufficient_privilege';
  end if;
  if new.status = old.status and old.status <> 'published' then
    raise exception 'only a published contribution can be edited' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function tally_added_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, coalesce(placed_section, 'nowhere'), unnest(array['all', coalesce(placed_block, 'section')]) as place, forum_id, shared, count(*)
  from added where status in ('published', 'redacted') group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
create or replace function tally_changed_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, section, place, forum_id, shared, sum(change) from (
    select o.*, coalesce(o.placed_section, 'nowhere') as section, unnest(array['all', coalesce(o.placed_block, 'section')]) as place, -1 as change
    from was o where o.status in ('published', 'redacted')
    union all
    select n.*, coalesce(n.placed_section, 'nowhere'), unnest(array['all', coalesce(n.placed_block, 'section')]), 1
    from is_now n where n.status in ('published', 'redacted')) moved
  group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
set local role soundings_steward;
--> statement-breakpoint
delete from contribution_tallies;
--> statement-breakpoint
insert into contribution_tallies (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
select exercise_id, coalesce(placed_section, 'nowhere'), unnest(array['all', coalesce(placed_block, 'section')]), forum_id, shared, count(*)
from contributions where status in ('published', 'redacted') group by 1, 2, 3, 4, 5;
--> statement-breakpoint
reset role;
--> statement-breakpoint
-- What was found stays; whoever leads the exercise says where it is, in their own name. What was selected is not theirs.
create policy settled on contribution_anchors for update to soundings_app
  using (state <> 'selected' and exercise_id = any((select my_led_exercises())::integer[]))
  with check (state <> 'selected' and exercise_id = any((select my_led_exercises())::integer[]) and settled_by = (select viewer()));
--> statement-breakpoint
grant update (section_stable_id, block_stable_id, starts_at, ends_at, exact, prefix, suffix, settled_state, settled_by, settled_at)
  on contribution_anchors to soundings_app;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['contribution_is_placed()', 'author_keeps_to_their_own()', 'tally_added_contributions()', 'tally_changed_contributions()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
