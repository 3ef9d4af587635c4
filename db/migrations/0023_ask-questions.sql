CREATE TYPE "public"."choice" AS ENUM('first', 'second', 'third', 'fourth', 'fifth', 'not_applicable');--> statement-breakpoint
CREATE TYPE "public"."question_kind" AS ENUM('closed', 'open');--> statement-breakpoint
CREATE TYPE "public"."scale" AS ENUM('agreement', 'clarity', 'importance', 'ease');--> statement-breakpoint
CREATE TABLE "question_answers" (
	"question_id" integer NOT NULL,
	"exercise_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"forum_id" integer NOT NULL,
	"choice" "choice" NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	CONSTRAINT "question_answers_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"exercise_id" integer NOT NULL,
	"number" integer NOT NULL,
	"section_stable_id" text,
	"kind" "question_kind" NOT NULL,
	"wording" text NOT NULL,
	"hint" text,
	"scale" "scale",
	CONSTRAINT "question_of_an_exercise" UNIQUE("exercise_id","id"),
	CONSTRAINT "closed_on_a_scale" CHECK (("questions"."kind" = 'closed') = ("questions"."scale" is not null)),
	CONSTRAINT "wording_length" CHECK (char_length(wording) between 1 and 300),
	CONSTRAINT "hint_length" CHECK (char_length(hint) between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "question_id" integer;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "answers_of_a_question" FOREIGN KEY ("exercise_id","question_id") REFERENCES "public"."questions"("exercise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_exercise_id_exercises_id_fk" FOREIGN KEY ("exercise_id") REFERENCES "public"."exercises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_of_an_exercise" ON "question_answers" USING btree ("exercise_id","person_id");--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_answering" FOREIGN KEY ("exercise_id","question_id") REFERENCES "public"."questions"("exercise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_to_a_question" ON "contributions" USING btree ("question_id") WHERE "contributions"."question_id" is not null;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "answers_answer_a_question" CHECK (("contributions"."kind" = 'answer') = ("contributions"."question_id" is not null));--> statement-breakpoint
alter table questions add constraint one_question_per_number unique (exercise_id, number) deferrable initially immediate;
--> statement-breakpoint
alter table questions enable row level security;
--> statement-breakpoint
alter table questions force row level security;
--> statement-breakpoint
alter table question_answers enable row level security;
--> statement-breakpoint
alter table question_answers force row level security;
--> statement-breakpoint
grant select, insert, update, delete on questions, question_answers to soundings_steward;
--> statement-breakpoint
create policy steward on questions to soundings_steward using (true) with check (true);
--> statement-breakpoint
create policy steward on question_answers to soundings_steward using (true) with check (true);
--> statement-breakpoint
create policy seen on questions for select to soundings_app using (exercise_id = any((select my_invited_exercises())::integer[])
  or exercise_id = any((select my_team_exercises())::integer[]));
--> statement-breakpoint
create policy added on questions for insert to soundings_app with check (exercise_id = any((select my_led_exercises())::integer[])
  and exists (select from exercises e where e.id = exercise_id and e.launched_at is null and e.cancelled_at is null));
--> statement-breakpoint
create policy changed on questions for update to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]))
  with check (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
create policy removed on questions for delete to soundings_app using (exercise_id = any((select my_led_exercises())::integer[]));
--> statement-breakpoint
grant select, insert, delete on questions to soundings_app;
--> statement-breakpoint
grant update (number, section_stable_id, kind, wording, hint, scale) on questions to soundings_app;
--> statement-breakpoint
-- Whoever asks: what people were asked stays what they were asked.
create function wording_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from exercises where id = old.exercise_id and launched_at is not null) then
    raise exception 'a question is never changed after the launch' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger wording_is_frozen before update or delete on questions for each row execute function wording_is_frozen();
--> statement-breakpoint
-- Who chose what is for the person and, to be counted, for those who may read the evidence.
create policy seen on question_answers for select to soundings_app using (person_id = (select viewer())
  or exercise_id = any((select my_evidence_exercises())::integer[]));
--> statement-breakpoint
create policy added on question_answers for insert to soundings_app with check (person_id = (select viewer())
  and forum_id = any((select my_forums())::integer[])
  and exists (select from exercise_forums x where x.exercise_id = question_answers.exercise_id
    and x.forum_id = question_answers.forum_id and x.invited_at is not null)
  and exists (select from questions q where q.id = question_id and q.kind = 'closed')
  and exists (select from exercises e where e.id = question_answers.exercise_id and e.level <> 'inform' and e.opens_at <= now()
    and e.closes_at > now() and num_nonnulls(e.closed_at, e.paused_at, e.cancelled_at, e.sealed_at) = 0));
--> statement-breakpoint
create policy changed on question_answers for update to soundings_app using (person_id = (select viewer())) with check (person_id = (select viewer())
  and forum_id = any((select my_forums())::integer[])
  and exists (select from exercise_forums x where x.exercise_id = question_answers.exercise_id
    and x.forum_id = question_answers.forum_id and x.invited_at is not null)
  and exists (select from exercises e where e.id = question_answers.exercise_id and e.opens_at <= now()
    and e.closes_at > now() and num_nonnulls(e.closed_at, e.paused_at, e.cancelled_at, e.sealed_at) = 0));
--> statement-breakpoint
create policy removed on question_answers for delete to soundings_app using (person_id = (select viewer())
  and exists (select from exercises e where e.id = question_answers.exercise_id and e.opens_at <= now()
    and e.closes_at > now() and num_nonnulls(e.closed_at, e.paused_at, e.cancelled_at, e.sealed_at) = 0));
--> statement-breakpoint
grant select, insert, delete on question_answers to soundings_app;
--> statement-breakpoint
grant update (choice, forum_id, changed_at) on question_answers to soundings_app;
--> statement-breakpoint
-- An answer in words answers an open question, and goes on answering the one that it answered.
create function answers_an_open_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.question_id is distinct from old.question_id then
    raise exception 'an answer stays with its question' using errcode = 'check_violation';
  end if;
  if new.question_id is not null and not exists (select from questions q where q.id = new.question_id and q.kind = 'open') then
    raise exception 'words answer an open question' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answers_an_open_question before insert or update of question_id on contributions for each row execute function answers_an_open_question();
