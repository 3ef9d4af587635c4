import { and, asc, eq, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { mostQuestions, type QuestionKind, type Scale } from "@/domain/question";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { exercises } from "./schema/exercises";
import { questions } from "./schema/questions";
import { sections } from "./schema/strategies";
import { inLedExercises, inTeamExercises } from "./visibility";

export type Question = Awaited<ReturnType<typeof listQuestions>>[number];

/** What a programme lead writes of a question. `scale` is set where `kind` is closed, and only there. */
export type Written = {
  wording: string;
  hint: string | null;
  sectionStableId: string | null;
  kind: QuestionKind;
  scale: Scale | null;
};

/** The questions of an exercise in order, for its team; nothing for anyone else. */
export async function listQuestions(viewer: Viewer, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: questions.id,
        number: questions.number,
        wording: questions.wording,
        hint: questions.hint,
        kind: questions.kind,
        scale: questions.scale,
        sectionStableId: questions.sectionStableId,
        // Null also where the version no longer has the section.
        section: { number: sections.number, title: sections.title },
      })
      .from(questions)
      .innerJoin(exercises, eq(exercises.id, questions.exerciseId))
      .leftJoin(
        sections,
        and(eq(sections.versionId, exercises.versionId), eq(sections.stableId, questions.sectionStableId)),
      )
      .where(and(eq(questions.exerciseId, exerciseId), inTeamExercises(questions.exerciseId)))
      .orderBy(asc(questions.number)),
  );
}

/**
 * Adds a question at the end. Its number; “launched” when the exercise has been, or the person does not lead it;
 * “enough” when there are as many as one exercise takes. Audited without its words.
 */
export async function insertQuestion(
  person: Person,
  exerciseId: number,
  written: Written,
): Promise<number | "launched" | "enough"> {
  return whileWriting(person, exerciseId, async (tx) => {
    const [last] = await tx
      .select({ number: sql<number>`coalesce(max(${questions.number}), 0)` })
      .from(questions)
      .where(eq(questions.exerciseId, exerciseId));
    const number = (last?.number ?? 0) + 1;
    if (number > mostQuestions) return "enough";
    await tx.insert(questions).values({ exerciseId, number, ...written });
    await noteInAudit(tx, exerciseId, { action: "question_added", number });
    return number;
  });
}

/** Writes a question anew. False when the exercise has been launched, or the question is gone. Audited. */
export async function updateQuestion(
  person: Person,
  { exerciseId, id }: { exerciseId: number; id: number },
  written: Written,
): Promise<boolean> {
  const changed = await whileWriting(person, exerciseId, async (tx) => {
    const [row] = await tx
      .update(questions)
      .set(written)
      .where(and(eq(questions.id, id), eq(questions.exerciseId, exerciseId)))
      .returning({ number: questions.number });
    if (!row) return "launched";
    await noteInAudit(tx, exerciseId, { action: "question_changed", number: row.number });
    return row.number;
  });
  return changed !== "launched";
}

/** Lets a question change places with the one before or after it. False when there is none, or after the launch. */
export async function updateQuestionPlace(
  person: Person,
  { exerciseId, id, by }: { exerciseId: number; id: number; by: 1 | -1 },
): Promise<boolean> {
  const moved = await whileWriting(person, exerciseId, async (tx) => {
    const rows = await tx.execute(sql`
      with mine as (select id, number from questions where id = ${id} and exercise_id = ${exerciseId}),
        other as (select q.id, q.number from questions q join mine on q.number = mine.number + ${by}::int
          where q.exercise_id = ${exerciseId})
      update questions q set number = case when q.id = mine.id then other.number else mine.number end
      from mine, other where q.id in (mine.id, other.id) returning q.id`);
    if (rows.length === 0) return "launched";
    await noteInAudit(tx, exerciseId, { action: "questions_reordered" });
    return rows.length;
  });
  return moved !== "launched";
}

/** Takes a question out, and closes the gap. False when the exercise has been launched, or it is gone. Audited. */
export async function deleteQuestion(
  person: Person,
  { exerciseId, id }: { exerciseId: number; id: number },
): Promise<boolean> {
  const removed = await whileWriting(person, exerciseId, async (tx) => {
    const [row] = await tx
      .delete(questions)
      .where(and(eq(questions.id, id), eq(questions.exerciseId, exerciseId)))
      .returning({ number: questions.number });
    if (!row) return "launched";
    await tx.execute(sql`
      update questions set number = number - 1 where exercise_id = ${exerciseId} and number > ${row.number}`);
    await noteInAudit(tx, exerciseId, { action: "question_removed", number: row.number });
    return row.number;
  });
  return removed !== "launched";
}

/** Holds the exercise while its questions are written, so that a launch waits, or has been and is seen. */
function whileWriting<Result>(
  person: Person,
  exerciseId: number,
  write: (tx: Transaction) => Promise<Result>,
): Promise<Result | "launched"> {
  return asViewer(person, async (tx) => {
    const held = await tx
      .select({ id: exercises.id })
      .from(exercises)
      .where(
        and(
          eq(exercises.id, exerciseId),
          inLedExercises(exercises.id),
          sql`${exercises.launchedAt} is null and ${exercises.cancelledAt} is null`,
        ),
      )
      .for("no key update");
    return held.length === 0 ? "launched" : write(tx);
  });
}

function noteInAudit(tx: Transaction, exerciseId: number, event: { action: string; number?: number }) {
  const { action, ...detail } = event;
  return insertAuditEvent(tx, {
    stream: `exercise:${exerciseId}`,
    action,
    object: `exercise:${exerciseId}`,
    detail,
  });
}
