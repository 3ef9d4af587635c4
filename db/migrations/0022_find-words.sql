-- One spelling for both sides of a search, whichever an author or a reader uses: where English has two, the one that
-- the stemmer knows the relatives of (“travelled” has “travel” for a stem only with one l). Letters inside words change,
-- never where a word begins or ends, so that what was found can be marked in the text as it was written. What the parser
-- would take for markup, a path or a letter (every sign beyond ASCII, in some locales) becomes a space or a plain quote.
create function plainly_spelt(the_text text) returns text language sql immutable strict parallel safe return
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  regexp_replace(regexp_replace(
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
  replace(replace(replace(replace(replace(replace(
    lower(translate(the_text, '<>/\_–—…•·«»“”‘’' || chr(160) || chr(57344) || chr(57345), '            ""''''   ')),
    'paediatr', 'pediatr'), 'anaemi', 'anemi'), 'leukaemi', 'leukemi'), 'haemo', 'hemo'), 'orthopaed', 'orthoped'),
    'gynaeco', 'gyneco'), 'archaeo', 'archeo'), 'aluminium', 'aluminum'), 'plough', 'plow'), 'sceptic', 'skeptic'),
    'artefact', 'artifact'), 'mould', 'mold'), 'sulphur', 'sulfur'), 'jewellery', 'jewelry'),
    'enquir', 'inquir'), 'judgement', 'judgment'), 'knowledgement', 'knowledgment'), 'ageing', 'aging'), 'adviser', 'advisor'),
    'grey', 'gray'),
    '([a-z]{3}i|[a-z]ly)z(e|es|ed|ing|er|ers|ation|ations|ational|able)\M', '\1s\2', 'g'),
    '\m((?:dis|mis|un)?(?:arm|behavi|cand|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|splend|tum|val|vap|vig))or(s|ed|ing|ful|less|ite|ites|able|ably|hood|hoods|ly|er|ers)?\M', '\1our\2', 'g'),
    '\m((?:re|epi)?cent|(?:amphi)?theat|fib|calib|lit|(?:kilo|centi|milli)met|somb|spect|lust)er(s?)\M', '\1re\2', 'g'),
    '\m((?:re|de)?cent|somb)ered\M', '\1red', 'g'),
    '\mprogramme(s?)\M', 'program\1', 'g'),
    '\m(cancel|channel|counsel|dial|equal|fuel|funnel|initial|label|level|marvel|model|panel|quarrel|remodel|signal|spiral|total|travel|tunnel|unravel)l(ed|er|ers|ing|or|ors)\M', '\1\2', 'g'),
    '\m(defen|offen|licen|preten)c(e|es|ed|ing)\M', '\1s\2', 'g'),
    '\mpractis(e|es|ed|ing|er|ers)\M', 'practic\1', 'g'),
    '\m(anal|catal|dial|monol|prol|epil)ogue(s|d)?\M', '\1og\2', 'g'),
    '\m(enrol|fulfil|instil|distil|instal|skil(?=ful)|wil(?=ful))(s|ment|ments|ful|fully)?\M', '\1l\2', 'g');
--> statement-breakpoint
create function words_of(the_text text) returns tsvector language sql immutable strict parallel safe return
  to_tsvector('english', plainly_spelt(the_text));
--> statement-breakpoint
-- What somebody typed into the search box: words, “phrases”, or, -without.
create function search_of(the_text text) returns tsquery language sql immutable strict parallel safe return
  websearch_to_tsquery('english', plainly_spelt(the_text));
--> statement-breakpoint
CREATE TABLE "contribution_words" (
	"contribution_id" integer PRIMARY KEY NOT NULL,
	"exercise_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (words_of(text)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_words" ADD CONSTRAINT "contribution_words_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_words" ADD CONSTRAINT "contribution_words_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_words" ADD CONSTRAINT "contribution_words_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contributions_by_word" ON "contribution_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "talk_of_an_exercise" ON "contributions" USING btree ("exercise_id","forum_id","id") WHERE "contributions"."parent_id" is null and "contributions"."status" in ('published', 'redacted');--> statement-breakpoint
CREATE INDEX "talk_of_a_section" ON "contributions" USING btree ("exercise_id","placed_section","forum_id","id") WHERE "contributions"."parent_id" is null and "contributions"."status" in ('published', 'redacted');;
--> statement-breakpoint
alter table contribution_words enable row level security;
--> statement-breakpoint
alter table contribution_words force row level security;
--> statement-breakpoint
-- No policy and no grant for the application: it asks find_contributions.
grant select, insert, update, delete on contribution_words to soundings_steward;
--> statement-breakpoint
create policy steward on contribution_words to soundings_steward using (true) with check (true);
--> statement-breakpoint
-- The words that are shown with a contribution. Where a convenor took words out, those it suggests are not shown.
create function words_shown(the_contribution contributions) returns tsvector
language sql stable security definer set search_path = public as $$
  select words_of(concat_ws(E'\n', the_contribution.body, case when the_contribution.status = 'published'
    then (select text from suggestions where contribution_id = the_contribution.id) end)) $$;
--> statement-breakpoint
create function keep_words_of_added() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_words (contribution_id, exercise_id, forum_id, words)
    select id, exercise_id, forum_id, words_of(body) from added;
  return null;
end $$;
--> statement-breakpoint
create function keep_words_of_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contribution_words set words = words_shown(new) where contribution_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create function keep_words_of_suggestion() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contribution_words set words = words_shown(c) from contributions c
    where c.id = new.contribution_id and contribution_id = c.id;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_words_of_added after insert on contributions
  referencing new table as added for each statement execute function keep_words_of_added();
--> statement-breakpoint
create trigger keep_words_of_changed after update of body, status on contributions for each row
  when (old.body <> new.body or old.status <> new.status) execute function keep_words_of_changed();
--> statement-breakpoint
create trigger keep_words_of_suggestion after insert or update on suggestions
  for each row execute function keep_words_of_suggestion();
--> statement-breakpoint
-- Tells whoever listens that something has come to a place, and never what or from whom.
create function tell_of_added() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_notify('talk', json_build_object('exercise', exercise_id, 'section', placed_section)::text)
    from (select distinct exercise_id, placed_section from added where status in ('published', 'redacted')) places;
  return null;
end $$;
--> statement-breakpoint
create trigger tell_of_added after insert on contributions
  referencing new table as added for each statement execute function tell_of_added();
--> statement-breakpoint
-- The ids of contributions that have these words and that the viewer may see: what is shown to them, and their own in
-- any state; the newest `the_most`, with how well each fits. Under a policy the index of words would lie unused, since
-- comparing words is not leakproof; so the steward looks them up, in the viewer’s name, and the application reads the
-- rows by their ids under the policies as ever. Planned at each call: a rare word wants the index of words, a common
-- one the newest first.
create function find_contributions(the_search text, the_exercises integer[], the_section text, the_block text, the_forum integer,
  the_kind contribution_kind, only_mine boolean, the_most integer) returns table (id integer, relevance integer)
language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  wanted tsquery := search_of(the_search);
  viewer_forums integer[] := my_forums();
  viewer_invited integer[] := my_invited_exercises();
  viewer_team integer[] := my_team_exercises();
  viewer_own integer[] := my_contributions();
begin
  return query
    select found.contribution_id, (ts_rank(found.words, wanted, 1) * 10000)::integer from (
      select w.contribution_id, w.words from contribution_words w join contributions c on c.id = w.contribution_id
      where w.words @@ wanted and w.exercise_id = any(the_exercises)
        and (the_section is null or c.placed_section = the_section)
        and (the_block is null or c.placed_block = the_block)
        and (the_forum is null or w.forum_id = the_forum)
        and (the_kind is null or c.kind = the_kind)
        and (not only_mine or c.id = any(viewer_own))
        and (c.status in ('published', 'redacted') and (c.forum_id = any(viewer_forums)
            or c.shared and c.exercise_id = any(viewer_invited) or c.exercise_id = any(viewer_team))
          or c.id = any(viewer_own))
      order by w.contribution_id desc limit the_most) found;
end $$;
--> statement-breakpoint
set local role soundings_steward;
--> statement-breakpoint
insert into contribution_words (contribution_id, exercise_id, forum_id, words)
  select id, exercise_id, forum_id, words_shown(c) from contributions c;
--> statement-breakpoint
reset role;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['keep_words_of_added()', 'keep_words_of_changed()', 'keep_words_of_suggestion()',
    'tell_of_added()', 'find_contributions(text, integer[], text, text, integer, contribution_kind, boolean, integer)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
  -- Given a row of somebody’s own making, it would tell what another suggests.
  alter function words_shown(contributions) owner to soundings_steward;
  revoke all on function words_shown(contributions) from public;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
