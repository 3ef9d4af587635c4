-- Since when a forum has been invited to anything, whoever asks: a lead sees the exercises of her own strategies alone.
create function forum_invited_at(the_forum integer) returns timestamptz
language sql stable security definer set search_path = public as
  $$ select min(invited_at) from exercise_forums where forum_id = the_forum $$;
--> statement-breakpoint
-- Members of a restricted forum were promised that its talk stays in it (D§2.7).
create function restricted_forums_stay_restricted() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.restricted and not new.restricted and forum_invited_at(old.id) is not null then
    raise exception 'a restricted forum that has been invited stays restricted' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger restricted_forums_stay_restricted before update on forums for each row execute function restricted_forums_stay_restricted();
--> statement-breakpoint
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['forum_invited_at(integer)', 'restricted_forums_stay_restricted()'] loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
