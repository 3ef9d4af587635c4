-- An installation without the demonstration starts with no council; its administrator names it.
create policy added on organisation for insert to soundings_app with check (id = 1 and (select viewer_roles()) && '{administrator}'::role[]);
--> statement-breakpoint
grant insert on organisation to soundings_app;
