import { and, asc, eq, sql } from "drizzle-orm";
import type { ContributionStatus } from "@/domain/contribution";
import type { Person, Viewer } from "@/domain/person";
import type { Choice, Scale } from "@/domain/question";
import { asViewer } from "./client";
import { exercises } from "./schema/exercises";
import { questions } from "./schema/questions";
import { sections } from "./schema/strategies";
import { lastWordsOf, myForums, talkExercise } from "./section-frame";
import { visibleExercises } from "./visibility";

export type AskedExercise = NonNullable<Awaited<ReturnType<typeof findAskedExercise>>>;
export type AskedQuestion = Awaited<ReturnType<typeof listAskedQuestions>>[number];

/** An exercise with what the forms of its questions need; null for whoever may not see it. */
export async function findAskedExercise(viewer: Viewer, slug: string) {
  if (!viewer) return null;
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        exercise: talkExercise,
        versionId: exercises.versionId,
        firstSection,
        myForums,
        lastWords: lastWordsOf(viewer),
      })
      .from(exercises)
      .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id))),
  );
  return row ?? null;
}

// An answer about the draft as a whole stands by its first section: every contribution stands somewhere.
const firstSection = sql<string | null>`(select s.stable_id from sections s
  where s.version_id = exercises.version_id order by s.number limit 1)`;

/**
 * What an exercise asks those invited, in order, each question with the viewer’s own answer. With a section (its
 * stable id), what is asked about that one. Nothing for whoever may not see the exercise.
 */
export async function listAskedQuestions(viewer: Person, exerciseId: number, sectionStableId?: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: questions.id,
        number: questions.number,
        wording: questions.wording,
        hint: questions.hint,
        kind: questions.kind,
        scale: questions.scale,
        section: { stableId: sections.stableId, number: sections.number, title: sections.title },
        chosen: chosenBy(viewer),
        said: saidBy(viewer),
      })
      .from(questions)
      .innerJoin(exercises, eq(exercises.id, questions.exerciseId))
      .leftJoin(
        sections,
        and(eq(sections.versionId, exercises.versionId), eq(sections.stableId, questions.sectionStableId)),
      )
      .where(
        and(
          eq(questions.exerciseId, exerciseId),
          visibleExercises(questions.exerciseId),
          sectionStableId === undefined ? undefined : eq(questions.sectionStableId, sectionStableId),
        ),
      )
      .orderBy(asc(questions.number)),
  );
}

function chosenBy({ id }: Person) {
  return sql<{ choice: Choice; forumId: number } | null>`(
    select json_build_object('choice', a.choice, 'forumId', a.forum_id) from question_answers a
    where a.question_id = ${questions.id} and a.person_id = ${id})`;
}

/** The newest of what somebody wrote in answer, unless they have withdrawn it: then they may answer again. */
function saidBy({ id }: Person) {
  return sql<{ id: number; body: string; status: ContributionStatus } | null>`(
    select json_build_object('id', c.id, 'body', c.body, 'status', c.status)
    from contributions c join contribution_authors a on a.contribution_id = c.id
    where c.question_id = ${questions.id} and a.person_id = ${id} and c.status not in ('withdrawn', 'transferred')
    order by c.id desc limit 1)`;
}

export type ScaleAnswer = { questionId: number; forumId: number; choice: Choice };

/**
 * Keeps what a person chose for a closed question, in place of what they chose before. False when it is not theirs to
 * answer now: closed meanwhile, or no longer in the forum.
 */
export async function updateAnswer(person: Person, answer: ScaleAnswer): Promise<boolean> {
  const kept = await asViewer(person, (tx) =>
    tx.execute(sql`
      insert into question_answers as mine (question_id, exercise_id, person_id, forum_id, choice)
      select q.id, q.exercise_id, ${person.id}::int, x.forum_id, ${answer.choice}::choice
      from questions q join exercises e on e.id = q.exercise_id
      join exercise_forums x on x.exercise_id = e.id and x.invited_at is not null
      where q.id = ${answer.questionId} and q.kind = 'closed' and e.level <> 'inform' and ${takesAnswers}
        and x.forum_id = ${answer.forumId} and x.forum_id = any((select my_forums())::integer[])
      on conflict (question_id, person_id) do update set choice = excluded.choice, forum_id = excluded.forum_id,
        changed_at = case when mine.choice = excluded.choice then mine.changed_at else now() end
      returning question_id`),
  );
  return kept.length > 0;
}

/** Takes back what a person chose, as if they had not answered. False when there is nothing to take back any more. */
export async function deleteAnswer(person: Person, questionId: number): Promise<boolean> {
  const gone = await asViewer(person, (tx) =>
    tx.execute(sql`
      delete from question_answers a using exercises e
      where a.question_id = ${questionId} and a.person_id = ${person.id} and e.id = a.exercise_id and ${takesAnswers}
      returning a.question_id`),
  );
  return gone.length > 0;
}

/** As the policies of the table say it again: open for contributions at this moment. */
const takesAnswers = sql`e.opens_at <= now() and e.closes_at > now()
  and num_nonnulls(e.closed_at, e.paused_at, e.cancelled_at, e.sealed_at) = 0`;

export type MyAnswer = {
  /** Null once the person is in no forum that is invited: then what was asked is no longer theirs to see. */
  asked: { exercise: string; slug: string; number: number; wording: string; scale: Scale } | null;
  questionId: number;
  choice: Choice;
  answeredAt: Date;
};

/** What the viewer chose on scales, exercise by exercise, the newest first. Answers in words are contributions. */
export async function listMyAnswers(viewer: Viewer): Promise<MyAnswer[]> {
  if (!viewer) return [];
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<Omit<MyAnswer, "answeredAt"> & { answeredAt: string }>(sql`
      select a.question_id as "questionId", a.choice, coalesce(a.changed_at, a.answered_at) as "answeredAt",
        case when q.id is not null and e.id is not null then json_build_object('exercise', e.title, 'slug', e.slug,
          'number', q.number, 'wording', q.wording, 'scale', q.scale) end as asked
      from question_answers a left join questions q on q.id = a.question_id left join exercises e on e.id = a.exercise_id
      where a.person_id = ${viewer.id} order by a.exercise_id desc, q.number`),
  );
  return rows.map(({ answeredAt, ...row }) => ({ ...row, answeredAt: new Date(answeredAt) }));
}
