-- A total for each section besides its places: a contents list of forty sections reads forty rows a forum.
create or replace function tally_added_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, section_stable_id, unnest(array['all', coalesce(block_stable_id, 'section')]) as place, forum_id, shared, count(*)
  from added where status in ('published', 'redacted') group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
create or replace function tally_changed_contributions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_tallies as t (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
  select exercise_id, section_stable_id, place, forum_id, shared, sum(change) from (
    select o.*, unnest(array['all', coalesce(o.block_stable_id, 'section')]) as place, -1 as change from was o where o.status in ('published', 'redacted')
    union all
    select n.*, unnest(array['all', coalesce(n.block_stable_id, 'section')]), 1 from is_now n where n.status in ('published', 'redacted')) moved
  group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
  on conflict on constraint one_tally_per_place do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
-- A forum that becomes restricted keeps to itself from then on, with all that it has said.
create function restricted_talk_is_not_shared() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contributions set shared = false where forum_id = new.id and shared;
  return null;
end $$;
--> statement-breakpoint
create trigger restricted_talk_is_not_shared after update of restricted on forums
  for each row when (new.restricted and not old.restricted) execute function restricted_talk_is_not_shared();
--> statement-breakpoint
set local role soundings_steward;
--> statement-breakpoint
delete from contribution_tallies;
--> statement-breakpoint
insert into contribution_tallies (exercise_id, section_stable_id, block_stable_id, forum_id, shared, count)
select exercise_id, section_stable_id, unnest(array['all', coalesce(block_stable_id, 'section')]), forum_id, shared, count(*) from contributions
where status in ('published', 'redacted') group by 1, 2, 3, 4, 5;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['tally_added_contributions()', 'tally_changed_contributions()', 'restricted_talk_is_not_shared()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
