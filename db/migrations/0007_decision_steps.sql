ALTER TABLE "decisions" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "decision_records" ADD CONSTRAINT "record_is_sha256" CHECK ("decision_records"."sha256" = encode(sha256(convert_to("decision_records"."content", 'UTF8')), 'hex'));--> statement-breakpoint
-- Exercises whose summary I am to read before I decide, whether or not I am on the team.
create function my_deciding_exercises() returns integer[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct exercise_id), '{}') from decisions
  where exercise_id is not null and decision_maker_id = viewer() and viewer_roles() && '{decision_maker}'::role[] $$;
--> statement-breakpoint
alter policy seen on summaries using (exercise_id = any((select my_team_exercises())::integer[]) or id = any((select published_summaries())::integer[]) or exercise_id = any((select my_reported_exercises())::integer[]) or exercise_id = any((select my_deciding_exercises())::integer[]));
--> statement-breakpoint
-- A decision is taken by its decision maker, once ready, after acknowledging the summary as it is sealed now
-- (D§10a.18); and what was taken stays as it was (D§10a.16).
create function decision_is_taken_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.taken_on is not null and (new.taken_on, new.taken_at, new.outcome, new.content, new.reference, new.title, new.exercise_id, new.summary_id, new.decision_maker_id)
    is distinct from (old.taken_on, old.taken_at, old.outcome, old.content, old.reference, old.title, old.exercise_id, old.summary_id, old.decision_maker_id) then
    raise exception 'a decision that was taken is never edited' using errcode = 'restrict_violation';
  end if;
  if old.taken_on is null and new.taken_on is not null then
    if old.ready_at is null or old.withdrawn_at is not null or old.decision_maker_id is distinct from viewer() then
      raise exception 'a decision is taken by its decision maker, once it is ready' using errcode = 'restrict_violation';
    end if;
    if new.exercise_id is not null and not exists (
      select 1 from acknowledgements a join summaries s on s.id = a.summary_id and s.sha256 = a.sha256
      where a.decision_id = new.id and a.person_id = new.decision_maker_id and s.id = new.summary_id and a.at <= new.taken_at
        and s.number = (select max(number) from summaries where exercise_id = new.exercise_id)) then
      raise exception 'the summary as it is sealed now has not been acknowledged' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_is_taken_in_order before update on decisions for each row execute function decision_is_taken_in_order();
