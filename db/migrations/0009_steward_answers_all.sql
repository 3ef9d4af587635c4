-- Functions that answer for the policies belong to the steward and are called by the application alone. Two did
-- not: their owner may see everything, or, where the owner is no superuser, nothing.
grant create on schema public to soundings_steward;
--> statement-breakpoint
do $$ declare f text; begin
  for f in select oid::regprocedure::text from pg_proc where pronamespace = 'public'::regnamespace and prosecdef loop
    execute format('alter function %s owner to soundings_steward', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to soundings_app, soundings_steward', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from soundings_steward;
