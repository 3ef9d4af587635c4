-- The second wall. The first is a scope in every query; this one holds when a query forgets it.
-- Three roles: the owner migrates; soundings_app (which the application's login is in) may only do what the
-- policies allow; soundings_steward answers the policies' own questions, and seeds.
do $$ begin
  if not exists (select from pg_roles where rolname = 'soundings_app') then create role soundings_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'soundings_steward') then create role soundings_steward nologin; end if;
exception when duplicate_object or unique_violation then null; -- two databases of one cluster migrating at once
end $$;
--> statement-breakpoint
grant soundings_steward to current_user;
--> statement-breakpoint
grant usage on schema public to soundings_app;
--> statement-breakpoint
grant usage, create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare t text; begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select, insert, update, delete on public.%I to soundings_steward', t);
    execute format('create policy steward on public.%I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
grant usage, select on all sequences in schema public to soundings_app, soundings_steward;
--> statement-breakpoint
-- Who is asking. Set inside the transaction that reads or writes, so it cannot outlive it in a pool.
create function viewer() returns integer language sql stable parallel safe as
  $$ select nullif(current_setting('app.viewer', true), '')::integer $$;
--> statement-breakpoint
create function viewer_roles() returns role[] language sql stable security definer set search_path = public as
  $$ select coalesce((select roles from people where id = viewer() and suspended_at is null and left_at is null), '{}') $$;
--> statement-breakpoint
create function viewer_is_any(variadic wanted role[]) returns boolean language sql stable as
  $$ select viewer_roles() && wanted $$;
--> statement-breakpoint
create function my_forums() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(m.forum_id), '{}') from memberships m join people p on p.id = m.person_id
  where m.person_id = viewer() and p.suspended_at is null and p.left_at is null
    and (m.left_on is null or m.left_on > current_date) $$;
--> statement-breakpoint
create function my_convened_forums() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(m.forum_id), '{}') from memberships m join people p on p.id = m.person_id
  where m.person_id = viewer() and m.convenes and p.suspended_at is null and p.left_at is null
    and (m.left_on is null or m.left_on > current_date) $$;
--> statement-breakpoint
-- Strategies whose team the viewer is in; an auditor looks at all and touches none.
create function my_strategies() returns integer[] language sql stable security definer set search_path = public as $$
  select case when viewer_roles() && '{auditor}'::role[] then (select coalesce(array_agg(id), '{}') from strategies)
  else (select coalesce(array_agg(distinct t.strategy_id), '{}') from strategy_team t join people p on p.id = t.person_id
        where t.person_id = viewer() and p.suspended_at is null and p.left_at is null) end $$;
--> statement-breakpoint
create function my_led_strategies() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct t.strategy_id), '{}') from strategy_team t join people p on p.id = t.person_id
  where t.person_id = viewer() and t.role in ('lead', 'deputy', 'analyst') and p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
create function my_team_exercises() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from exercises where strategy_id = any((select my_strategies())::integer[]) $$;
--> statement-breakpoint
create function my_led_exercises() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from exercises where strategy_id = any((select my_led_strategies())::integer[]) $$;
--> statement-breakpoint
-- Exercises whose evidence the viewer may read whole, authors included: the team but for the decision maker.
create function my_evidence_exercises() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(e.id), '{}') from exercises e
  where viewer_roles() && '{auditor}'::role[] or e.strategy_id in (
    select t.strategy_id from strategy_team t join people p on p.id = t.person_id
    where t.person_id = viewer() and t.role <> 'decision_maker' and p.suspended_at is null and p.left_at is null) $$;
--> statement-breakpoint
-- Exercises that the viewer is invited to through a forum, from the launch on.
create function my_invited_exercises() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct f.exercise_id), '{}') from exercise_forums f
  where f.invited_at is not null and f.forum_id = any((select my_forums())::integer[]) $$;
--> statement-breakpoint
create function my_contributions() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(contribution_id), '{}') from contribution_authors where person_id = viewer() $$;
--> statement-breakpoint
create function published_exercises() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct exercise_id), '{}') from decisions where published_at is not null and exercise_id is not null $$;
--> statement-breakpoint
create function published_summaries() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct summary_id), '{}') from decisions where published_at is not null and summary_id is not null $$;
--> statement-breakpoint
-- Versions of my strategies, published versions of strategies I am invited to, and those of published decisions.
create function my_versions() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(v.id), '{}') from versions v
  where v.strategy_id = any((select my_strategies())::integer[])
     or (v.published_at is not null and exists (
       select 1 from exercises e where e.strategy_id = v.strategy_id
         and (e.id = any((select my_invited_exercises())::integer[]) or e.id = any((select published_exercises())::integer[])))) $$;
--> statement-breakpoint
create function my_led_versions() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from versions where strategy_id = any((select my_led_strategies())::integer[]) $$;
--> statement-breakpoint
-- Decisions the viewer may open before publication: their own to write, to take or to support.
create function my_decisions() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from decisions
  where viewer_roles() && '{governance_officer,auditor}'::role[] or decision_maker_id = viewer()
     or exercise_id = any((select my_team_exercises())::integer[]) $$;
--> statement-breakpoint
create function published_decisions() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from decisions where published_at is not null $$;
--> statement-breakpoint
-- Signing in, before anybody is the viewer. Each answers one question and no more.
create function sign_in_by_subject(the_issuer text, the_subject text) returns table (id integer, session_version integer)
language sql stable security definer set search_path = public as $$
  select p.id, p.session_version from people p
  where p.issuer = the_issuer and p.subject = the_subject and p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
create function sign_in_by_email(the_email text) returns table (id integer, session_version integer)
language sql stable security definer set search_path = public as $$
  select p.id, p.session_version from people p
  where lower(p.email) = lower(the_email) and p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
-- The first sign-in through a provider ties issuer and subject to a rostered person who has none yet.
create function tie_subject(the_person integer, the_issuer text, the_subject text) returns boolean
language sql security definer set search_path = public as $$
  update people set issuer = the_issuer, subject = the_subject where id = the_person and subject is null returning true $$;
--> statement-breakpoint
create function insert_sign_in_token(the_person integer, the_hash text, the_expiry timestamptz) returns void
language sql security definer set search_path = public as $$
  insert into sign_in_tokens (person_id, token_hash, expires_at) values (the_person, the_hash, the_expiry) $$;
--> statement-breakpoint
create function count_recent_sign_in_tokens(the_person integer) returns integer
language sql stable security definer set search_path = public as $$
  select count(*)::integer from sign_in_tokens where person_id = the_person and created_at > now() - interval '15 minutes' $$;
--> statement-breakpoint
create function use_sign_in_token(the_hash text) returns table (id integer, session_version integer)
language sql security definer set search_path = public as $$
  with used as (update sign_in_tokens set used_at = now()
    where token_hash = the_hash and used_at is null and expires_at > now() returning person_id)
  select p.id, p.session_version from used join people p on p.id = used.person_id
  where p.suspended_at is null and p.left_at is null $$;
--> statement-breakpoint
-- Ends every session of the viewer: the version in their cookies is no longer the one that counts.
create function end_my_sessions() returns void language sql security definer set search_path = public as
  $$ update people set session_version = session_version + 1 where id = viewer() $$;
--> statement-breakpoint
create function people_to_try() returns table (id integer, session_version integer, name text, post text, roles role[], email text, convenes boolean)
language sql stable security definer set search_path = public as $$
  select p.id, p.session_version, p.name, p.post, p.roles, p.email,
    exists (select 1 from memberships m where m.person_id = p.id and m.convenes)
  from people p where p.issuer = 'demonstration' order by p.id limit 20 $$;
--> statement-breakpoint
-- People in the forums that the viewer convenes, and the teams that they are in.
create function my_forum_members() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct person_id), '{}') from (
    select person_id from memberships where forum_id = any((select my_convened_forums())::integer[])
    union all select person_id from strategy_team where strategy_id = any((select my_strategies())::integer[])) p $$;
--> statement-breakpoint
create function restricted_forums() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from forums where restricted $$;
--> statement-breakpoint
-- Strategies that the viewer reads as somebody invited, or that anyone reads with a published decision.
create function my_read_strategies() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct strategy_id), '{}') from exercises
  where id = any((select my_invited_exercises())::integer[]) or id = any((select published_exercises())::integer[]) $$;
--> statement-breakpoint
-- Strategies that the viewer has just created and that have no team yet.
create function my_new_strategies() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(s.id), '{}') from strategies s
  where s.created_by = viewer() and not exists (select 1 from strategy_team t where t.strategy_id = s.id) $$;
--> statement-breakpoint
create function my_reported_exercises() returns integer[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(id), '{}') from exercises where reported_at is not null and id = any((select my_invited_exercises())::integer[]) $$;
--> statement-breakpoint
-- A chain per stream: each event holds the hash of the one before (D§7).
create function append_audit(the_stream text, the_action text, the_object text, the_detail text) returns void
language plpgsql security definer set search_path = public as $$
declare last audit_events%rowtype; t timestamptz := clock_timestamp(); n integer; p text;
begin
  perform pg_advisory_xact_lock(hashtext('audit:' || the_stream));
  select * into last from audit_events where stream = the_stream order by sequence desc limit 1;
  n := coalesce(last.sequence, 0) + 1; p := coalesce(last.hash, '');
  insert into audit_events (stream, sequence, at, actor_id, action, object, detail, previous_hash, hash)
  values (the_stream, n, t, viewer(), the_action, the_object, the_detail, p,
    encode(sha256(convert_to(jsonb_build_array(p, the_stream, n, t, viewer(), the_action, the_object, the_detail)::text, 'UTF8')), 'hex'));
end $$;
--> statement-breakpoint
-- The first broken sequence number of a stream, or null when the chain holds.
create function broken_audit(the_stream text) returns integer language sql stable security definer set search_path = public as $$
  select min(sequence) from (
    select sequence, hash, previous_hash, lag(hash, 1, '') over w as before, row_number() over w as n,
      encode(sha256(convert_to(jsonb_build_array(previous_hash, stream, sequence, at, actor_id, action, object, detail)::text, 'UTF8')), 'hex') as again
    from audit_events where stream = the_stream window w as (order by sequence)) c
  where hash <> again or previous_hash <> before or sequence <> n $$;
--> statement-breakpoint
-- A contribution is shared beyond its forum only if the exercise says so and the forum is not restricted.
create function contribution_is_shared() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.shared := exists (select 1 from exercises e, forums f where e.id = new.exercise_id and f.id = new.forum_id
    and e.talk_scope = 'all_invited' and not f.restricted);
  return new;
end $$;
--> statement-breakpoint
create trigger contribution_is_shared before insert or update of shared, exercise_id, forum_id on contributions
  for each row execute function contribution_is_shared();
--> statement-breakpoint
create function author_is_shown() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contribution_authors set shown = new.status in ('published', 'redacted') where contribution_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger author_is_shown after update of status on contributions for each row execute function author_is_shown();
--> statement-breakpoint
-- An author may edit, withdraw; what a moderator decided is not theirs to undo.
create function author_keeps_to_their_own() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if current_setting('role', true) = 'soundings_steward' or viewer() is null then return new; end if;
  if new.exercise_id <> old.exercise_id or new.forum_id <> old.forum_id or new.received_at <> old.received_at
    or new.section_stable_id <> old.section_stable_id then
    raise exception 'a contribution stays where it was made' using errcode = 'check_violation';
  end if;
  if old.forum_id = any((select my_convened_forums())::integer[]) or old.exercise_id = any((select my_led_exercises())::integer[]) then return new; end if;
  if new.status <> old.status and new.status <> 'withdrawn' then
    raise exception 'only a moderator changes the status of a contribution' using errcode = 'insufficient_privilege';
  end if;
  if new.status = old.status and old.status <> 'published' then
    raise exception 'only a published contribution can be edited' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger author_keeps_to_their_own before update on contributions for each row execute function author_keeps_to_their_own();
--> statement-breakpoint
create function is_never_edited() returns trigger language plpgsql as $$
begin raise exception '% is never edited', tg_table_name using errcode = 'restrict_violation'; end $$;
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['summaries', 'decision_records', 'correction_notes', 'acknowledgements', 'audit_events', 'contribution_originals'] loop
    execute format('create trigger is_never_edited before update or delete on %I for each row execute function is_never_edited()', t);
    execute format('create trigger is_never_truncated before truncate on %I for each statement execute function is_never_edited()', t);
  end loop;
end $$;
--> statement-breakpoint
-- A published version is immutable, and so is everything in it.
create function published_version_is_immutable() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_table_name = 'versions' then
    if old.published_at is not null then raise exception 'a published version is never edited' using errcode = 'restrict_violation'; end if;
  elsif exists (select 1 from versions where id = case when tg_op = 'INSERT' then new.version_id else old.version_id end and published_at is not null) then
    raise exception 'a published version is never edited' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger published_version_is_immutable before update or delete on versions for each row execute function published_version_is_immutable();
--> statement-breakpoint
create trigger published_version_is_immutable before insert or update or delete on sections for each row execute function published_version_is_immutable();
--> statement-breakpoint
create trigger published_version_is_immutable before insert or update or delete on blocks for each row execute function published_version_is_immutable();
--> statement-breakpoint
create trigger published_version_is_immutable before insert or update or delete on version_changes for each row execute function published_version_is_immutable();
--> statement-breakpoint
create trigger published_version_is_immutable before insert or update or delete on change_issues for each row execute function published_version_is_immutable();
--> statement-breakpoint
-- What is published, taken or acknowledged in a decision stays.
create function published_decision_is_immutable() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published decision is corrected by a note, never edited' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger published_decision_is_immutable before update or delete on decisions for each row execute function published_decision_is_immutable();
--> statement-breakpoint
-- The promise about names cannot be loosened once people have relied on it (D§2.7).
create function names_are_never_loosened() returns trigger language plpgsql as $$
begin
  if old.launched_at is not null and old.name_visibility = 'moderators_only' and new.name_visibility = 'names_shown' then
    raise exception 'name visibility cannot be loosened after launch' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger names_are_never_loosened before update on exercises for each row execute function names_are_never_loosened();
--> statement-breakpoint
-- What the application may see, add, change and remove. Arrays from one call, never a function of the row:
-- that is what keeps an index in use (docs/decisions/0006).
create policy seen on organisation for select to soundings_app using (true);
--> statement-breakpoint
create policy changed on organisation for update to soundings_app using ((select viewer_roles()) && '{administrator}'::role[]) with check ((select viewer_roles()) && '{administrator}'::role[]);
--> statement-breakpoint
grant select, update on organisation to soundings_app;
--> statement-breakpoint
create policy seen on directorates for select to soundings_app using (true);
--> statement-breakpoint
create policy added on directorates for insert to soundings_app with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on directorates for update to soundings_app using ((select viewer_roles()) && '{administrator}'::role[]) with check ((select viewer_roles()) && '{administrator}'::role[]);
--> statement-breakpoint
grant select, insert, update on directorates to soundings_app;
--> statement-breakpoint
create policy seen on people for select to soundings_app using (id = (select viewer()) or (select viewer_roles()) && '{programme_lead,analyst,governance_officer,auditor,administrator}'::role[] or id = any((select my_forum_members())::integer[]));
--> statement-breakpoint
create policy added on people for insert to soundings_app with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on people for update to soundings_app using ((select viewer_roles()) && '{administrator}'::role[]) with check ((select viewer_roles()) && '{administrator}'::role[]);
--> statement-breakpoint
grant select, insert, update on people to soundings_app;
--> statement-breakpoint
create policy seen on forums for select to soundings_app using ((select viewer()) is not null and (not restricted or id = any((select my_forums())::integer[]) or (select viewer_roles()) && '{programme_lead,analyst,governance_officer,auditor,administrator}'::role[]));
--> statement-breakpoint
create policy added on forums for insert to soundings_app with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on forums for update to soundings_app using ((select viewer_roles()) && '{administrator,programme_lead}'::role[] or id = any((select my_convened_forums())::integer[])) with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[] or id = any((select my_convened_forums())::integer[]));
--> statement-breakpoint
grant select, insert, update on forums to soundings_app;
--> statement-breakpoint
create policy seen on memberships for select to soundings_app using (person_id = (select viewer()) or forum_id = any((select my_convened_forums())::integer[]) or (select viewer_roles()) && '{programme_lead,analyst,governance_officer,auditor,administrator}'::role[]);
--> statement-breakpoint
create policy added on memberships for insert to soundings_app with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on memberships for update to soundings_app using ((select viewer_roles()) && '{administrator,programme_lead}'::role[]) with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
grant select, insert, update on memberships to soundings_app;
--> statement-breakpoint
create policy seen on audit_events for select to soundings_app using ((select viewer_roles()) && '{auditor,administrator}'::role[]);
--> statement-breakpoint
grant select on audit_events to soundings_app;
--> statement-breakpoint
create policy seen on strategies for select to soundings_app using (created_by = (select viewer()) or id = any((select my_strategies())::integer[]) or id = any((select my_read_strategies())::integer[]));
--> statement-breakpoint
create policy added on strategies for insert to soundings_app with check (created_by = (select viewer()) and (select viewer_roles()) && '{programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on strategies for update to soundings_app using (id = any((select my_led_strategies())::integer[])) with check (id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
grant select, insert, update on strategies to soundings_app;
--> statement-breakpoint
create policy seen on strategy_team for select to soundings_app using (person_id = (select viewer()) or strategy_id = any((select my_strategies())::integer[]));
--> statement-breakpoint
create policy added on strategy_team for insert to soundings_app with check (strategy_id = any((select my_led_strategies())::integer[]) or strategy_id = any((select my_new_strategies())::integer[]));
--> statement-breakpoint
create policy removed on strategy_team for delete to soundings_app using (strategy_id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
grant select, insert, delete on strategy_team to soundings_app;
--> statement-breakpoint
create policy seen on versions for select to soundings_app using (strategy_id = any((select my_strategies())::integer[]) or id = any((select my_versions())::integer[]));
--> statement-breakpoint
create policy added on versions for insert to soundings_app with check (strategy_id = any((select my_led_strategies())::integer[]) and created_by = (select viewer()));
--> statement-breakpoint
create policy changed on versions for update to soundings_app using (strategy_id = any((select my_led_strategies())::integer[])) with check (strategy_id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
create policy removed on versions for delete to soundings_app using (strategy_id = any((select my_led_strategies())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on versions to soundings_app;
--> statement-breakpoint
create policy seen on sections for select to soundings_app using (version_id = any((select my_versions())::integer[]));
--> statement-breakpoint
create policy added on sections for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy changed on sections for update to soundings_app using (version_id = any((select my_led_versions())::integer[])) with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy removed on sections for delete to soundings_app using (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on sections to soundings_app;
--> statement-breakpoint
create policy seen on blocks for select to soundings_app using (version_id = any((select my_versions())::integer[]));
--> statement-breakpoint
create policy added on blocks for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy changed on blocks for update to soundings_app using (version_id = any((select my_led_versions())::integer[])) with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy removed on blocks for delete to soundings_app using (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on blocks to soundings_app;
--> statement-breakpoint
create policy seen on version_changes for select to soundings_app using (version_id = any((select my_versions())::integer[]));
--> statement-breakpoint
create policy added on version_changes for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy changed on version_changes for update to soundings_app using (version_id = any((select my_led_versions())::integer[])) with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy removed on version_changes for delete to soundings_app using (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on version_changes to soundings_app;
--> statement-breakpoint
create policy seen on change_issues for select to soundings_app using (version_id = any((select my_versions())::integer[]));
--> statement-breakpoint
create policy added on change_issues for insert to soundings_app with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy changed on change_issues for update to soundings_app using (version_id = any((select my_led_versions())::integer[])) with check (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
create policy removed on change_issues for delete to soundings_app using (version_id = any((select my_led_versions())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on change_issues to soundings_app;
--> statement-breakpoint
create policy seen on exercises for select to soundings_app using (strategy_id = any((select my_strategies())::integer[]) or id = any((select my_invited_exercises())::integer[]) or id = any((select published_exercises())::integer[]));
--> statement-breakpoint
create policy added on exercises for insert to soundings_app with check (strategy_id = any((select my_led_strategies())::integer[]) and created_by = (select viewer()));
--> statement-breakpoint
create policy changed on exercises for update to soundings_app using (strategy_id = any((select my_led_strategies())::integer[]) or id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]) with check (strategy_id = any((select my_led_strategies())::integer[]) or id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
grant select, insert, update on exercises to soundings_app;
--> statement-breakpoint
create policy seen on exercise_events for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]) or exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
create policy added on exercise_events for insert to soundings_app with check (exercise_id = any((select my_team_exercises())::integer[]) and actor_id = (select viewer()));
--> statement-breakpoint
grant select, insert on exercise_events to soundings_app;
--> statement-breakpoint
create policy seen on exercise_forums for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]) or forum_id = any((select my_forums())::integer[]) or exercise_id = any((select my_invited_exercises())::integer[]) and not forum_id = any((select restricted_forums())::integer[]));
--> statement-breakpoint
create policy added on exercise_forums for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy changed on exercise_forums for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[])) with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on exercise_forums for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]) and invited_at is null);
--> statement-breakpoint
grant select, insert, update, delete on exercise_forums to soundings_app;
--> statement-breakpoint
create policy seen on invitations for select to soundings_app using (person_id = (select viewer()) or exercise_id = any((select my_evidence_exercises())::integer[]) or forum_id = any((select my_convened_forums())::integer[]));
--> statement-breakpoint
create policy added on invitations for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert on invitations to soundings_app;
--> statement-breakpoint
create policy seen on section_visits for select to soundings_app using (person_id = (select viewer()) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on section_visits for insert to soundings_app with check (person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
create policy changed on section_visits for update to soundings_app using (person_id = (select viewer())) with check (person_id = (select viewer()));
--> statement-breakpoint
grant select, insert, update on section_visits to soundings_app;
--> statement-breakpoint
create policy seen on contributions for select to soundings_app using (status in ('published', 'redacted') and (forum_id = any((select my_forums())::integer[]) or shared and exercise_id = any((select my_invited_exercises())::integer[]) or exercise_id = any((select my_team_exercises())::integer[])) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]) or id = any((select my_contributions())::integer[]));
--> statement-breakpoint
create policy added on contributions for insert to soundings_app with check (status = 'published' and exercise_id = any((select my_invited_exercises())::integer[]) and forum_id = any((select my_forums())::integer[]) or forum_id = any((select my_convened_forums())::integer[]) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
create policy changed on contributions for update to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]) or id = any((select my_contributions())::integer[])) with check (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]) or id = any((select my_contributions())::integer[]));
--> statement-breakpoint
grant select, insert, update on contributions to soundings_app;
--> statement-breakpoint
create policy seen on contribution_authors for select to soundings_app using (person_id = (select viewer()) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]) or named and shown and forum_id = any((select my_forums())::integer[]));
--> statement-breakpoint
create policy added on contribution_authors for insert to soundings_app with check (forum_id = any((select my_forums())::integer[]) and person_id = (select viewer()) or forum_id = any((select my_convened_forums())::integer[]) and entered_by = (select viewer()));
--> statement-breakpoint
create policy changed on contribution_authors for update to soundings_app using (person_id = (select viewer())) with check (person_id = (select viewer()));
--> statement-breakpoint
grant select, insert, update on contribution_authors to soundings_app;
--> statement-breakpoint
create policy seen on contribution_originals for select to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]) or contribution_id = any((select my_contributions())::integer[]));
--> statement-breakpoint
create policy added on contribution_originals for insert to soundings_app with check (contribution_id = any((select my_contributions())::integer[]) or forum_id = any((select my_convened_forums())::integer[]));
--> statement-breakpoint
grant select, insert on contribution_originals to soundings_app;
--> statement-breakpoint
create policy seen on moderation_events for select to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]) or contribution_id = any((select my_contributions())::integer[]));
--> statement-breakpoint
create policy added on moderation_events for insert to soundings_app with check (actor_id = (select viewer()) and (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]) or contribution_id = any((select my_contributions())::integer[])));
--> statement-breakpoint
create policy changed on moderation_events for update to soundings_app using (contribution_id = any((select my_contributions())::integer[]) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[])) with check (contribution_id = any((select my_contributions())::integer[]) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update on moderation_events to soundings_app;
--> statement-breakpoint
create policy seen on flags for select to soundings_app using (person_id = (select viewer()) or forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on flags for insert to soundings_app with check (person_id = (select viewer()) and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
create policy changed on flags for update to soundings_app using (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[])) with check (forum_id = any((select my_convened_forums())::integer[]) or exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update on flags to soundings_app;
--> statement-breakpoint
create policy seen on themes for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on themes for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy changed on themes for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[])) with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on themes for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on themes to soundings_app;
--> statement-breakpoint
create policy seen on codes for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on codes for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy changed on codes for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[])) with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on codes for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on codes to soundings_app;
--> statement-breakpoint
create policy seen on codings for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on codings for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]) and coder_id = (select viewer()));
--> statement-breakpoint
create policy removed on codings for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, delete on codings to soundings_app;
--> statement-breakpoint
create policy seen on contribution_dispositions for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on contribution_dispositions for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]) and decided_by = (select viewer()));
--> statement-breakpoint
create policy changed on contribution_dispositions for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[])) with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on contribution_dispositions for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on contribution_dispositions to soundings_app;
--> statement-breakpoint
create policy seen on issues for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]) or published_at is not null and exercise_id = any((select my_invited_exercises())::integer[]));
--> statement-breakpoint
create policy added on issues for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy changed on issues for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[])) with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update on issues to soundings_app;
--> statement-breakpoint
create policy seen on issue_contributions for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]) or contribution_id = any((select my_contributions())::integer[]));
--> statement-breakpoint
create policy added on issue_contributions for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on issue_contributions for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, delete on issue_contributions to soundings_app;
--> statement-breakpoint
create policy seen on summary_drafts for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on summary_drafts for insert to soundings_app with check (exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create policy changed on summary_drafts for update to soundings_app using (exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]) with check (exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
grant select, insert, update on summary_drafts to soundings_app;
--> statement-breakpoint
create policy seen on summaries for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]) or id = any((select published_summaries())::integer[]) or exercise_id = any((select my_reported_exercises())::integer[]));
--> statement-breakpoint
create policy added on summaries for insert to soundings_app with check (sealed_by = (select viewer()) and exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
grant select, insert on summaries to soundings_app;
--> statement-breakpoint
create policy seen on quotes for select to soundings_app using (exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on quotes for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[]) and selected_by = (select viewer()));
--> statement-breakpoint
create policy changed on quotes for update to soundings_app using (exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]) with check (exercise_id = any((select my_evidence_exercises())::integer[]) and not (select viewer_roles()) && '{auditor}'::role[]);
--> statement-breakpoint
create policy removed on quotes for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, update, delete on quotes to soundings_app;
--> statement-breakpoint
create policy seen on decisions for select to soundings_app using (published_at is not null or created_by = (select viewer()) or id = any((select my_decisions())::integer[]));
--> statement-breakpoint
create policy added on decisions for insert to soundings_app with check (created_by = (select viewer()) and (select viewer_roles()) && '{governance_officer}'::role[]);
--> statement-breakpoint
create policy changed on decisions for update to soundings_app using ((select viewer_roles()) && '{governance_officer}'::role[] or decision_maker_id = (select viewer())) with check ((select viewer_roles()) && '{governance_officer}'::role[] or decision_maker_id = (select viewer()));
--> statement-breakpoint
grant select, insert, update on decisions to soundings_app;
--> statement-breakpoint
create policy seen on acknowledgements for select to soundings_app using (decision_id = any((select my_decisions())::integer[]) or decision_id = any((select published_decisions())::integer[]));
--> statement-breakpoint
create policy added on acknowledgements for insert to soundings_app with check (person_id = (select viewer()) and decision_id = any((select my_decisions())::integer[]));
--> statement-breakpoint
grant select, insert on acknowledgements to soundings_app;
--> statement-breakpoint
create policy seen on decision_records for select to soundings_app using (decision_id = any((select my_decisions())::integer[]) or decision_id = any((select published_decisions())::integer[]));
--> statement-breakpoint
create policy added on decision_records for insert to soundings_app with check (published_by = (select viewer()) and (select viewer_roles()) && '{governance_officer}'::role[]);
--> statement-breakpoint
grant select, insert on decision_records to soundings_app;
--> statement-breakpoint
create policy seen on correction_notes for select to soundings_app using (decision_id = any((select my_decisions())::integer[]) or decision_id = any((select published_decisions())::integer[]));
--> statement-breakpoint
create policy added on correction_notes for insert to soundings_app with check (written_by = (select viewer()) and (select viewer_roles()) && '{governance_officer}'::role[]);
--> statement-breakpoint
grant select, insert on correction_notes to soundings_app;
--> statement-breakpoint
do $$ declare f text; begin
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
