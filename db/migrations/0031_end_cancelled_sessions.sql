-- A cancelled session is cancelled for good, and those of a restricted forum are run by its convenors alone.
alter policy changed on sessions
  using (cancelled_at is null and (forum_id = any((select my_convened_forums())::integer[])
    or exercise_id = any((select my_led_exercises())::integer[]) and exists (select from forums f where f.id = forum_id and not f.restricted)))
  with check (forum_id = any((select my_convened_forums())::integer[])
    or exercise_id = any((select my_led_exercises())::integer[]) and exists (select from forums f where f.id = forum_id and not f.restricted));
