import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { addedUp, noCounts } from "@/domain/question-results";
import { buildOtherForum } from "@/fixtures/build-contribution";
import { buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildForum, buildMembership } from "@/fixtures/build-people";
import { buildAnswer, buildQuestion } from "@/fixtures/build-questions";
import { closeOwner, closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { insertContribution } from "./contributions";
import { updateLaunched } from "./exercise-launch";
import {
  deleteAnswer,
  findAskedExercise,
  listAskedQuestions,
  listMyAnswers,
  updateAnswer,
} from "./question-answers";
import { listQuestionResults } from "./question-results";
import {
  deleteQuestion,
  insertQuestion,
  listQuestions,
  updateQuestion,
  updateQuestionPlace,
  type Written,
} from "./questions";
import { contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { questionAnswers, questions } from "./schema/questions";

afterAll(async () => {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
});

const closed: Written = {
  wording: "How clear is this section?",
  hint: null,
  sectionStableId: null,
  kind: "closed",
  scale: "clarity",
};
const open: Written = { ...closed, kind: "open", scale: null, wording: "What is missing?" };

describe("until the launch", () => {
  test("questions are added in order, changed, moved and removed by who leads the exercise", async () => {
    const { lead, ...exercise } = await buildExercise("draft");
    expect(await insertQuestion(lead, exercise.id, closed)).toBe(1);
    expect(await insertQuestion(lead, exercise.id, open)).toBe(2);
    expect(await insertQuestion(lead, exercise.id, { ...closed, wording: "And this?" })).toBe(3);
    const [first, second, third] = (await listQuestions(lead, exercise.id)).map(({ id }) => id);
    const place = (id: number | undefined) => ({ exerciseId: exercise.id, id: id ?? 0 });
    expect(await updateQuestionPlace(lead, { ...place(first), by: 1 })).toBe(true);
    expect(await updateQuestionPlace(lead, { ...place(second), by: -1 })).toBe(false);
    expect(await updateQuestion(lead, place(third), { ...open, wording: "Who is left out?" })).toBe(true);
    expect(await deleteQuestion(lead, place(first))).toBe(true);
    expect(await listQuestions(lead, exercise.id)).toMatchObject([
      { id: second, number: 1, wording: "What is missing?" },
      { id: third, number: 2, wording: "Who is left out?", kind: "open", scale: null },
    ]);
  });

  test("nobody else writes them, and nobody outside the team sees them", async () => {
    const { lead, contributor, ...exercise } = await buildExercise("draft");
    const other = await buildExercise("draft");
    await insertQuestion(lead, exercise.id, closed);
    const [question] = await listQuestions(lead, exercise.id);
    const place = { exerciseId: exercise.id, id: question?.id ?? 0 };
    for (const person of [contributor, other.lead]) {
      expect(await insertQuestion(person, exercise.id, closed)).toBe("launched");
      expect(await updateQuestion(person, place, open)).toBe(false);
      expect(await deleteQuestion(person, place)).toBe(false);
      expect(await listQuestions(person, exercise.id)).toEqual([]);
      expect(await listAskedQuestions(person, exercise.id)).toEqual([]);
    }
    // A question is only ever changed as one of its own exercise.
    expect(await updateQuestion(other.lead, { exerciseId: other.id, id: place.id }, open)).toBe(false);
  });
});

test("the launch freezes them, whoever asks and however", async () => {
  const { lead, ...exercise } = await buildExercise("open");
  const question = await buildQuestion({ lead, ...exercise });
  const place = { exerciseId: exercise.id, id: question.id };
  expect(await insertQuestion(lead, exercise.id, closed)).toBe("launched");
  expect(await updateQuestion(lead, place, open)).toBe(false);
  expect(await updateQuestionPlace(lead, { ...place, by: 1 })).toBe(false);
  expect(await deleteQuestion(lead, place)).toBe(false);
  const forgetful = asViewer(lead, (tx) =>
    tx.update(questions).set({ wording: "Do you not agree?" }).where(eq(questions.id, question.id)),
  );
  await expect(forgetful).rejects.toMatchObject({ cause: { code: "23001" } });
  const late = asViewer(lead, (tx) =>
    tx.insert(questions).values({ ...closed, exerciseId: exercise.id, number: 2 }),
  );
  await expect(late).rejects.toMatchObject({ cause: { code: "42501" } });
  const asSteward = steward().delete(questions).where(eq(questions.id, question.id));
  await expect(asSteward).rejects.toMatchObject({ cause: { code: "23001" } });
});

describe("an answer on a scale", () => {
  test("is one a person though invited through two forums, and changes until the exercise closes", async () => {
    const exercise = await buildExercise("open");
    const { contributor, forum } = exercise;
    const second = await buildForum();
    await buildMembership(second.id, contributor);
    await buildInvitedForum(exercise, second.id, [contributor]);
    const question = await buildQuestion(exercise);
    const answer = { questionId: question.id, forumId: forum.id, choice: "first" } as const;
    expect(await updateAnswer(contributor, answer)).toBe(true);
    expect(await updateAnswer(contributor, { ...answer, forumId: second.id, choice: "fourth" })).toBe(true);
    const rows = await steward()
      .select()
      .from(questionAnswers)
      .where(eq(questionAnswers.questionId, question.id));
    expect(rows).toMatchObject([{ personId: contributor.id, forumId: second.id, choice: "fourth" }]);
    expect(rows[0]?.changedAt).toBeInstanceOf(Date);
    const [asked] = await listAskedQuestions(contributor, exercise.id);
    expect(asked).toMatchObject({ number: 1, chosen: { choice: "fourth", forumId: second.id }, said: null });
    expect(await listMyAnswers(contributor)).toMatchObject([
      { choice: "fourth", asked: { slug: exercise.slug, number: 1 } },
    ]);

    await steward().update(exercises).set({ closedAt: new Date() }).where(eq(exercises.id, exercise.id));
    expect(await updateAnswer(contributor, answer)).toBe(false);
    expect(await deleteAnswer(contributor, question.id)).toBe(false);
  });

  test("is taken back without a trace", async () => {
    const exercise = await buildExercise("open");
    const question = await buildQuestion(exercise);
    await buildAnswer(exercise, {
      questionId: question.id,
      personId: exercise.contributor.id,
      choice: "third",
    });
    expect(await deleteAnswer(exercise.convenor, question.id)).toBe(false);
    expect(await deleteAnswer(exercise.contributor, question.id)).toBe(true);
    expect((await listAskedQuestions(exercise.contributor, exercise.id))[0]?.chosen).toBeNull();
  });

  test("comes from one’s own invited forum, to a closed question, and is seen by oneself and the evidence team", async () => {
    const exercise = await buildExercise("open");
    const other = await buildOtherForum(exercise);
    const elsewhere = await buildExercise("open");
    const question = await buildQuestion(exercise);
    const inWords = await buildQuestion(exercise, { number: 2, kind: "open" });
    const answer = { questionId: question.id, forumId: other.id, choice: "first" } as const;
    expect(await updateAnswer(exercise.contributor, answer)).toBe(false);
    expect(await updateAnswer(elsewhere.contributor, { ...answer, forumId: exercise.forum.id })).toBe(false);
    const wordy = { ...answer, questionId: inWords.id, forumId: exercise.forum.id };
    expect(await updateAnswer(exercise.contributor, wordy)).toBe(false);

    expect(await updateAnswer(other.member, answer)).toBe(true);
    const seenBy = async (person: { id: number }) =>
      (await asViewer(person, (tx) => tx.select().from(questionAnswers))).length;
    expect(await seenBy(other.member)).toBe(1);
    expect(await seenBy(exercise.lead)).toBe(1);
    for (const person of [exercise.contributor, exercise.convenor, elsewhere.lead]) {
      expect(await seenBy(person)).toBe(0);
    }
    const forged = asViewer(exercise.contributor, (tx) =>
      tx.insert(questionAnswers).values({
        ...answer,
        forumId: exercise.forum.id,
        exerciseId: exercise.id,
        personId: exercise.convenor.id,
      }),
    );
    await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

test("an answer in words is a contribution that names its open question, and one of the same exercise", async () => {
  const exercise = await buildExercise("open");
  const { contributor } = exercise;
  const question = await buildQuestion(exercise, { kind: "open" });
  const scale = await buildQuestion(exercise, { number: 2 });
  const elsewhere = await buildQuestion(await buildExercise("open"), { kind: "open" });
  const asked = await findAskedExercise(contributor, exercise.slug);
  const made = {
    exerciseId: exercise.id,
    versionId: exercise.version.id,
    sectionStableId: asked?.firstSection ?? "",
    blockStableId: null,
    parentId: null,
    forumId: exercise.forum.id,
    body: "A map of where it works.",
    named: false,
    quotePermission: false,
  };
  const sent = await insertContribution(contributor, {
    ...made,
    questionId: question.id,
    key: randomUUID(),
  });
  const [row] = await steward().select().from(contributions).where(eq(contributions.id, sent.id));
  expect(row).toMatchObject({ kind: "answer", questionId: question.id });
  const [first] = await listAskedQuestions(contributor, exercise.id);
  expect(first).toMatchObject({ chosen: null, said: { id: sent.id, body: made.body } });
  for (const wrong of [scale.id, elsewhere.id]) {
    const refused = insertContribution(contributor, { ...made, questionId: wrong, key: randomUUID() });
    await expect(refused).rejects.toThrow();
  }
  await steward().update(contributions).set({ status: "withdrawn" }).where(eq(contributions.id, sent.id));
  expect((await listAskedQuestions(contributor, exercise.id))[0]?.said).toBeNull();
  // Nor is it anybody else’s.
  expect((await listAskedQuestions(exercise.convenor, exercise.id))[0]?.said).toBeNull();
});

test("a launch goes on with the questions that it found", async () => {
  const { lead, ...exercise } = await buildExercise("draft");
  await insertQuestion(lead, exercise.id, { ...closed, sectionStableId: randomUUID() });
  expect(await updateLaunched(lead, exercise.id, new Date())).not.toMatchObject({ outcome: "launched" });
});

test("results count each person once, by one cut, for those who may read the evidence", async () => {
  const exercise = await buildExercise("open");
  const other = await buildOtherForum(exercise);
  const elsewhere = await buildExercise("open");
  await steward().update(forums).set({ restricted: true }).where(eq(forums.id, other.id));
  const question = await buildQuestion(exercise);
  const noise = await buildQuestion(elsewhere);
  const by = (personId: number, choice: "first" | "second", forumId = exercise.forum.id) =>
    buildAnswer(exercise, { questionId: question.id, personId, choice, forumId });
  await by(exercise.contributor.id, "first");
  await by(exercise.convenor.id, "second");
  await by(other.member.id, "second", other.id);
  await buildAnswer(elsewhere, {
    questionId: noise.id,
    personId: elsewhere.contributor.id,
    choice: "first",
  });
  const [result, ...more] = await listQuestionResults(exercise.lead, exercise.id, "forum");
  expect(more).toEqual([]);
  expect(result?.counts).toEqual({ ...noCounts, first: 1, second: 2 });
  expect(addedUp((result?.groups ?? []).map(({ counts }) => counts))).toEqual(result?.counts);
  expect(result?.groups).toHaveLength(2);
  const [cut] = await listQuestionResults(exercise.lead, exercise.id, "directorate");
  expect(cut?.counts).toEqual(result?.counts);
  for (const person of [exercise.contributor, exercise.convenor, elsewhere.lead, null]) {
    expect(await listQuestionResults(person, exercise.id, "forum")).toEqual([]);
  }
});

test("whoever is invited answers from the forums through which they are, and from no others", async () => {
  const noise = [await buildExercise("open"), await buildExercise("open")];
  const exercise = await buildExercise("open");
  const asked = await findAskedExercise(exercise.contributor, exercise.slug);
  expect(asked?.myForums.map(({ slug }) => slug)).toEqual([exercise.forum.slug]);
  expect(await findAskedExercise(exercise.contributor, noise[0]?.slug ?? "")).toBeNull();
});
