CREATE TABLE "group_lookup_failures" (
	"person_id" integer PRIMARY KEY NOT NULL,
	"problem" text NOT NULL,
	"failed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roster_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"forum_id" integer NOT NULL,
	"file_name" text NOT NULL,
	"file_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"file" "bytea",
	"created_by" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"refusal" text,
	"headings" text[],
	"columns" jsonb,
	"counts" jsonb,
	"missing_choice" text,
	"confirmed_at" timestamp with time zone,
	"written_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	CONSTRAINT "applied_once_confirmed" CHECK ("roster_imports"."applied_at" is null or "roster_imports"."confirmed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "roster_rows" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roster_rows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"import_id" integer NOT NULL,
	"line" integer,
	"outcome" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"staff_number" text,
	"post" text,
	"directorate" text,
	"directorate_id" integer,
	"joined_on" date,
	"left_on" date,
	"person_id" integer,
	"twin" text,
	"changed" jsonb,
	"problems" jsonb,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "directorate_id" integer;--> statement-breakpoint
ALTER TABLE "forums" ADD COLUMN "group_claim" text;--> statement-breakpoint
ALTER TABLE "forums" ADD COLUMN "group_value" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "staff_number" text;--> statement-breakpoint
ALTER TABLE "group_lookup_failures" ADD CONSTRAINT "group_lookup_failures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_import_id_roster_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."roster_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_roster_at_a_time" ON "roster_imports" USING btree ("forum_id") WHERE "roster_imports"."applied_at" is null and "roster_imports"."refusal" is null;--> statement-breakpoint
CREATE INDEX "roster_rows_by_outcome" ON "roster_rows" USING btree ("import_id","outcome","id");--> statement-breakpoint
CREATE INDEX "roster_rows_to_do" ON "roster_rows" USING btree ("import_id","id") WHERE "roster_rows"."done_at" is null;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_directorate_id_directorates_id_fk" FOREIGN KEY ("directorate_id") REFERENCES "public"."directorates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_per_staff_number" ON "people" USING btree (lower("staff_number"));--> statement-breakpoint
alter table forums add constraint grouped_by_name check (membership_source <> 'group' or group_claim in ('groups', 'roles') and group_value is not null) not valid;
--> statement-breakpoint
-- Reach by directorate is as at the invitation: whoever moves afterwards was invited where they were.
update invitations i set directorate_id = p.directorate_id from people p where p.id = i.person_id;
--> statement-breakpoint
create function invitation_keeps_the_directorate() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.directorate_id := (select p.directorate_id from people p where p.id = new.person_id);
  return new;
end $$;
--> statement-breakpoint
create trigger invitation_keeps_the_directorate before insert on invitations for each row execute function invitation_keeps_the_directorate();
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['roster_imports', 'roster_rows', 'group_lookup_failures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to soundings_steward', t);
    execute format('create policy steward on %I to soundings_steward using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
-- Those who manage forums bring rosters in; what stands in one is nobody else’s, and that one was brought in the auditor’s too.
create policy seen on roster_imports for select to soundings_app using ((select viewer_roles()) && '{administrator,programme_lead,auditor}'::role[]);
--> statement-breakpoint
create policy added on roster_imports for insert to soundings_app with check (created_by = (select viewer()) and (select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
create policy changed on roster_imports for update to soundings_app using ((select viewer_roles()) && '{administrator,programme_lead}'::role[]) with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
-- That a roster was brought in stays; one that was not can be given up.
create policy removed on roster_imports for delete to soundings_app using (confirmed_at is null and (select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
grant select, insert, delete on roster_imports to soundings_app;
--> statement-breakpoint
grant update (file, started_at, read_at, refusal, headings, columns, counts, missing_choice, confirmed_at, written_at, applied_at) on roster_imports to soundings_app;
--> statement-breakpoint
create policy managed on roster_rows to soundings_app using ((select viewer_roles()) && '{administrator,programme_lead}'::role[]) with check ((select viewer_roles()) && '{administrator,programme_lead}'::role[]);
--> statement-breakpoint
grant select, insert, update, delete on roster_rows to soundings_app;
--> statement-breakpoint
create policy seen on group_lookup_failures for select to soundings_app using ((select viewer_roles()) && '{administrator,auditor}'::role[]);
--> statement-breakpoint
grant select on group_lookup_failures to soundings_app;
--> statement-breakpoint
-- Whoever joins while an exercise has not closed is invited from then on (D§2.3); many at once.
create function invite_members(the_forum integer, the_people integer[]) returns void
language sql security definer set search_path = public as $$
  insert into invitations (exercise_id, forum_id, person_id)
  select f.exercise_id, f.forum_id, p.id from exercise_forums f join exercises e on e.id = f.exercise_id
    cross join people p
  where f.forum_id = the_forum and f.invited_at is not null and e.closes_at > now()
    and e.closed_at is null and e.cancelled_at is null and e.sealed_at is null
    and p.id = any(the_people) and p.left_at is null
    and exists (select 1 from memberships m where m.forum_id = the_forum and m.person_id = p.id
      and (m.left_on is null or m.left_on > current_date))
  on conflict do nothing $$;
--> statement-breakpoint
-- Leaving the council ends every sign-in and every membership, as at today; what was said stays. For administrators,
-- and never for themselves. Answers with those who have left now.
create function leave_council(the_people integer[]) returns integer[]
language plpgsql security definer set search_path = public as $$
declare gone integer[];
begin
  if not viewer_roles() && '{administrator}'::role[] then raise insufficient_privilege; end if;
  with left_now as (update people set left_at = now(), session_version = session_version + 1
    where id = any(the_people) and left_at is null and id <> viewer() returning id)
  select coalesce(array_agg(id), '{}') into gone from left_now;
  update memberships set left_on = greatest(current_date, joined_on)
  where person_id = any(gone) and (left_on is null or left_on > current_date);
  perform append_audit('person:' || p, 'left the council', 'person:' || p, '{}') from unnest(gone) p;
  return gone;
end $$;
--> statement-breakpoint
-- Coming back opens the memberships that leaving ended. False when they have not left. For administrators.
create function return_to_council(the_person integer) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  if not viewer_roles() && '{administrator}'::role[] then raise insufficient_privilege; end if;
  update memberships m set left_on = null from people p
  where p.id = the_person and m.person_id = p.id and m.left_on = p.left_at::date;
  update people set left_at = null, session_version = session_version + 1 where id = the_person and left_at is not null;
  if not found then return false; end if;
  perform append_audit('person:' || the_person, 'returned to the council', 'person:' || the_person, '{}');
  return true;
end $$;
--> statement-breakpoint
-- At a sign-in: memberships of forums that follow a group. A list that is null was not told, and changes nothing.
-- Whoever convenes a forum was named by a person, and stays in it.
create function follow_groups(the_person integer, the_groups text[], the_roles text[], the_problem text) returns void
language plpgsql security definer set search_path = public as $$
declare joined integer[]; gone integer[];
begin
  if the_problem is null then delete from group_lookup_failures where person_id = the_person;
  else insert into group_lookup_failures (person_id, problem) values (the_person, left(the_problem, 300))
    on conflict (person_id) do update set problem = excluded.problem, failed_at = now();
  end if;
  with added as (
    insert into memberships (forum_id, person_id)
    select f.id, p.id from forums f, people p
    where p.id = the_person and p.left_at is null and f.membership_source = 'group'
      and f.group_value = any(case f.group_claim when 'groups' then the_groups else the_roles end)
      and not exists (select 1 from memberships m where m.forum_id = f.id and m.person_id = p.id
        and (m.left_on is null or m.left_on > current_date))
    on conflict (forum_id, person_id, joined_on) do update set left_on = null
    returning forum_id)
  select coalesce(array_agg(forum_id), '{}') into joined from added;
  with ended as (
    update memberships m set left_on = greatest(current_date, m.joined_on) from forums f
    where f.id = m.forum_id and m.person_id = the_person and not m.convenes and f.membership_source = 'group'
      and (m.left_on is null or m.left_on > current_date)
      and not f.group_value = any(case f.group_claim when 'groups' then the_groups else the_roles end)
    returning m.forum_id)
  select coalesce(array_agg(forum_id), '{}') into gone from ended;
  perform invite_members(f, array[the_person]) from unnest(joined) f;
  perform append_audit('forum:' || f, 'member_followed_group', 'person:' || the_person, '{}') from unnest(joined) f;
  perform append_audit('forum:' || f, 'member_left_group', 'person:' || the_person, '{}') from unnest(gone) f;
end $$;
--> statement-breakpoint
-- Whether somebody is in a forum through a group of this kind: whether there is anything to lose.
create function follows_groups(the_person integer) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from memberships m join forums f on f.id = m.forum_id
    where m.person_id = the_person and not m.convenes and f.membership_source = 'group' and f.group_claim = 'groups'
      and (m.left_on is null or m.left_on > current_date)) $$;
--> statement-breakpoint
-- Roles from the provider’s app roles, where the council has said so. There is always an administrator.
create function follow_roles(the_person integer, the_roles text[]) returns void
language plpgsql security definer set search_path = public as $$
declare had role[]; wanted role[];
begin
  select roles into had from people where id = the_person for update;
  select array_agg(r order by r) into wanted from unnest(enum_range(null::role)) r
  where r = 'contributor' or r::text = any(the_roles) or r = 'administrator' and 'admin' = any(the_roles)
    or r = 'administrator' and r = any(had) and not exists (select 1 from people p
      where p.id <> the_person and p.roles @> '{administrator}' and p.suspended_at is null and p.left_at is null);
  if wanted = had then return; end if;
  update people set roles = wanted where id = the_person;
  perform append_audit('person:' || the_person, 'roles followed the provider', 'person:' || the_person,
    jsonb_build_object('was', had, 'roles', wanted)::text);
end $$;
--> statement-breakpoint
-- Writes the next lines of a confirmed roster in, and says how many: none when it is done. One at a time writes; who
-- comes second goes on where the first stopped, so that it may be begun again at any time. Addresses, and the details
-- of people with a role, are changed by administrators alone: an address is a way to sign in.
create function apply_roster(the_import integer, how_many integer) returns integer
language plpgsql security definer set search_path = public as $$
declare i roster_imports%rowtype; batch integer[]; members integer[];
  admin boolean := viewer_roles() && '{administrator}'::role[];
begin
  if not viewer_roles() && '{administrator,programme_lead}'::role[] then raise insufficient_privilege; end if;
  select * into i from roster_imports where id = the_import and confirmed_at is not null and applied_at is null for update;
  if not found then return 0; end if;
  select array_agg(r.id) into batch from (select r.id from roster_rows r where r.import_id = i.id and r.done_at is null
    and (r.outcome in ('joins', 'changes', 'leaves') or r.outcome = 'missing' and i.missing_choice <> 'stay')
    order by r.id limit how_many) r;
  if batch is null then return 0; end if;
  -- Somebody may have been added by hand since the file was read.
  update roster_rows r set person_id = p.id from people p
  where r.id = any(batch) and r.person_id is null and lower(p.email) = lower(r.email);
  update roster_rows r set person_id = p.id from people p
  where r.id = any(batch) and r.person_id is null and lower(p.staff_number) = lower(r.staff_number);
  with fresh as (select r.id as line, nextval(pg_get_serial_sequence('people', 'id'))::integer as person
      from roster_rows r where r.id = any(batch) and r.person_id is null and r.outcome = 'joins'),
    added as (insert into people (id, name, email, post, staff_number, directorate_id) overriding system value
      select f.person, r.name, r.email, r.post, r.staff_number, r.directorate_id
      from fresh f join roster_rows r on r.id = f.line)
  update roster_rows r set person_id = f.person from fresh f where r.id = f.line;
  update people p set name = r.name, post = coalesce(r.post, p.post),
    directorate_id = coalesce(r.directorate_id, p.directorate_id), staff_number = coalesce(r.staff_number, p.staff_number),
    email = case when admin then coalesce(r.email, p.email) else p.email end
  from roster_rows r
  where r.id = any(batch) and p.id = r.person_id and r.outcome in ('joins', 'changes')
    and (admin or p.roles = '{contributor}') and p.left_at is null
    and (p.name, p.post, p.directorate_id, p.staff_number, p.email) is distinct from (r.name, coalesce(r.post, p.post),
      coalesce(r.directorate_id, p.directorate_id), coalesce(r.staff_number, p.staff_number), coalesce(r.email, p.email));
  with added as (insert into memberships (forum_id, person_id, joined_on)
      select i.forum_id, p.id, min(coalesce(r.joined_on, current_date))
      from roster_rows r join people p on p.id = r.person_id
      where r.id = any(batch) and r.outcome = 'joins' and p.left_at is null
        and not exists (select 1 from memberships m where m.forum_id = i.forum_id and m.person_id = p.id
          and (m.left_on is null or m.left_on > current_date))
      group by p.id
      on conflict (forum_id, person_id, joined_on) do update set left_on = null returning person_id)
  select array_agg(person_id) into members from added;
  perform invite_members(i.forum_id, members);
  update memberships m set left_on = greatest(coalesce(r.left_on, current_date), m.joined_on), convenes = false
  from roster_rows r
  where r.id = any(batch) and r.outcome in ('leaves', 'missing') and m.forum_id = i.forum_id
    and m.person_id = r.person_id and (m.left_on is null or m.left_on > current_date);
  if admin and i.missing_choice = 'left_council' then
    perform leave_council(array(select person_id from roster_rows where id = any(batch) and outcome in ('leaves', 'missing')));
  end if;
  update roster_rows set done_at = now() where id = any(batch);
  update roster_imports set written_at = clock_timestamp() where id = i.id;
  return cardinality(batch);
end $$;
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['invitation_keeps_the_directorate()', 'invite_members(integer, integer[])',
    'leave_council(integer[])', 'return_to_council(integer)', 'follow_groups(integer, text[], text[], text)',
    'follows_groups(integer)', 'follow_roles(integer, text[])', 'apply_roster(integer, integer)'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_steward', f);
    if f <> 'invite_members(integer, integer[])' then execute format('grant execute on function %s to soundings_app', f); end if;
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
