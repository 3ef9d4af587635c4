-- What was held and is published now is told to whoever looks on, as what was published at once: never what or from whom.
create function tell_of_published() returns trigger language plpgsql set search_path = public as $$
begin
  perform pg_notify('talk', json_build_object('exercise', new.exercise_id, 'section', new.placed_section)::text);
  return null;
end $$;
--> statement-breakpoint
create trigger tell_of_published after update of status on contributions for each row
  when (old.status not in ('published', 'redacted') and new.status in ('published', 'redacted'))
  execute function tell_of_published();
