-- As in 0029, and again only where the viewer hears others at all: 0029 had begun from a function without the veil.
create or replace function find_contributions(the_search text, the_exercises integer[], the_section text, the_block text, the_forum integer,
  the_kind contribution_kind, only_mine boolean, the_most integer) returns table (id integer, relevance integer)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  wanted tsquery := search_of(the_search);
  viewer_forums integer[] := my_forums();
  viewer_invited integer[] := my_invited_exercises();
  viewer_team integer[] := my_team_exercises();
  viewer_own integer[] := my_contributions();
  veiled integer[] := my_veiled_exercises();
  opened text[] := my_opened_places();
  hears_others boolean := exists (select from exercises e where e.id = any(the_exercises)
    and (e.id = any(viewer_team) or e.talk_scope = 'all_invited'));
begin
  return query
    select found.contribution_id, (ts_rank(found.words, wanted, 1) * 10000)::integer from (
      select w.contribution_id, w.words from contribution_words w join contributions c on c.id = w.contribution_id
      where w.words @@ wanted and w.exercise_id = any(the_exercises)
        and (hears_others or w.forum_id = any(viewer_forums) or w.contribution_id = any(viewer_own))
        and (the_section is null or c.placed_section = the_section)
        and (the_block is null or c.placed_block = the_block)
        and (the_forum is null or w.forum_id = the_forum)
        and (the_kind is null or c.kind = the_kind)
        and (not only_mine or c.id = any(viewer_own))
        and (c.status in ('published', 'redacted') and (c.forum_id = any(viewer_forums)
            or c.shared and c.exercise_id = any(viewer_invited) or c.exercise_id = any(viewer_team))
            and (c.exercise_id <> all(veiled) or c.placed_section is null
              or c.exercise_id || ':' || c.placed_section || ':' || coalesce(c.placed_block, 'section') = any(opened))
          or c.id = any(viewer_own))
      order by w.contribution_id desc limit the_most) found;
end $$;
